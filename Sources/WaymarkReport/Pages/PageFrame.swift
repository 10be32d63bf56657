package import WaymarkPlan
package import WaymarkSource

/// What every page of a site says around its content.
package struct PageFrame: Codable, Sendable {
  /// The way from the page to the site's first page: empty, or `../`.
  package var root: String
  /// The programme's name.
  package var name: String
  /// Whom the site is for.
  package var readersText: String
  package var today: String
  package var todayText: String
  /// Whether the site has pages of people and skills.
  package var hasPeoplePages: Bool
  /// The people that the page is about, with the way to their own pages.
  package var people: [PageLink] = []
  /// The calendar that goes with the page, as it links to it; nil without one.
  package var calendar: String?
  /// What was written along the way, below the page's own content.
  var recordHtml: Markup?
  package var isDashboard = false
  package var isDue = false
  package var isPeople = false
  package var isSkills = false

  /// Makes a frame.
  /// - Parameter depth: how many folders the page is below the site's first page.
  package init(
    name: String, audience: Audience, today: CalendarDate, depth: Int, hasPeoplePages: Bool
  ) {
    root = String(repeating: "../", count: depth)
    self.name = name
    readersText = audience.readers
    self.today = today.iso
    todayText = DateText.long(today)
    self.hasPeoplePages = hasPeoplePages
  }
}

/// A link with what it leads to in words.
package struct PageLink: Codable, Sendable {
  package var text: String
  package var href: String
  /// A word or two beside it.
  package var note: String?

  /// Makes a link.
  package init(text: String, href: String, note: String? = nil) {
    self.text = text
    self.href = href
    self.note = note
  }
}
