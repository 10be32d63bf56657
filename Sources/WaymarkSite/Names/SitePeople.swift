import WaymarkPlan
import WaymarkReport
import WaymarkSource

/// Everybody that the plans of a site name, each once.
///
/// ``PeopleDirectory`` tells who somebody is; a handle without a name means whoever had it first.
/// Two people who share a given name stay two.
struct SitePeople: Sendable {
  private(set) var all: [Identity] = []
  private let directory: PeopleDirectory
  private var byKey: [PersonIdentity: Int] = [:]
  private var byHandle: [String: Int] = [:]
  private var names = NameRegistry(reserving: ["index"])

  /// A person, with the name of their page.
  struct Identity: Sendable {
    var name: String?
    var handle: String?
    /// The path of their page.
    let path: String

    /// The name, else the handle with `@`.
    var displayName: String { name ?? handle.map { "@" + $0 } ?? "" }
  }

  /// - Parameter listed: the people of `waymark.yml`, handle to name.
  init(listed: [String: String]) { directory = PeopleDirectory(listed) }

  /// The index of a person; nil for one without name and handle.
  mutating func index(of person: Person) -> Int? {
    let name = person.name.map(\.value).flatMap { $0.isEmpty ? nil : $0 }
    guard name != nil || person.handle != nil else { return nil }
    let key = directory.identity(of: person)
    let handle = key.handle ?? ""
    if let known = byKey[key] { return known }
    if let sameHandle = byHandle[handle], !handle.isEmpty,
      name == nil || all[sameHandle].name == nil
    {
      if let name { all[sameHandle].name = name }
      byKey[key] = sameHandle
      return sameHandle
    }
    let short = PathName.of(name ?? handle, else: "person")
    let long = PathName.of(
      [name, handle].compactMap(\.self).joined(separator: " "), else: "person")
    all.append(
      Identity(
        name: name, handle: person.handle,
        path: "people/\(names.name(for: "\(handle)\n\(key.name)", wished: [short, long])).html"))
    byKey[key] = all.count - 1
    if byHandle[handle] == nil { byHandle[handle] = all.count - 1 }
    return all.count - 1
  }
}
