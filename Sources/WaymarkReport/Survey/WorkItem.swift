import WaymarkPlan
import WaymarkSource

/// Anything that somebody answers for: a milestone, a step, or an action.
struct WorkItem: Sendable {
  let kind: Kind
  let title: String
  /// The milestone, goal or check-in that it stands in.
  let within: String?
  let assignment: Assignment
  let standing: Standing
  /// Whether somebody is expected to work on it.
  let isOpen: Bool
  let isDone: Bool
  /// The day it was done.
  let done: PlanDate?
  /// The day of the check-in that it was agreed in; for actions.
  var agreed: CalendarDate?

  enum Kind: String, Codable, Sendable, CaseIterable {
    case milestone, step, action
  }

  /// The date it has of its own; a step's inherited one is its milestone's.
  var ownDue: PlanDate? { assignment.dueIsInherited ? nil : assignment.due }
}

extension Survey {
  /// Everything that somebody answers for, in the order of the plan.
  var workItems: [WorkItem] {
    var items: [WorkItem] = []
    for goal in plan.goals {
      items += steps(goal.steps, within: goal.title.value, isActive: goal.status.value.isActive)
    }
    for milestone in plan.milestones {
      let standing = standing(of: milestone)
      let isActive = ![.done, .dropped, .paused].contains(standing)
      items.append(
        WorkItem(
          kind: .milestone, title: milestone.title.value,
          within: milestone.goal.flatMap { plan.goals[safe: $0] }?.title.value,
          assignment: milestone.assignment, standing: standing, isOpen: isActive,
          isDone: standing == .done, done: doneDay(of: milestone)))
      items += steps(milestone.steps, within: milestone.title.value, isActive: isActive)
    }
    for action in plan.actions {
      let day = action.checkIn.flatMap { plan.checkIns[safe: $0] }?.date
      var item = item(
        action.step, .action, within: day.map { "check-in of \(DateText.short($0.date))" })
      item.agreed = day?.date
      items.append(item)
    }
    return items
  }

  /// The day a milestone was done, where the plan says it.
  func doneDay(of milestone: Milestone) -> PlanDate? {
    guard milestone.status.value == .done else { return nil }
    return milestone.assignment.done ?? milestone.status.date
  }

  /// Steps as items; what stands under a closed step or milestone is no longer open.
  private func steps(_ steps: [Step], within: String, isActive: Bool) -> [WorkItem] {
    var closedDepth = Int.max
    return steps.map { step in
      if step.depth <= closedDepth { closedDepth = Int.max }
      let isUnderClosed = step.depth > closedDepth
      if !isUnderClosed, !step.isOpen { closedDepth = step.depth }
      return item(step, .step, within: within, isActive: isActive && !isUnderClosed)
    }
  }

  private func item(
    _ step: Step, _ kind: WorkItem.Kind, within: String?, isActive: Bool = true
  ) -> WorkItem {
    let standing = standing(of: step)
    let isWaiting = step.status.map { !$0.value.isActive } ?? false
    return WorkItem(
      kind: kind, title: step.text.value, within: within, assignment: step.assignment,
      standing: standing, isOpen: isActive && step.isOpen && !isWaiting, isDone: step.isDone,
      done: step.isDone ? step.assignment.done : nil)
  }
}
