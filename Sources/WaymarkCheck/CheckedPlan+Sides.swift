import WaymarkPlan
import WaymarkSource

extension CheckedPlan {
  /// For each person, the side they are on; nil for one on both sides.
  func findSides() -> [Role?] {
    people.map { person in
      var side: Role?
      for role in person.roles where role.value == .mentor || role.value == .mentee {
        if let side, side != role.value { return nil }
        side = role.value
      }
      return side ?? person.roles.first?.value
    }
  }

  /// A side as a message names it: the person's name in quotes when one person is that side.
  func name(of side: Role) -> String {
    let members = people(with: side)
    guard members.count == 1, let member = members.first else { return "the \(side.name)s" }
    return quoted(people[member].displayName)
  }

  /// The words by which running text may name a person: handle, name and the parts of it.
  func names(of person: Person) -> [WordKey] {
    var names = person.handle.map { [WordKey($0)] } ?? []
    if let name = person.name {
      plan.source.bytes.forEachWord(in: name.range) { names.append($0.key) }
    }
    return names
  }

  /// The words by which running text may name anybody of the plan.
  var namesOfPeople: WordSet { WordSet(plan.people.flatMap(names)) }
}

extension CheckedPlan {
  /// The side that a reference belongs to; nil for an unknown person or one on both sides.
  func side(of reference: borrowing PersonReference) -> Role? {
    if let role = reference.role { return role }
    guard let index = reference.person, sides.indices.contains(index) else { return nil }
    return sides[index]
  }

  /// The side that something was written for or is owned by.
  ///
  /// A promise as a peer is still the promise of the mentee who gives it.
  func side(of entry: borrowing Entry) -> Role? {
    if let side = entry.side, side == .mentor || side == .mentee { return side }
    return entry.assignment.owner.flatMap { side(of: $0) } ?? entry.side
  }
}
