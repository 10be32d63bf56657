import WaymarkPlan
import WaymarkSource

/// A question that was asked and not answered.
enum UnansweredPrompt: Rule {
  static let id: RuleID = "unanswered-prompt"
  static let group = RuleGroup.cycle
  static let severity = Severity.hint
  static let documentation = RuleDocumentation(
    summary: "A question of one of the last three check-ins has no answer under it.",
    why: """
      A question in bold was worth asking, and the answer is where the learning is. Left empty, it
      says that the form mattered more than the talk. Answer it in a sentence, take it along to
      the next check-in, or take it out.
      """,
    practices: [.bothSidesAsk, .celebrateAndLearn],
    bad: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron
      - Period: 2026-09-01 to 2027-02-26
      - Cadence: every 2 weeks

      ## Goals

      - [ ] Ship a first pull request (@ada, due 2026-12-14)

      ## Check-ins

      ### 2026-11-17

      **What would make the next release easier?**

      - Next: Ada tries the failure path
      """,
    good: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron
      - Period: 2026-09-01 to 2027-02-26
      - Cadence: every 2 weeks

      ## Goals

      - [ ] Ship a first pull request (@ada, due 2026-12-14)

      ## Check-ins

      ### 2026-11-17

      **What would make the next release easier?**

      A checklist that somebody else wrote.

      - Next: Ada tries the failure path
      """,
    dependsOnToday: true)

  /// Looks at the last check-ins alone: what was left open before them is past.
  static func check(_ context: inout RuleContext) {
    guard context.plan.isOpen else { return }
    let recent = context.lastHeldCheckIns(context.thresholds.carriedOverCheckIns)
    for checkIn in recent {
      for prompt in checkIn.prompts where prompt.answer == nil {
        let question = prompt.question
        let isAnsweredElsewhere = recent.contains { other in
          other.prompts.contains { $0.answer != nil && $0.question.value == question.value }
        }
        guard !isAnsweredElsewhere else { continue }
        context.report(
          "\(quoted(question.value)) has no answer", at: question.range,
          help: "write a sentence under it, or take the question out")
      }
    }
  }
}
