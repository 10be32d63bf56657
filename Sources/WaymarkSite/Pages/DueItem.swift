import WaymarkReport
import WaymarkSource

/// A goal, milestone, step or action in a list across plans.
struct DueItem: Codable, Sendable {
  var title: String
  var kind: String
  var within: String?
  var plan: String
  var planHref: String
  var owner: String?
  var ownerHref: String?
  var due: String?
  var dueText: String?
  var relative: String?
  var standing: String
  var standingText: String
  var isLate: Bool

  init(_ item: PageDigest.Item, of entry: Site.Entry, _ site: Site, from root: String) {
    // A text that the readers may not see leaves what it is a part of.
    title = item.isUntold ? item.within ?? item.title : item.title
    kind = item.kind
    within = item.isUntold ? item.title : item.within
    plan = entry.digest.title
    planHref = root + entry.path
    owner = item.ownerText
    let person = item.owner.flatMap { entry.people.indices.contains($0) ? entry.people[$0] : nil }
    ownerHref = person.map { root + site.people.all[$0].path }
    due = item.due?.iso
    dueText = item.dueText
    let days = item.due?.days(since: site.options.today)
    relative = days.map(DateText.due)
    standing = item.standing
    standingText = item.standingText
    isLate = (days ?? 0) < 0
  }

  /// What plans have that is due until a day, the latest first.
  static func all(in shared: SharedFiles, until last: CalendarDate, from root: String) -> [DueItem]
  {
    let site = shared.site
    var found: [(due: CalendarDate, entry: Int, item: Int)] = []
    for (position, entry) in site.entries.enumerated() {
      for (index, item) in entry.digest.items.enumerated() {
        if let due = item.due, due <= last { found.append((due, position, index)) }
      }
    }
    found.sort { ($0.due, $0.entry, $0.item) < ($1.due, $1.entry, $1.item) }
    return found.map { place in
      let entry = site.entries[place.entry]
      return DueItem(entry.digest.items[place.item], of: entry, site, from: root)
    }
  }
}
