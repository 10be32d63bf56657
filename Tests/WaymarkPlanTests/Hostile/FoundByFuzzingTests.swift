import Testing
import WaymarkMarkdown
import WaymarkSource

@testable import WaymarkPlan

/// Texts that fuzzing found, each with what was wrong with it once.
struct FoundByFuzzingTests {
  /// The names came in the order of a set, which differs from run to run.
  @Test func `of several keys that are written twice the first in the file is named`() throws {
    for order in [["title", "skills"], ["skills", "title"]] {
      let lines = (order + order).map { "\($0): x\n" }.joined()
      let source = SourceText(text: lines)
      let problem = try #require(YAMLReader.read(source, source.fullRange).1)
      #expect(problem.message == "\"\(order[0])\" is written twice: keep one")
      #expect(
        source.text(problem.range) == order[0] && source.position(at: problem.range.start).line == 3
      )
    }
  }

  /// The place had the bullet in it, which the value has not.
  @Test func `the value of a field with one bullet below it is where its words are`() throws {
    let source = SourceText(
      text: "## Milestones\n\n### Take a holiday\n\n- After:\n  - Carry the pager\n")
    let plan = PlanReader().read(source)
    let field = try #require(plan.milestones.first?.fields.first)
    #expect(field.value.value == "Carry the pager")
    #expect(source.text(field.value.range) == "Carry the pager")
  }

  /// It was reported, and then in no part of the plan.
  @Test func `a date under a step that cannot be read is kept as prose`() throws {
    let source = SourceText(
      text: "## Milestones\n\n### Ship it\n\n- [ ] Write the note\n  - Owner: Ada\n  - Due: 20n26\n"
    )
    let plan = PlanReader().read(source)
    let milestone = try #require(plan.milestones.first)
    #expect(plan.diagnostics.contains { $0.rule == "invalid-date" })
    #expect(milestone.prose.map { plan.document.plainText(of: $0) } == ["Due: 20n26"])
    #expect(milestone.steps.first?.assignment.owner?.text == "Ada")
  }

  /// It was reported, and then in no part of the plan.
  @Test func `a value of a metric that is no number is kept as prose`() throws {
    let source = SourceText(text: "## Metrics\n\n### Pages\n\n- 2026-09-15: three\n")
    let plan = PlanReader().read(source)
    let metric = try #require(plan.metrics.first)
    #expect(plan.diagnostics.contains { $0.rule == "invalid-metric-value" })
    #expect(metric.values.isEmpty && metric.prose.count == 1)
  }

  /// The key had a place and no name.
  @Test(arguments: ["? amework: GROW, options\n", "? [a, b]\n: c\n", "{a: b}: c\n"])
  func `a key that is a list or has keys of its own is refused with its place`(line: String) throws
  {
    let source = SourceText(text: "goal: Lead\n" + line)
    let problem = try #require(YAMLReader.read(source, source.fullRange).1)
    #expect(problem.message.hasPrefix("a key has to be a word"))
    #expect(source.position(at: problem.range.start).line == 2)
  }

  /// Somebody's words in the quotation that comes with a question went away with it.
  @Test(arguments: ["> > For Grace Hopper.", "> I said yes.", "> - a list"])
  func `a quotation below a question in which somebody wrote more is kept`(words: String) throws {
    let quote = "> For both of you. One fact, one feeling.\n>\n> because: line 51, it is due"
    let start = "## Check-ins\n\n### 2026-10-27\n\n**What hindered the job?**\n\n"
    let asked = PlanReader().read(SourceText(text: start + quote + "\n"))
    #expect(asked.checkIns.first?.prompts.first?.prose.isEmpty == true)
    let answered = PlanReader().read(SourceText(text: start + quote + "\n>\n" + words + "\n"))
    #expect(answered.checkIns.first?.prompts.first?.prose.count == 1)
  }

  @Test func `the quotation below a question with its score is part of the question`() throws {
    let plan = PlanReader().read(
      SourceText(
        text: "## Check-ins\n\n### 2026-10-27\n\n**What hindered the job?**\n\n> For Ada.\n>\n"
          + "> because: line 51, it is due\n>\n> late-step (overdue; GROW), 7\n\nToo little time.\n"
      ))
    let prompt = try #require(plan.checkIns.first?.prompts.first)
    #expect(prompt.answer?.value == "Too little time." && prompt.prose.count == 1)
  }
}
