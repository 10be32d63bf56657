import WaymarkPlan
import WaymarkSource

/// A goal with no way to it.
enum GoalWithoutMilestone: Rule {
  static let id: RuleID = "goal-without-milestone"
  static let group = RuleGroup.goals
  static let severity = Severity.warning
  static let documentation = RuleDocumentation(
    summary: "An open goal has no milestone, no step and no metric.",
    why: """
      A goal without a next step is a wish: nothing of it is due, nobody owns any of it, and at
      each check-in there is nothing to say about it. One milestone with an owner and a date is
      enough to begin; the next may follow when it is near.
      """,
    practices: [.fewGoals, .observableMilestones],
    bad: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      ## Goals

      - Own billing end to end
        - [ ] Ship the invoice retry job (@ada, due 2026-12-14)
      - Speak at the June meetup
      """,
    good: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      ## Goals

      - Own billing end to end
        - [ ] Ship the invoice retry job (@ada, due 2026-12-14)
      - Speak at the June meetup
        - [ ] Agree on an outline (@ada, due 2026-12-18)
      """)

  static func check(_ context: inout RuleContext) {
    let plan = context.plan
    // Milestones outside of goals may well serve them; the plan does not say which.
    guard plan.isOpen, plan.milestones.allSatisfy({ $0.goal != nil }) else { return }
    var lacking: [Int] = []
    for (index, goal) in plan.goals.enumerated()
    where goal.milestones.isEmpty && goal.steps.isEmpty && plan.isActive(goal) {
      if !plan.measured.contains(.goal(index)), !hasGoals(inGoal: index, of: plan) {
        lacking.append(index)
      }
    }
    guard !lacking.isEmpty else { return }
    let active = plan.goals.count { plan.isActive($0) }
    context.reportGoals(
      lacking, noneHasIt: lacking.count == active, "has no milestone", "has a milestone",
      help: "write the first one below it, as in - [ ] Agree on an outline (@ada, due 2026-11-13)")
  }

  /// Whether further goals stand within one, which is then a heading for them; the first of them
  /// is the next in the file.
  private static func hasGoals(inGoal index: Int, of plan: CheckedPlan) -> Bool {
    let next = index + 1
    return next < plan.goals.count && plan.goals[index].range.contains(plan.goals[next].range)
  }
}
