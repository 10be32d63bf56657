import WaymarkPlan
import WaymarkSource

/// What somebody is named for.
enum ReferenceUse {
  /// Something is expected of them: they own it, or signed it.
  case duty
  /// They help, were there, or spoke.
  case company
}

extension Plan {
  /// Visits each place where a person is named for something, inherited ones left out.
  ///
  /// Mentions in running text are not among them: they may be of anybody.
  func forEachReference(_ visit: (PersonReference, ReferenceUse) -> Void) {
    forEachDuty { duty in
      let assignment = duty.assignment
      if let owner = assignment.owner, !assignment.ownerIsInherited { visit(owner, .duty) }
      for helper in assignment.helpers { visit(helper, .company) }
    }
    for checkIn in checkIns {
      for person in checkIn.present { visit(person, .company) }
    }
    for entry in feedback {
      for person in entry.from { visit(person, .company) }
      for person in entry.to { visit(person, .company) }
    }
    for reflection in reflections {
      if let author = reflection.author { visit(author, .company) }
    }
    for agreement in agreements { visit(agreement.person, .duty) }
  }
}
