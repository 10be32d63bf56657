import WaymarkPlan
import WaymarkSource

/// What somebody is named for.
enum ReferenceUse {
  /// Something is expected of them: they own it, or signed it.
  case duty
  /// They help, were there, or spoke.
  case company
}

extension CheckedPlan {
  /// Visits each place where a person is named for something, inherited ones left out.
  ///
  /// Mentions in running text are not among them: they may be of anybody.
  @inline(__always)
  func forEachReference(_ visit: (borrowing PersonReference, ReferenceUse) -> Void) {
    @inline(__always) func look(at assignment: borrowing Assignment) {
      if !assignment.ownerIsInherited, assignment.owner != nil {
        assignment.owner.map { visit($0, .duty) }
      }
      for helper in assignment.helpers { visit(helper, .company) }
    }
    func look(at steps: [Step]) {
      for place in steps.indices { look(at: steps[place].assignment) }
    }
    func look(at entries: [Entry]) {
      for place in entries.indices { look(at: entries[place].assignment) }
    }
    for place in plan.goals.indices {
      look(at: plan.goals[place].assignment)
      look(at: plan.goals[place].steps)
    }
    for place in plan.milestones.indices {
      look(at: plan.milestones[place].assignment)
      look(at: plan.milestones[place].steps)
    }
    for place in plan.actions.indices { look(at: plan.actions[place].step.assignment) }
    look(at: plan.commitments)
    look(at: plan.practices)
    look(at: plan.opportunities)
    look(at: plan.wins)
    look(at: plan.changes)
    look(at: plan.questions)
    for place in plan.checkIns.indices {
      for person in plan.checkIns[place].present { visit(person, .company) }
    }
    for place in plan.feedback.indices {
      for person in plan.feedback[place].from { visit(person, .company) }
      for person in plan.feedback[place].to { visit(person, .company) }
    }
    for reflection in plan.reflections {
      if let author = reflection.author { visit(author, .company) }
    }
    for agreement in plan.agreements { visit(agreement.person, .duty) }
  }

  /// The places where somebody is named who is not one of the plan's people, or not surely.
  func findUnresolvedReferences() -> [(reference: PersonReference, use: ReferenceUse)] {
    var unresolved: [(reference: PersonReference, use: ReferenceUse)] = []
    forEachReference { reference, use in
      if reference.isAmbiguous || reference.person == nil && reference.role == nil {
        unresolved.append((copy reference, use))
      }
    }
    return unresolved
  }
}
