import WaymarkPlan
public import WaymarkReport
import WaymarkSource

/// A site over many plans: plans in, files out.
///
/// It works in three steps, so that thousands of plans are rendered on all cores and forgotten
/// again: ``place(_:)`` gives a plan its page's name, ``page(of:)`` renders that page and can run
/// beside others, and ``keep(_:)`` remembers the little that pages across plans need. After
/// that ``shared()`` has the pages across plans. A plan that changed goes through the
/// same three steps again; only its own page and the shared pages change.
public struct Site: Sendable {
  /// What it was asked for.
  public let options: SiteOptions
  let templates: TemplateLibrary
  private var pageNames = NameRegistry()
  var people: SitePeople
  /// The plans that were kept, in the order of their first placing.
  private(set) var entries: [Entry] = []
  private var positions: [String: Int] = [:]

  /// A plan with the names of its page and of its people's.
  public struct PlacedPlan: Sendable {
    let plan: SitePlan
    /// The path of the plan's page.
    public let path: String
    /// The people of the plan, by their index among the site's; nil for nobody in particular.
    let people: [Int?]
    let links: [PageLink]
  }

  /// A plan's page, rendered.
  public struct PlanFiles: Sendable {
    /// The files that are about this plan alone.
    public let files: [SiteFile]
    /// What is wrong with templates; then there are no files.
    public let problems: [TemplateProblem]
    let entry: Entry
  }

  /// What is remembered of a plan.
  struct Entry: Sendable {
    let source: String
    let path: String
    let people: [Int?]
    let withheld: Withheld
    let digest: PageDigest
    let events: PlanEvents
  }

  /// Makes an empty site.
  public init(_ options: SiteOptions) {
    self.options = options
    people = SitePeople(listed: options.people)
    templates = TemplateLibrary(layers: [
      TemplateLibrary.carried(inFolder: "reports"), options.reportTemplates,
      TemplateLibrary.carried(inFolder: "site"), options.siteTemplates,
    ])
  }

  /// Whether the readers may know people by name, and so have pages about people and skills.
  public var hasPeoplePages: Bool { options.audience.knowsNames }

  /// Gives a plan and its people the names of their pages; plans placed in the same order get
  /// the same names.
  public mutating func place(_ plan: SitePlan) -> PlacedPlan {
    // A file's name often says whose plan it is, which the public is not told.
    let hasNames = hasPeoplePages && plan.hasNames
    let wished =
      hasNames
      ? PathName.of(Self.withoutEnding(plan.source), else: "plan")
      : PathName.of(plan.plan.title?.value ?? "", else: "plan")
    let name = pageNames.name(for: plan.source, wished: [wished])
    let members = plan.plan.people.map { person in
      hasNames ? people.index(of: person) : nil
    }
    return PlacedPlan(
      plan: plan, path: "plans/\(name).html", people: members,
      links: zip(plan.plan.people, members).compactMap { person, index in
        index.map {
          PageLink(
            text: person.displayName, href: "../" + people.all[$0].path,
            note: person.roles.map(\.value.name).joined(separator: ", "))
        }
      })
  }

  /// Renders a plan's page.
  public func page(of placed: PlacedPlan) -> PlanFiles {
    var frame = frame(depth: 1)
    frame.people = placed.links
    let events = events(of: placed)
    if events.count > 0 { frame.calendar = Self.calendarLink(of: placed.path) }
    let rendering = PlanPage.render(
      visible: placed.plan.plan,
      options: ReportOptions(today: options.today, audience: options.audience),
      frame: frame, templates: templates)
    let entry = Entry(
      source: placed.plan.source, path: placed.path, people: placed.people,
      withheld: placed.plan.withheld, digest: rendering.digest, events: events)
    return PlanFiles(
      files: rendering.problems.isEmpty
        ? [
          SiteFile(path: placed.path, contents: rendering.text),
          calendar(of: entry),
        ] : [],
      problems: rendering.problems, entry: entry)
  }

  /// What pages across plans need of a plan, without its page: for a preview, which renders a
  /// page when somebody looks at it.
  public func summary(of placed: PlacedPlan) -> PlanFiles {
    let digest = PlanPage.digest(
      visible: placed.plan.plan,
      options: ReportOptions(today: options.today, audience: options.audience))
    return PlanFiles(
      files: [], problems: [],
      entry: Entry(
        source: placed.plan.source, path: placed.path, people: placed.people,
        withheld: placed.plan.withheld, digest: digest, events: events(of: placed)))
  }

  /// Remembers what pages across plans need of a plan, in place of what was kept of it before.
  public mutating func keep(_ page: PlanFiles) {
    if let position = positions[page.entry.source] {
      entries[position] = page.entry
    } else {
      positions[page.entry.source] = entries.count
      entries.append(page.entry)
    }
  }

  /// Forgets a plan; its page and its people's keep their names for when it comes back.
  public mutating func remove(source: String) {
    guard let position = positions.removeValue(forKey: source) else { return }
    entries.remove(at: position)
    for index in entries.indices.dropFirst(position) { positions[entries[index].source] = index }
  }

  /// How many plans were kept.
  public var planCount: Int { entries.count }

  /// What is wrong with the templates of pages, before anything is made of them.
  public var templateProblems: [TemplateProblem] {
    var problems = PlanPage.problems(in: templates)
    let shared = shared()
    for path in ["index.html", "due.html", "people/index.html", "skills.html", "site.css"] {
      if case .failure(let failure) = shared.file(at: path) { problems += failure.problems }
    }
    problems += templates.problems(in: "site-person.html", for: PersonPage.self)
    var seen: Set<TemplateProblem> = []
    return problems.filter { seen.insert($0).inserted }
  }

  /// What was left out of all plans.
  public var withheld: Withheld {
    entries.reduce(into: Withheld()) { $0.add($1.withheld) }
  }

  /// The pages across plans as they are now, and the files that all pages use.
  public func shared() -> SharedFiles { SharedFiles(self) }

  func frame(depth: Int) -> PageFrame {
    PageFrame(
      name: options.name, audience: options.audience, today: options.today, depth: depth,
      hasPeoplePages: hasPeoplePages)
  }

  private static func withoutEnding(_ path: String) -> String {
    path.lowercased().hasSuffix(".md") ? String(path.dropLast(3)) : path
  }
}
