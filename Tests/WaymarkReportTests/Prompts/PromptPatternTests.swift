import Testing
import WaymarkPlan
import WaymarkSource

@testable import WaymarkReport

/// A question is recognised by its fixed parts, whatever the plan's words were.
struct PromptPatternTests {
  private let words = [
    "Ship the invoice retry job", "*", "a_b `c` **d**", "was due on", "“What?” he asked.", "日本語",
  ]

  /// Every variable of a state, or only those that are always there.
  private func variables(_ state: PromptState, sparse: Bool, _ word: String) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: state.variables.filter { !sparse || !$0.isOptional }
        .map { ($0.name, word) })
  }

  @Test func `every prompt is recognised in a check-in, whatever it is about`() throws {
    for prompt in PromptLibrary.embedded.prompts {
      let pattern = PromptPattern(prompt.question)
      let isTelling = pattern.isTelling
      #expect(isTelling, "\(prompt.id)")
      for word in words {
        for sparse in [false, true] {
          let variables = variables(prompt.state, sparse: sparse, word)
          let question = prompt.question.rendered(variables, escape: MarkdownText.escaped)
          let plan = pairPlan("## Check-ins\n\n### 2026-10-06\n\n**\(question)**\n\nYes.")
          let asked = try #require(plan.checkIns.first?.prompts.first, "\(question)")
          let isMatch = pattern.matches(NormalizedQuestion(asked.question.value))
          #expect(isMatch, "\(question)")
        }
      }
    }
  }

  @Test func `no prompt is taken for another`() {
    let prompts = PromptLibrary.embedded.prompts
    let questions = prompts.map { prompt in
      NormalizedQuestion(
        prompt.question.rendered(variables(prompt.state, sparse: false, "Ship it")) { $0 })
    }
    for prompt in prompts {
      let pattern = PromptPattern(prompt.question)
      let matched = prompts.indices.filter { pattern.matches(questions[$0]) }
      #expect(matched.map { prompts[$0].id } == [prompt.id])
    }
  }

  @Test(
    arguments: [
      "What hindered Ship it, due on 2026-10-15?", "what  hindered *ship it* , due on 15 October",
      "What hindered “Ship it, now”, due on?",
    ])
  func `case, spacing, emphasis and the last mark do not matter`(text: String) throws {
    let prompt = try #require(
      PromptLibrary.embedded.prompts.first { $0.id == "overdue-what-hindered" })
    let isMatch = PromptPattern(prompt.question).matches(NormalizedQuestion(text))
    #expect(isMatch)
  }

  @Test(
    arguments: [
      "What hindered Ship it?", "Well, what hindered Ship it, due on 2026-10-15?", "",
    ])
  func `other questions do not match`(text: String) throws {
    let prompt = try #require(
      PromptLibrary.embedded.prompts.first { $0.id == "overdue-what-hindered" })
    let isMatch = PromptPattern(prompt.question).matches(NormalizedQuestion(text))
    #expect(!isMatch)
  }

  @Test func `a prompt of variables alone recognises nothing`() {
    let pattern = PromptPattern([.variable("question"), .literal("?")])
    #expect(!pattern.matches(NormalizedQuestion("Anything at all?")))
  }

  @Test func `a long line costs little and matches nothing`() throws {
    let prompt = try #require(PromptLibrary.embedded.prompts.first)
    let long = String(repeating: "What hindered ", count: 50_000)
    let clock = ContinuousClock()
    let text = NormalizedQuestion(long)
    let time = clock.measure { #expect(!PromptPattern(prompt.question).matches(text)) }
    #expect(time < .milliseconds(100))
  }
}
