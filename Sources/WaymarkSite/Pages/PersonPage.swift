import WaymarkReport
import WaymarkSource

/// Everything that concerns one person, across plans.
struct PersonPage: Codable, Sendable {
  var site: PageFrame
  var name: String
  var handle: String?
  var rolesText: String?
  var plans: [PlanRow]
  var late: [DueItem]
  var dueSoon: [DueItem]
  var later: [DueItem]
  var undated: [DueItem]
  var skills: [PageLink]

  init(_ person: Int, _ shared: SharedFiles) {
    let site = shared.site
    let root = "../"
    let positions = shared.memberships[person] ?? []
    self.site = site.frame(depth: 1)
    let identity = site.people.all[person]
    if shared.events(of: person).count > 0 {
      self.site.calendar = Site.calendarLink(of: identity.path)
    }
    name = identity.displayName
    handle = identity.name == nil ? nil : identity.handle
    let roles = shared.roles(of: person, in: positions)
    rolesText = roles.isEmpty ? nil : Words.list(roles)
    plans = positions.map { position in
      PlanRow(
        site.entries[position], of: site, from: root,
        roles: Words.list(shared.roles(of: person, in: [position])))
    }
    var items: [(days: Int?, item: DueItem)] = []
    var skills: [PageLink] = []
    for position in positions {
      let entry = site.entries[position]
      for item in entry.digest.items {
        guard let owner = item.owner, entry.people.indices.contains(owner),
          entry.people[owner] == person
        else { continue }
        items.append(
          (
            item.due?.days(since: site.options.today),
            DueItem(item, of: entry, site, from: root)
          ))
      }
      for skill in entry.digest.skills where !skills.contains(where: { $0.text == skill.name }) {
        skills.append(
          PageLink(text: skill.name, href: root + "skills.html#" + SkillsPage.anchor(skill.name)))
      }
    }
    self.skills = skills
    let sorted = items.enumerated().sorted {
      ($0.element.days ?? Int.max, $0.offset) < ($1.element.days ?? Int.max, $1.offset)
    }.map(\.element)
    let soon = 14
    late = sorted.filter { ($0.days ?? 0) < 0 }.map(\.item)
    dueSoon = sorted.filter { $0.days.map { (0...soon).contains($0) } ?? false }.map(\.item)
    later = sorted.filter { ($0.days ?? 0) > soon }.map(\.item)
    undated = sorted.filter { $0.days == nil }.map(\.item)
  }
}
