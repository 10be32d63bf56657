import WaymarkPlan
import WaymarkSource

/// Feedback that nothing can be tried after.
enum FeedbackWithoutNextStep: Rule {
  static let id: RuleID = "feedback-without-next-step"
  static let group = RuleGroup.feedback
  static let severity = Severity.hint
  static let documentation = RuleDocumentation(
    summary: "Feedback suggests nothing to try or to practise.",
    why: """
      Feedback changes something only when it is followed by practice. One small thing to try next
      time, of what to keep as much as of what to change, turns an opinion into an experiment that
      both can look at.
      """,
    practices: [.practisedFeedback],
    source: "deliberate practice, as K. Anders Ericsson describes it: feedback, then another try",
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
      - Impact: QA had time to try the failure path
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

  /// Passes over feedback without fields, and feedback that was already taken up.
  static func check(_ context: inout RuleContext) {
    let plan = context.plan
    guard plan.isOpen else { return }
    for feedback in plan.feedback
    where feedback.isStructured && !feedback.says(.tryNext) && !feedback.isFollowedUp {
      let isPractised = feedback.about?.target.map { target in
        plan.practices.contains { $0.about?.target == target }
      }
      guard isPractised != true else { continue }
      context.report(
        "\(quoted(feedback.title.value)) suggests nothing to try", at: feedback.title.range,
        help: "add Try: one thing to do, or to do again, next time")
    }
  }
}
