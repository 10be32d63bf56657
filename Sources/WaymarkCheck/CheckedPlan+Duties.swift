import WaymarkPlan
import WaymarkSource

/// Something of a plan that can have an owner and dates: just these, so that it is light to look
/// at.
struct Duty {
  /// Who answers for it, by index.
  let owner: Int?
  /// When it starts.
  let start: PlanDate?
  /// When it is due; nil when that was taken from its parent.
  let due: PlanDate?
  /// When it was done.
  let done: PlanDate?
  /// Whether something is still expected of it: neither closed nor paused, nor within what is.
  let isActive: Bool

  /// Takes what an assignment says.
  @inline(__always)
  init(_ assignment: borrowing Assignment, isActive: Bool) {
    owner = assignment.owner?.person
    start = assignment.start
    due = assignment.dueIsInherited ? nil : assignment.due
    done = assignment.done
    self.isActive = isActive
  }
}

extension CheckedPlan {
  /// Goals, milestones, steps, actions and entries, in this order.
  func findDuties() -> [Duty] {
    var duties: [Duty] = []
    duties.reserveCapacity(
      plan.goals.count * 4 + plan.milestones.count * 5 + plan.actions.count + plan.commitments.count
        + plan.wins.count + 8)
    func add(_ steps: [Step], isActive: Bool) {
      for place in steps.indices {
        duties.append(
          Duty(steps[place].assignment, isActive: isActive && steps[place].isActive))
      }
    }
    func add(_ entries: [Entry]) {
      for place in entries.indices {
        duties.append(Duty(entries[place].assignment, isActive: entries[place].isOpen))
      }
    }
    for place in plan.goals.indices {
      let isActive = plan.goals[place].status.value.isActive
      duties.append(Duty(plan.goals[place].assignment, isActive: isActive))
      add(plan.goals[place].steps, isActive: isActive)
    }
    for place in plan.milestones.indices {
      let isActive = isActive(plan.milestones[place])
      duties.append(Duty(plan.milestones[place].assignment, isActive: isActive))
      add(plan.milestones[place].steps, isActive: isActive)
    }
    for place in plan.actions.indices {
      duties.append(
        Duty(plan.actions[place].step.assignment, isActive: plan.actions[place].step.isActive))
    }
    add(plan.commitments)
    add(plan.practices)
    add(plan.opportunities)
    add(plan.wins)
    add(plan.changes)
    add(plan.questions)
    return duties
  }
}

extension WorkStatus {
  /// Whether somebody is expected to work on it.
  var isActive: Bool { !isClosed && self != .paused }
}

extension Step {
  /// Whether it is still to be done, and not paused or closed by a word beside its box.
  var isActive: Bool { isOpen && status?.value.isActive ?? true }
}
