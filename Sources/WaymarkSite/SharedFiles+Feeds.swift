import WaymarkReport
import WaymarkSource

// What calendar programs and feed readers ask for.
extension SharedFiles {
  /// How long ago an event may be to be in a calendar that is asked for again and again, in days.
  static let daysBack = 31

  /// The calendar of all that the page of what is due shows, and of the check-ins meanwhile.
  var dueCalendar: SiteFile { SiteFile(path: "due.ics", contents: dueEvents.bytes()) }

  /// What is in that calendar.
  var dueEvents: PlanCalendar {
    let today = site.options.today
    let last = today.adding(days: site.options.daysAhead)
    var calendar = PlanCalendar(
      options: CalendarOptions(today: today, name: site.options.name))
    for entry in site.entries { calendar.add(entry.events, of: nil, until: last) }
    return calendar
  }

  /// The feed of wins and finished goals and milestones.
  var winsFeed: SiteFile {
    let title = "Wins: \(site.options.name)"
    var feed = AtomFeed(
      options: FeedOptions(today: site.options.today, title: title))
    for entry in site.entries { feed.add(entry.events) }
    return SiteFile(path: "wins.xml", text: feed.text())
  }

  /// The calendar of a person or a plan, by its path; nil where there is none.
  func calendar(at path: String) -> SiteFile? {
    if let person = person(at: path.dropLast(4) + ".html") { return calendar(of: person, at: path) }
    return site.entries.first { Site.calendarPath(of: $0.path) == path }.map(site.calendar)
  }

  /// One person's calendar: what they answer for, and their check-ins.
  func calendar(of person: Int, at path: String) -> SiteFile {
    SiteFile(path: path, contents: events(of: person).bytes())
  }

  /// What is in one person's calendar.
  func events(of person: Int) -> PlanCalendar {
    let name = "\(site.people.all[person].displayName), \(site.options.name)"
    var calendar = PlanCalendar(
      options: CalendarOptions(today: site.options.today, name: name))
    for position in memberships[person] ?? [] {
      let entry = site.entries[position]
      let own = entry.people.indices.filter { entry.people[$0] == person }
      calendar.add(entry.events, of: Set(own))
    }
    return calendar
  }
}

extension Site {
  /// What has a day in a plan, from a month ago on.
  func events(of placed: PlacedPlan) -> PlanEvents {
    PlanEvents(
      visible: placed.plan.plan, audience: options.audience, today: options.today,
      since: options.today.adding(days: -SharedFiles.daysBack), file: placed.plan.file,
      page: placed.path)
  }

  /// A plan's calendar.
  func calendar(of entry: Entry) -> SiteFile {
    var calendar = PlanCalendar(options: CalendarOptions(today: options.today))
    calendar.add(entry.events, of: nil)
    return SiteFile(path: Self.calendarPath(of: entry.path), contents: calendar.bytes())
  }

  /// The path of the calendar that goes with a page.
  static func calendarPath(of page: String) -> String {
    (page.hasSuffix(".html") ? String(page.dropLast(5)) : page) + ".ics"
  }

  /// The file's name of the calendar that goes with a page, as the page links to it.
  static func calendarLink(of page: String) -> String {
    calendarPath(of: page).split(separator: "/").last.map(String.init) ?? ""
  }
}
