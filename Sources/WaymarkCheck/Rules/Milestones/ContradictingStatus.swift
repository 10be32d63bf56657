import WaymarkPlan
import WaymarkSource

/// A status that the steps, the box or the dates beside it deny.
enum ContradictingStatus: Rule {
  static let id: RuleID = "contradicting-status"
  static let group = RuleGroup.milestones
  static let severity = Severity.warning
  static let documentation = RuleDocumentation(
    summary: "A status is denied by the steps, the box or the date beside it.",
    why: """
      One side reads "done" and moves on, the other reads the open step and waits. Reports count
      it one way only, so somebody's picture of the progress is wrong. Close what is finished, or
      say what is still to come.
      """,
    practices: [.observableMilestones, .agreedOpenly, .celebrateAndLearn],
    bad: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      ## Goals

      - [ ] Ship a first pull request (@ada, due 2026-12-14)
        - [x] Write the design note (done 2026-11-06)
        - [x] Pair on the failure tests (done 2026-11-13)
      """,
    good: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      ## Goals

      - [ ] Ship a first pull request (@ada, due 2026-12-14)
        - [x] Write the design note (done 2026-11-06)
        - [x] Pair on the failure tests (done 2026-11-13)
        - [ ] Merge it (due 2026-12-14)
      """,
    fix: """
      ticks the box or writes the status that the rest of it says; suggested only, since the open \
      word may be the true one
      """)

  static func check(_ context: inout RuleContext) {
    let plan = context.plan
    guard plan.isOpen else { return }
    let conflicts = StatusConflicts(plan)
    for index in plan.milestones.indices {
      if let conflict = conflicts.conflict(inMilestone: index) {
        context.report(conflict)
        continue
      }
      let steps = plan.milestones[index].steps
      for place in steps.indices {
        conflicts.conflict(in: steps[place]).map { context.report($0) }
      }
    }
    for index in plan.goals.indices {
      if let conflict = conflicts.conflict(inGoal: index) { context.report(conflict) }
      let steps = plan.goals[index].steps
      for place in steps.indices {
        conflicts.conflict(in: steps[place]).map { context.report($0) }
      }
    }
    let actions = plan.actions
    for place in actions.indices {
      conflicts.conflict(in: actions[place].step).map { context.report($0) }
    }
  }
}

extension RuleContext {
  fileprivate mutating func report(_ conflict: StatusConflicts.Conflict) {
    report(
      conflict.message, at: conflict.place, notes: conflict.notes, help: conflict.help,
      fixes: conflict.fixes)
  }
}
