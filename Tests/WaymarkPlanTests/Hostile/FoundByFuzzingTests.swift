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
}
