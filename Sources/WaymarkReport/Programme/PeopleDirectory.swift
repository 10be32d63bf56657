package import WaymarkPlan
import WaymarkSource

/// Who somebody is across the plans of a programme.
///
/// Two plans mean the same person when handle and name are the same. A programme that lists its
/// people in `waymark.yml` decides it there: who has a listed name, or a listed handle and no
/// other name, is the one who is listed.
package struct PersonIdentity: Hashable, Sendable {
  /// The handle without `@`; nil for a name that gives none.
  package var handle: String?
  /// The name in folded form; empty when only the handle is known.
  package var name: String

  /// Whether a handle or a name that somebody typed means this person.
  func answers(to query: String) -> Bool {
    handle == query || (!name.isEmpty && name == query)
  }

  /// What somebody typed, as it is compared: `@Ada`, `ada` and `Ada Byron` all work.
  static func query(_ text: String) -> String {
    WordFolding.fold(text.hasPrefix("@") ? String(text.dropFirst()) : text)
  }
}

/// The people whom a programme lists, handle to name.
package struct PeopleDirectory: Sendable {
  private let names: [String: String]
  private let handles: [String: String]

  /// Takes the list of `waymark.yml`.
  package init(_ listed: [String: String] = [:]) {
    names = listed.mapValues { WordFolding.fold($0) }
    handles = Dictionary(names.map { ($0.value, $0.key) }, uniquingKeysWith: min)
  }

  /// Who a plan's person is.
  package func identity(of person: Person) -> PersonIdentity {
    let name = person.name.map { WordFolding.fold($0.value) } ?? ""
    if let handle = person.handle, let listed = names[handle], name.isEmpty || name == listed {
      return PersonIdentity(handle: handle, name: listed)
    }
    // A handle that was only derived from the name gives way to the one that is listed.
    if person.handleRange == nil, let handle = handles[name] {
      return PersonIdentity(handle: handle, name: name)
    }
    return PersonIdentity(handle: person.handle, name: name)
  }
}

/// Everybody that some plans name, each once.
struct PeopleAcrossPlans {
  private var names: [PersonIdentity: String] = [:]
  private var named: [String: [PersonIdentity]] = [:]

  /// Adds somebody as one plan shows them.
  mutating func add(_ identity: PersonIdentity, name: String) {
    guard names[identity] == nil else { return }
    names[identity] = name
    if let handle = identity.handle, !identity.name.isEmpty {
      named[handle, default: []].append(identity)
    }
  }

  /// Who is meant: somebody who is only a handle in one plan is the one person who has that
  /// handle and a name in others.
  func settled(_ identity: PersonIdentity) -> PersonIdentity {
    guard identity.name.isEmpty, let handle = identity.handle,
      let candidates = named[handle], candidates.count == 1
    else { return identity }
    return candidates[0]
  }

  /// How somebody is shown.
  func name(of identity: PersonIdentity) -> String { names[settled(identity)] ?? "" }
}
