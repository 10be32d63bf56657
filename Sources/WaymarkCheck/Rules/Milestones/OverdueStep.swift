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
    for goal in plan.goals where plan.isActive(goal) {
      check(goal.steps, under: goal.assignment, in: &context)
    }
    for milestone in plan.milestones where !milestone.steps.isEmpty && plan.isActive(milestone) {
      check(milestone.steps, under: milestone.assignment, in: &context)
    }
  }

  private static func check(
    _ steps: [Step], under parent: Assignment, in context: inout RuleContext
  ) {
    let parentIsLate = context.isOverdue(parent.due)
    steps.forEachOpen { place in
      let step = steps[place]
      guard !step.assignment.dueIsInherited, let due = step.assignment.due, context.isOverdue(due)
      else { return }
      if parentIsLate {
        guard let owner = step.assignment.owner, let parentOwner = parent.owner,
          owner.handle != parentOwner.handle, let parentDue = parent.due, due.date < parentDue.date
        else { return }
      }
      context.reportOverdue(step.text.value, due: due)
    }
  }
}
