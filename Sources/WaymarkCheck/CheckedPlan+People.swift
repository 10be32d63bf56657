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
    for goal in plan.goals {
      look(at: goal.assignment)
      look(at: goal.steps)
    }
    for milestone in plan.milestones {
      look(at: milestone.assignment)
      look(at: milestone.steps)
    }
    for action in plan.actions { look(at: action.step.assignment) }
    look(at: plan.commitments)
    look(at: plan.practices)
    look(at: plan.opportunities)
    look(at: plan.wins)
    look(at: plan.changes)
    look(at: plan.questions)
    for checkIn in plan.checkIns {
      for person in checkIn.present { visit(person, .company) }
    }
    for entry in plan.feedback {
      for person in entry.from { visit(person, .company) }
      for person in entry.to { visit(person, .company) }
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
