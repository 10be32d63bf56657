import WaymarkPlan
import WaymarkSource

extension CheckedPlan {
  /// Whether people are held to its dates: it is no draft, and neither paused nor completed.
  var isRunning: Bool { plan.status == nil || plan.status?.value == .active }

  /// Whether somebody still works on it; a paused or completed plan is left in peace.
  var isOpen: Bool { plan.status?.value != .paused && plan.status?.value != .completed }

  /// Whether a section says what the plan is for.
  var hasPurpose: Bool {
    plan.sections.enumerated().contains { index, section in
      section.kind == .purpose
        && (!section.prose.isEmpty || plan.sections.contains { $0.parent == index })
    }
  }

  /// Whether somebody is expected to work on a goal.
  func isActive(_ goal: borrowing Goal) -> Bool { goal.status.value.isActive }

  /// Whether somebody is expected to work on a milestone, and on the goal it serves.
  func isActive(_ milestone: borrowing Milestone) -> Bool {
    milestone.status.value.isActive
      && (milestone.goal.map { plan.goals[$0].status.value.isActive } ?? true)
  }
}

extension [Step] {
  /// Visits the places of the steps that are still to be done and do not stand under a closed
  /// one.
  func forEachOpen(_ visit: (Int) -> Void) {
    var closedDepth = Int.max
    for place in indices where self[place].depth <= closedDepth {
      closedDepth = Int.max
      if self[place].isActive { visit(place) } else { closedDepth = self[place].depth }
    }
  }
}
