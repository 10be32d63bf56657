import WaymarkPlan
import WaymarkSource

/// Feedback that names nothing one could have seen.
enum FeedbackWithoutFact: Rule {
  static let id: RuleID = "feedback-without-fact"
  static let group = RuleGroup.feedback
  static let severity = Severity.warning
  static let documentation = RuleDocumentation(
    summary: "Feedback says nothing that could have been seen or heard.",
    why: """
      Praise or blame without a fact cannot be acted on: the receiver does not know what to repeat
      or to change, and hears only whether you like them. One thing that a camera would have shown
      makes it clear and hard to argue with.
      """,
    practices: [.specificFeedback],
    source: "the situation, behaviour, impact model of the Center for Creative Leadership",
    bad: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      ## Goals

      - [ ] Ship a first pull request (@ada, due 2026-12-14)

      ## Feedback

      ### 2026-11-17 Grace to Ada

      - Situation: the design review on 2026-11-16
      - Impact: QA had time to try the failure path
      - Try: list the options you rejected too
      """,
    good: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      ## Goals

      - [ ] Ship a first pull request (@ada, due 2026-12-14)

      ## Feedback

      ### 2026-11-17 Grace to Ada

      - Situation: the design review on 2026-11-16
      - Fact: you sent the note two days before
      - Impact: QA had time to try the failure path
      - Try: list the options you rejected too
      """)

  static func check(_ context: inout RuleContext) {
    guard context.plan.isOpen else { return }
    for feedback in context.plan.feedback where !feedback.says(.fact) {
      context.report(
        "\(quoted(feedback.title.value)) names no fact", at: feedback.title.range,
        help: feedback.isStructured
          ? "add Fact: what a camera would have shown"
          : "write it as Situation, Fact, Impact and Try, so that it can be acted on")
    }
  }
}
