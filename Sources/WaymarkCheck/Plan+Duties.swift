import WaymarkPlan
import WaymarkSource

/// Something of a plan that can have an owner and dates.
struct Duty {
  /// Owner and dates.
  let assignment: Assignment
  /// Whether something is still expected of it: neither closed nor paused, nor within what is.
  let isActive: Bool
}

extension Plan {
  /// Visits goals, milestones, steps, actions and entries, in this order.
  func forEachDuty(_ visit: (Duty) -> Void) {
    func visitStep(_ step: Step, isActive: Bool) {
      let stepIsActive = step.isOpen && step.status?.value.isActive ?? true
      visit(Duty(assignment: step.assignment, isActive: isActive && stepIsActive))
    }
    for goal in goals {
      let isActive = goal.status.value.isActive
      visit(Duty(assignment: goal.assignment, isActive: isActive))
      for step in goal.steps { visitStep(step, isActive: isActive) }
    }
    for milestone in milestones {
      let goalIsActive = milestone.goal.map { goals[$0].status.value.isActive } ?? true
      let isActive = goalIsActive && milestone.status.value.isActive
      visit(Duty(assignment: milestone.assignment, isActive: isActive))
      for step in milestone.steps { visitStep(step, isActive: isActive) }
    }
    for action in actions { visitStep(action.step, isActive: true) }
    for entries in [commitments, practices, opportunities, wins, changes, questions] {
      for entry in entries {
        visit(
          Duty(
            assignment: entry.assignment,
            isActive: entry.checkbox.map { $0.value == .open || $0.value == .inProgress } ?? true))
      }
    }
  }
}

extension WorkStatus {
  /// Whether somebody is expected to work on it.
  var isActive: Bool { !isClosed && self != .paused }
}
