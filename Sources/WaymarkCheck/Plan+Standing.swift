import WaymarkPlan
import WaymarkSource

extension Plan {
  /// Whether people are held to its dates: it is no draft, and neither paused nor completed.
  var isRunning: Bool { status == nil || status?.value == .active }

  /// Whether somebody still works on it; a paused or completed plan is left in peace.
  var isOpen: Bool { status?.value != .paused && status?.value != .completed }

  /// Whether a section says what the plan is for.
  var hasPurpose: Bool {
    sections.enumerated().contains { index, section in
      section.kind == .purpose
        && (!section.prose.isEmpty || sections.contains { $0.parent == index })
    }
  }

  /// Whether somebody is expected to work on a goal.
  func isActive(_ goal: Goal) -> Bool { goal.status.value.isActive }

  /// Whether somebody is expected to work on a milestone, and on the goal it serves.
  func isActive(_ milestone: Milestone) -> Bool {
    milestone.status.value.isActive
      && (milestone.goal.map { goals[$0].status.value.isActive } ?? true)
  }
}

extension [Step] {
  /// Visits the steps that are still to be done and do not stand under a closed one.
  func forEachOpen(_ visit: (Step) -> Void) {
    var closedDepth = Int.max
    for step in self {
      if step.depth > closedDepth { continue }
      closedDepth = Int.max
      let isActive = step.isOpen && step.status?.value.isActive ?? true
      if isActive { visit(step) } else { closedDepth = step.depth }
    }
  }
}
