import WaymarkPlan
import WaymarkSource

/// Feedback of which nobody knows what became.
enum FeedbackNotFollowedUp: Rule {
  static let id: RuleID = "feedback-not-followed-up"
  static let group = RuleGroup.feedback
  static let severity = Severity.hint
  static let documentation = RuleDocumentation(
    summary: "Feedback with something to try has had no answer for two cadences.",
    why: """
      Feedback without an echo dries up: the giver thinks that it was not welcome, and the
      receiver forgets the one thing to try. Write what came of it: Response, Adopted with a date,
      or Declined with the reason. Each is fine.
      """,
    practices: [.practisedFeedback, .bothSidesAsk],
    bad: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      ## Goals

      - [ ] Ship a first pull request (@ada, due 2026-12-14)

      ## Feedback

      ### 2026-10-13 Grace to Ada

      - Situation: the design review on 2026-10-12
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

      ### 2026-10-13 Grace to Ada

      - Situation: the design review on 2026-10-12
      - Fact: you sent the note two days before
      - Impact: QA had time to try the failure path
      - Try: list the options you rejected too
      - Adopted: 2026-11-03, the ledger note lists three
      """,
    dependsOnToday: true)

  static func check(_ context: inout RuleContext) {
    guard context.plan.isUnderWay else { return }
    let limit = context.cadenceDays * context.thresholds.staleCadences
    let all = context.plan.feedback
    for place in all.indices where all[place].says(.tryNext) && !all[place].isFollowedUp {
      let feedback = all[place]
      let days = context.today.days(since: feedback.date.date)
      guard days > limit else { continue }
      context.report(
        "\(quoted(feedback.title.value)) has had no answer for \(days) days",
        at: feedback.title.range,
        help: "ask what came of it, and add Response, Adopted with a date, or Declined")
    }
  }
}
