import WaymarkPlan
import WaymarkSource

/// Feedback that does not say why it matters.
enum FeedbackWithoutImpact: Rule {
  static let id: RuleID = "feedback-without-impact"
  static let group = RuleGroup.feedback
  static let severity = Severity.hint
  static let documentation = RuleDocumentation(
    summary: "Feedback has a fact and does not say what it led to.",
    why: """
      A fact alone leaves the receiver guessing whether it was good or bad, and for whom. The
      impact is the reason to care: what it saved, cost or made possible, for you, the team or the
      people you work for.
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
      - Fact: you sent the note two days before
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

  /// Passes over feedback without fields, which is reported once, for its fact.
  static func check(_ context: inout RuleContext) {
    guard context.plan.isOpen else { return }
    for feedback in context.plan.feedback where feedback.isStructured && !feedback.says(.impact) {
      context.report(
        "\(quoted(feedback.title.value)) names no impact", at: feedback.title.range,
        help: "add Impact: what it saved, cost or made possible, and for whom")
    }
  }
}
