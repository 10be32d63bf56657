import WaymarkPlan
import WaymarkReport

/// Everybody, by name; never by how much they have or do.
struct PeoplePage: Codable, Sendable {
  var site: PageFrame
  var countText: String
  var people: [Row]

  /// Somebody in the list.
  struct Row: Codable, Sendable {
    var name: String
    var handle: String?
    var href: String
    var rolesText: String
    var plansText: String
  }

  init(_ shared: SharedFiles) {
    site = shared.site.frame(depth: 1)
    site.isPeople = true
    let all = shared.site.people.all
    people = shared.memberships.map { index, positions in
      Row(
        name: all[index].displayName, handle: all[index].handle,
        href: String(all[index].path.dropFirst("people/".count)),
        rolesText: Words.list(shared.roles(of: index, in: positions)),
        plansText: NumberText.counted(positions.count, "plan"))
    }.sorted { ($0.name.lowercased(), $0.href) < ($1.name.lowercased(), $1.href) }
    countText = people.count == 1 ? "1 person" : "\(people.count) people"
  }
}

extension SharedFiles {
  /// What somebody is in some plans, each word once.
  func roles(of person: Int, in positions: [Int]) -> [String] {
    var roles: [String] = []
    for position in positions {
      let entry = site.entries[position]
      for (member, index) in zip(entry.digest.people, entry.people) where index == person {
        for role in member.roles where !roles.contains(role.name) { roles.append(role.name) }
      }
    }
    return roles
  }
}
