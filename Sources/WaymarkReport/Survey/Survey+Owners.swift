import WaymarkPlan
import WaymarkSource

/// Whose something is.
enum OwnerKey: Hashable, Sendable {
  case person(Int)
  case role(String)
  case unknown(String)
  case nobody
}

extension Survey {
  /// Whose an assignment is; the reference's person, its role, or its words.
  func ownerKey(_ assignment: Assignment) -> OwnerKey {
    guard let owner = assignment.owner else { return .nobody }
    if let person = owner.person { return .person(person) }
    if let role = owner.role { return .role(role.name) }
    return .unknown(owner.text)
  }

  /// Items by owner: people in the plan's order, then unknown names, then nobody.
  ///
  /// The order never depends on how much somebody has; nobody is ranked.
  func grouped(_ items: [WorkItem]) -> [(owner: OwnerKey, name: String?, items: [WorkItem])] {
    var order: [OwnerKey] = []
    var groups: [OwnerKey: [WorkItem]] = [:]
    for item in items {
      let key = ownerKey(item.assignment)
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(item)
    }
    func rank(_ key: OwnerKey) -> Int {
      switch key {
      case .person(let index): index
      case .role: plan.people.count
      case .unknown: plan.people.count + 1
      case .nobody: plan.people.count + 2
      }
    }
    let sorted = order.enumerated().sorted {
      (rank($0.element), $0.offset) < (rank($1.element), $1.offset)
    }
    return sorted.map { ($0.element, name($0.element), groups[$0.element] ?? []) }
  }

  /// The name of an owner; nil for nobody.
  func name(_ key: OwnerKey) -> String? {
    switch key {
    case .person(let index): plan.people[safe: index]?.displayName
    case .role(let name), .unknown(let name): name
    case .nobody: nil
    }
  }
}
