import WaymarkPlan
import WaymarkSource

/// Feedback long after the event.
enum LateFeedback: Rule {
  static let id: RuleID = "late-feedback"
  static let group = RuleGroup.feedback
  static let severity = Severity.hint
  static let documentation = RuleDocumentation(
    summary: "Feedback comes more than two weeks after what it is about.",
    why: """
      After some weeks neither side remembers what was said, only how it felt, and the next chance
      to do it better has passed as well. Tell it within days, in two sentences if need be; the
      plan can have the rest later.
      """,
    practices: [.specificFeedback],
    bad: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      ## Goals

      - [ ] Ship a first pull request (@ada, due 2026-12-14)

      ## Feedback

      ### 2026-11-17 Grace to Ada

      - Situation: the design review on 2026-10-19
      - Fact: you sent the note two days before
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
    for feedback in context.plan.feedback {
      guard let occurred = feedback.occurred else { continue }
      let days = feedback.date.date.days(since: occurred.date)
      guard days > context.thresholds.feedbackDays else { continue }
      context.report(
        "\(quoted(feedback.title.value)) comes \(days) days after the event", at: occurred.range,
        notes: [.init("the day it was given", at: feedback.date.range)],
        help: "tell the next one within days, and ask whether this one is still of use")
    }
  }
}
