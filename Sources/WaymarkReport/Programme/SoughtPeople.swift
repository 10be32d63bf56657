import WaymarkPlan
import WaymarkSource

/// Those of a plan's people whom somebody asked for.
struct SoughtPeople {
  /// Their places among the plan's people.
  let indices: Set<Int>
  /// What was asked for, as it may stand in a plan that does not introduce them.
  private let query: String

  fileprivate init(_ query: String, in plan: Plan, by directory: PeopleDirectory) {
    self.query = query
    indices = Set(
      plan.people.indices.filter {
        directory.identity(of: plan.people[$0]).answers(to: query)
      })
  }

  /// Whether a reference means one of them.
  func include(_ reference: PersonReference?) -> Bool {
    guard let reference else { return false }
    return reference.person.map(indices.contains)
      ?? (reference.handle == query || WordFolding.fold(reference.text) == query)
  }
}

extension Plan {
  /// The plan's people who are meant by a handle or a name that somebody typed.
  func people(answeringTo text: String, by directory: PeopleDirectory) -> SoughtPeople {
    SoughtPeople(PersonIdentity.query(text), in: self, by: directory)
  }
}
