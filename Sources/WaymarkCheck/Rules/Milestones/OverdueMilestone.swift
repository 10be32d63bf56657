import WaymarkPlan
import WaymarkSource

/// A milestone past its date.
enum OverdueMilestone: Rule {
  static let id: RuleID = "overdue-milestone"
  static let group = RuleGroup.milestones
  static let severity = Severity.warning
  static let documentation = RuleDocumentation(
    summary: "An open milestone, or an open goal with a date of its own, is past its due date.",
    why: """
      A date that passes in silence teaches both sides that dates do not count. A late milestone
      is data: ask what hindered it, then close it, cut it smaller or agree on a new date and
      note under Changes why it moved. When a goal's date passes, its milestones without dates of
      their own are not reported one by one.
      """,
    practices: [.observableMilestones, .agreedOpenly, .celebrateAndLearn],
    bad: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      ## Goals

      - [ ] Ship a first pull request (@ada, due 2026-11-13)
      """,
    good: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      ## Goals

      - [ ] Ship a first pull request (@ada, due 2026-12-14)
      """,
    dependsOnToday: true)

  static func check(_ context: inout RuleContext) {
    let plan = context.plan
    guard plan.isRunning else { return }
    for milestone in plan.milestones {
      guard let due = milestone.assignment.due, !milestone.assignment.dueIsInherited,
        context.isOverdue(due), plan.isActive(milestone)
      else { continue }
      context.reportOverdue(milestone.title.value, due: due)
    }
    for goal in plan.goals {
      guard let due = goal.assignment.due, !goal.assignment.dueIsInherited,
        context.isOverdue(due), plan.isActive(goal), isLate(goal, in: context)
      else { continue }
      context.reportOverdue(goal.title.value, due: due)
    }
  }

  /// Whether a goal past its date is news beside its milestones: one of them goes by the goal's
  /// date, or there is something left of it and none of them is late itself.
  private static func isLate(_ goal: Goal, in context: RuleContext) -> Bool {
    var hasOpen = goal.milestones.isEmpty
    var hasLate = false
    for index in goal.milestones {
      let milestone = context.plan.milestones[index]
      guard milestone.status.value.isActive else { continue }
      if milestone.assignment.dueIsInherited { return true }
      hasOpen = true
      hasLate = hasLate || context.isOverdue(milestone.assignment.due)
    }
    return hasOpen && !hasLate
  }
}
