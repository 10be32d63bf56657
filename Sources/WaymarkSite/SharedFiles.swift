public import WaymarkReport
import WaymarkTemplates

/// The pages across plans, and the files that all pages use: each is rendered when it is asked
/// for, so that a preview makes only what somebody looks at.
public struct SharedFiles: Sendable {
  let site: Site
  /// The plans that each person is in: positions among the site's entries.
  let memberships: [Int: [Int]]
  private let peopleByPath: [String: Int]

  init(_ site: Site) {
    self.site = site
    var memberships: [Int: [Int]] = [:]
    for (position, entry) in site.entries.enumerated() {
      for person in Set(entry.people.compactMap(\.self)) {
        memberships[person, default: []].append(position)
      }
    }
    self.memberships = memberships
    peopleByPath = Dictionary(
      memberships.keys.map { (site.people.all[$0].path, $0) }, uniquingKeysWith: { $1 })
  }

  /// The paths of all these files, in order.
  public var paths: [String] {
    var paths = ["index.html", "due.html", "due.ics", "wins.xml", "site.css", "site.js"]
    guard site.hasPeoplePages else { return paths }
    paths += ["skills.html", "people/index.html"]
    return paths + peopleByPath.keys.sorted().flatMap { [$0, Site.calendarPath(of: $0)] }
  }

  /// The file at a path, rendered now; nil where there is none.
  public func file(at path: String) -> Result<SiteFile, TemplateProblems>? {
    switch path {
    case "index.html": page(path, DashboardPage(self), with: "site-dashboard.html")
    case "due.html": page(path, DuePage(self), with: "site-due.html")
    case "skills.html" where site.hasPeoplePages:
      page(path, SkillsPage(self), with: "site-skills.html")
    case "people/index.html" where site.hasPeoplePages:
      page(path, PeoplePage(self), with: "site-people.html")
    case "due.ics": .success(dueCalendar)
    case "wins.xml": .success(winsFeed)
    case "site.css": page(path, NoValues(), with: "site.css")
    case "site.js": .success(SiteFile(path: path, text: script))
    case _ where path.hasSuffix(".ics"): calendar(at: path).map { .success($0) }
    default:
      peopleByPath[path].map { page(path, PersonPage($0, self), with: "site-person.html") }
    }
  }

  /// The person whose page is at a path.
  func person(at path: String) -> Int? { peopleByPath[path] }

  private func page(
    _ path: String, _ values: some Codable, with template: String
  ) -> Result<SiteFile, TemplateProblems> {
    site.templates.render(values, with: template).map { SiteFile(path: path, contents: $0) }
  }

  /// The script is no template: the braces in it are its own.
  private var script: String {
    let own = site.options.siteTemplates.last { $0.name == "site.js" }?.text
    return own ?? EmbeddedFile.named("site/site.js")?.text ?? ""
  }

  /// What a template sees that shows no values.
  struct NoValues: Codable, Sendable {}
}
