import WaymarkPlan
import WaymarkSource

/// A milestone without a day by which it is to be reached.
enum MilestoneWithoutDueDate: Rule {
  static let id: RuleID = "milestone-without-due-date"
  static let group = RuleGroup.milestones
  static let severity = Severity.warning
  static let documentation = RuleDocumentation(
    summary: "An open milestone has no due date, neither its own nor its goal's.",
    why: """
      Without a date there is no day on which the two of you would notice that it did not happen.
      What is urgent elsewhere wins each week, and the milestone is still there at the end. A date
      can be moved openly; a missing one cannot even be late.
      """,
    practices: [.observableMilestones, .fewGoals],
    source: "the T of SMART as George T. Doran first wrote it: time-related",
    bad: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      ## Goals

      - [ ] Ship a first pull request (@ada)
      """,
    good: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      ## Goals

      - [ ] Ship a first pull request (@ada, due 2026-12-14)
      """)

  static func check(_ context: inout RuleContext) {
    let plan = context.plan
    guard plan.isOpen else { return }
    var unreadDates: UnreadDates?
    for milestone in plan.milestones
    where milestone.assignment.due == nil && plan.isActive(milestone) {
      let unread = unreadDates ?? UnreadDates(plan)
      unreadDates = unread
      // A date that could not be read is reported by its own rule; that of a step is another one.
      guard !milestone.title.value.isEmpty,
        !unread.hasAny(in: milestone.range, outside: milestone.steps.lazy.map(\.range))
      else { continue }
      context.report(
        "\(quoted(milestone.title.value)) has no due date", at: milestone.title.range,
        help: "agree on a day, as in (@ada, due 2026-10-15)")
    }
  }
}
