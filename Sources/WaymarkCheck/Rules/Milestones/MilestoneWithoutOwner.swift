import WaymarkPlan
import WaymarkSource

/// A milestone that nobody answers for.
enum MilestoneWithoutOwner: Rule {
  static let id: RuleID = "milestone-without-owner"
  static let group = RuleGroup.milestones
  static let severity = Severity.warning
  static let documentation = RuleDocumentation(
    summary: "An open milestone has nobody who answers for it.",
    why: """
      What belongs to everybody is done by nobody. One name, of either side, makes it clear who
      will speak about the milestone at the next check-in; helpers are named with `With`.
      """,
    practices: [.observableMilestones, .fewGoals, .sharedResponsibility],
    source: "the A of SMART as George T. Doran first wrote it: assignable",
    bad: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      ## Goals

      - [ ] Ship a first pull request (due 2026-12-14)
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
    for milestone in plan.milestones
    where milestone.assignment.owner == nil && plan.isActive(milestone) {
      // An owner that could not be read is reported by its own rule; a box without words is
      // a blank line of a form.
      guard !milestone.title.value.isEmpty,
        !context.readingFoundUnreadOwner(in: milestone.title.range)
      else { continue }
      context.report(
        "\(quoted(milestone.title.value)) has no owner", at: milestone.title.range,
        help: "name one person who answers for it, as in (@ada, due 2026-10-15)")
    }
  }
}
