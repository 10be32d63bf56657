import WaymarkPlan
import WaymarkSource

extension Plan {
  /// Visits each place where a person is named for something, inherited ones left out.
  ///
  /// Mentions in running text are not among them: they may be of anybody.
  func forEachReference(_ visit: (PersonReference) -> Void) {
    forEachDuty { duty in
      let assignment = duty.assignment
      if let owner = assignment.owner, !assignment.ownerIsInherited { visit(owner) }
      for helper in assignment.helpers { visit(helper) }
    }
    for checkIn in checkIns {
      for person in checkIn.present { visit(person) }
    }
    for entry in feedback {
      for person in entry.from { visit(person) }
      for person in entry.to { visit(person) }
    }
    for reflection in reflections {
      if let author = reflection.author { visit(author) }
    }
    for agreement in agreements { visit(agreement.person) }
  }
}
