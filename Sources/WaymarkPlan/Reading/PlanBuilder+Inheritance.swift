import WaymarkSource

// What is not said of a thing is taken from what is around it: owner and due date, nearest
// first. Status is never inherited; it is derived from what stands below.
extension PlanBuilder {
  func inherit() {
    for index in plan.goals.indices {
      let above = plan.goals[index].assignment
      Self.inherit(&plan.goals[index].steps, from: above)
    }
    for index in plan.milestones.indices {
      if let goal = plan.milestones[index].goal {
        plan.milestones[index].assignment.inherit(from: plan.goals[goal].assignment)
      }
      let above = plan.milestones[index].assignment
      Self.inherit(&plan.milestones[index].steps, from: above)
      Self.derive(&plan.milestones[index])
    }
    for index in plan.goals.indices { deriveGoal(index) }
    inheritActions()
  }

  private static func inherit(_ steps: inout [Step], from above: Assignment) {
    guard steps.contains(where: { $0.depth > 0 }) else {
      for index in steps.indices { steps[index].assignment.inherit(from: above) }
      return
    }
    var parents: [Assignment] = []
    for index in steps.indices {
      let depth = steps[index].depth
      while parents.count > depth { parents.removeLast() }
      steps[index].assignment.inherit(from: parents.last ?? above)
      while parents.count <= depth { parents.append(steps[index].assignment) }
    }
  }

  private func inheritActions() {
    guard plan.actions.contains(where: { $0.step.depth > 0 }) else { return }
    var parents: [Assignment] = []
    var checkIn: Int?
    for index in plan.actions.indices {
      if plan.actions[index].checkIn != checkIn {
        parents.removeAll()
        checkIn = plan.actions[index].checkIn
      }
      let depth = plan.actions[index].step.depth
      while parents.count > depth { parents.removeLast() }
      if let parent = parents.last { plan.actions[index].step.assignment.inherit(from: parent) }
      while parents.count <= depth { parents.append(plan.actions[index].step.assignment) }
    }
  }

  private static func derive(_ milestone: inout Milestone) {
    if milestone.status.value == .done, milestone.assignment.done == nil {
      milestone.assignment.done = milestone.status.date
    }
    guard milestone.status.isDerived else { return }
    if milestone.steps.contains(where: { $0.state == .done || $0.state == .inProgress }) {
      milestone.status = Status(.inProgress)
    }
  }

  private func deriveGoal(_ index: Int) {
    if plan.goals[index].status.value == .done, plan.goals[index].assignment.done == nil {
      plan.goals[index].assignment.done = plan.goals[index].status.date
    }
    guard plan.goals[index].status.isDerived else { return }
    let hasBegun =
      plan.goals[index].steps.contains { $0.state == .done || $0.state == .inProgress }
      || plan.goals[index].milestones.contains {
        plan.milestones[$0].status.value != .planned && plan.milestones[$0].status.value != .dropped
      }
    if hasBegun { plan.goals[index].status = Status(.inProgress) }
  }
}

extension Assignment {
  /// Takes owner and due date from a parent where there are none, and marks them.
  mutating func inherit(from parent: Assignment) {
    if owner == nil, let inherited = parent.owner {
      owner = inherited
      ownerIsInherited = true
    }
    if due == nil, let inherited = parent.due {
      due = inherited
      dueIsInherited = true
    }
  }
}
