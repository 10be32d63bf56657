import WaymarkPlan
import WaymarkSource

/// A step past its date, in a milestone that is not.
enum OverdueStep: Rule {
  static let id: RuleID = "overdue-step"
  static let group = RuleGroup.milestones
  static let severity = Severity.warning
  static let documentation = RuleDocumentation(
    summary: "An open step is past its due date.",
    why: """
      A late step is the earliest sign that a milestone will be late, while there is still time to
      help. Once the milestone itself is late, only that is reported, but for steps that somebody
      else owes its owner.
      """,
    practices: [.fewGoals, .sharedResponsibility, .celebrateAndLearn],
    bad: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      ## Goals

      - [ ] Ship the retry job (@ada, due 2026-12-14)
        - [ ] Write the design note (@ada, due 2026-11-13)
      """,
    good: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      ## Goals

      - [ ] Ship the retry job (@ada, due 2026-12-14)
        - [x] Write the design note (@ada, due 2026-11-13)
      """,
    dependsOnToday: true)

  static func check(_ context: inout RuleContext) {
    let plan = context.plan
    guard plan.isRunning else { return }
    let (goals, milestones) = (plan.goals, plan.milestones)
    for index in goals.indices where !goals[index].steps.isEmpty && plan.isActive(goals[index]) {
      check(goals[index].steps, under: goals[index].assignment, in: &context)
    }
    for index in milestones.indices
    where !milestones[index].steps.isEmpty && plan.isActive(milestones[index]) {
      check(milestones[index].steps, under: milestones[index].assignment, in: &context)
    }
  }

  private static func check(
    _ steps: [Step], under parent: Assignment, in context: inout RuleContext
  ) {
    let parentIsLate = context.isOverdue(parent.due)
    steps.forEachOpen { place in
      guard !steps[place].assignment.dueIsInherited, let due = steps[place].assignment.due,
        context.isOverdue(due)
      else { return }
      if parentIsLate {
        guard let owner = steps[place].assignment.owner, let parentOwner = parent.owner,
          owner.handle != parentOwner.handle, let parentDue = parent.due, due.date < parentDue.date
        else { return }
      }
      context.reportOverdue(steps[place].text.value, due: due)
    }
  }
}
