import WaymarkPlan
import WaymarkSource

/// Somebody the plan names.
struct ReportedPerson: Codable, Sendable {
  var name: String
  var handle: String?
  var roles: [String]
  var rolesText: String?

  init(_ person: Person) {
    name = person.displayName
    handle = person.handle
    roles = person.roles.map(\.value.name)
    rolesText = roles.isEmpty ? nil : Words.list(roles)
  }
}
