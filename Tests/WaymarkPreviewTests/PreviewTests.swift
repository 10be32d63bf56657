import Testing
import WaymarkCheck
import WaymarkPlan
import WaymarkPreview
import WaymarkReport
import WaymarkSite
import WaymarkSource

/// Plans in, answers out.
struct PreviewTests {
  /// A preview of some files, with all of them taken in.
  struct Files {
    static let today = CalendarDate(year: 2026, month: 11, day: 24)
    var texts: [String: String]
    var preview: Preview

    init(_ texts: [String: String], for audience: Audience = .pair) throws {
      self.texts = texts
      let day = try #require(Self.today)
      preview = Preview(SiteOptions(name: "Guild", today: day, audience: audience), port: 8737)
      for (source, text) in texts.sorted(by: { $0.key < $1.key }) { try take(source, text) }
    }

    mutating func take(_ source: String, _ text: String) throws {
      texts[source] = text
      let placed = preview.place(try Self.reading(source, text), source: source)
      preview.keep(preview.summary(of: placed))
    }

    mutating func get(_ target: String, method: String = "GET") -> PreviewResponse {
      let request = PreviewRequest(
        method: method, target: target, fields: ["host": "127.0.0.1:8737"])
      let texts = texts
      return preview.response(to: request) { source in
        (try? Self.reading(source, texts[source] ?? ""))
          ?? PlanReading(
            plan: nil,
            checked: CheckedFile(path: source, source: nil, findings: [], outcome: .skipped))
      }
    }

    static func reading(_ source: String, _ text: String) throws -> PlanReading {
      let plan = PlanReader().read(SourceText(path: source, text: text))
      let findings = Checker(today: try #require(today)).check(plan)
      let isSkipped = !plan.isPlan && !plan.isRefused && !plan.hasBrokenFrontMatter
      return PlanReading(
        plan: plan,
        checked: CheckedFile(
          path: source, source: plan.source, findings: findings,
          outcome: plan.isRefused ? .failed : isSkipped ? .skipped : .plan))
    }
  }

  private static let plan = """
    ---
    mentee: Ada Byron
    mentor: Grace Hopper
    ---

    # Owning the billing service

    ## Goals

    - [ ] Pair on the failure tests (@grac, due 2026-12-04)

    ## Reflections

    ### 2026-11-20 Ada

    - [ ] Tell nobody of the zebra (@zebr, due 2026-12-04)
    """

  private static let broken = plan.replacing("mentee: Ada", with: "mentee: [Ada")

  private func text(_ response: PreviewResponse) -> String {
    String(decoding: response.body, as: UTF8.self)
  }

  @Test func `a plan's page has its findings beside it`() throws {
    var files = try Files(["ada.md": Self.plan])
    let page = text(files.get("/plans/ada.html"))
    #expect(page.contains("Owning the billing service"))
    #expect(page.contains("<bdi>ada.md:10:34</bdi>"))
    #expect(page.contains("(<mark>@grac</mark>,") || page.contains("<mark>@grac</mark>"))
    #expect(page.contains("connect-src &#39;self&#39;") == false)
    #expect(page.contains("content=\"connect-src 'self'; default-src 'none';"))
    #expect(page.hasSuffix("<script src=\"/-/preview.js\"></script>\n</body>\n</html>\n"))
  }

  @Test func `the site itself is left as it is but for what is added`() throws {
    var files = try Files(["ada.md": Self.plan])
    let day = try #require(Files.today)
    var site = Site(SiteOptions(name: "Guild", today: day, audience: .pair))
    let placed = site.place(
      SitePlan(
        try #require(Files.reading("ada.md", Self.plan).plan), source: "ada.md", audience: .pair))
    let own = try #require(site.page(of: placed).files.first)
    let page = text(files.get("/plans/ada.html"))
    let start = try #require(page.firstRange(of: "<waymark-preview"))
    let end = try #require(page.firstRange(of: "<script src=\"/-/preview.js\"></script>\n"))
    let stripped = (page[..<start.lowerBound] + page[end.upperBound...])
      .replacing("<link rel=\"stylesheet\" href=\"/-/page.css\">\n", with: "")
      .replacing("connect-src 'self'; ", with: "")
    #expect(stripped == String(decoding: own.contents, as: UTF8.self))
  }

  @Test(arguments: [Audience.everyone, .programme, .pair])
  func `findings quote nothing that the readers may not see`(audience: Audience) throws {
    var files = try Files(["ada.md": Self.plan], for: audience)
    for target in ["/", "/due.html", files.planTarget()] {
      let page = text(files.get(target))
      #expect(!page.contains("zebr"), "\(target)")
    }
    #expect(text(files.get(files.planTarget())).contains("<p class=\"rule\">unknown-person</p>"))
  }

  @Test func `to oneself everything is quoted`() throws {
    var files = try Files(["ada.md": Self.plan], for: .oneself)
    #expect(text(files.get("/plans/ada.html")).contains("zebra"))
  }

  @Test func `a plan that is too much for a page says so in the words of a report`() throws {
    let steps = String(repeating: "- [ ] Step\n", count: ReportLimit.parts)
    let large = Self.plan.replacing("## Goals\n\n", with: "## Goals\n\n" + steps)
    let words = try #require(ReportLimit.problem(of: PlanReader().read(SourceText(text: large))))
    var files = try Files(["ada.md": Self.plan, "bea.md": Self.plan])
    let whole = files.get("/plans/ada.html")
    try files.take("ada.md", large)
    let page = files.get("/plans/ada.html")
    #expect(page.status == 500)
    #expect(text(page).contains("ada.md cannot be shown"))
    #expect(text(page).contains("<p class=\"message\">\(words)</p>"))
    #expect(page.version != whole.version)
    #expect(files.preview.planCount == 1)
    let dashboard = text(files.get("/"))
    #expect(dashboard.contains("<a href=\"/plans/ada.html\">") && dashboard.contains(words))
    try files.take("ada.md", Self.plan)
    #expect(files.get("/plans/ada.html") == whole)
    #expect(!text(files.get("/")).contains("too much"))
  }

  @Test func `a broken plan says where, and comes back`() throws {
    var files = try Files(["ada.md": Self.plan])
    let whole = files.get("/plans/ada.html")
    try files.take("ada.md", Self.broken)
    let broken = files.get("/plans/ada.html")
    #expect(broken.status == 500)
    #expect(text(broken).contains("ada.md cannot be shown"))
    #expect(text(broken).contains("<bdi>ada.md:3:"))
    #expect(broken.version != whole.version)
    let dashboard = text(files.get("/"))
    #expect(dashboard.contains("<a href=\"/plans/ada.html\"><bdi>ada.md:3:"))
    #expect(dashboard.contains("1 error"))
    try files.take("ada.md", Self.plan)
    #expect(files.get("/plans/ada.html") == whole)
    #expect(!text(files.get("/")).contains("1 error"))
  }

  @Test func `a file that the system does not give has a page that says so`() throws {
    var files = try Files([:])
    let reading = PlanReading(
      plan: nil,
      checked: CheckedFile(
        path: "plans/ada.md", source: nil, findings: [], outcome: .unreadable("permission denied"))
    )
    let placed = files.preview.place(reading, source: "ada.md")
    files.preview.keep(files.preview.summary(of: placed))
    let request = PreviewRequest(
      target: "/plans/ada.html", fields: ["host": "127.0.0.1:8737"])
    let page = files.preview.response(to: request) { _ in reading }
    #expect(page.status == 500)
    #expect(text(page).contains("permission denied"))
  }

  @Test func `a page that stands in for another keeps no place of its own`() throws {
    var files = try Files(["ada.md": Self.plan])
    for path in ["/", "/plans/ada.html"] {
      #expect(!text(files.get(path)).contains("data-notice"))
    }
    try files.take("ada.md", "---\nmentee: [Ada\n---\n\n# Plan\n")
    for path in ["/plans/ada.html", "/plans/bea.html"] {
      #expect(text(files.get(path)).contains(" data-notice></waymark-preview>"))
    }
  }

  @Test func `plans come and go`() throws {
    var files = try Files(["ada.md": Self.plan])
    let before = files.get("/").version
    #expect(files.get("/plans/bea.html").status == 404)
    try files.take("bea.md", Self.plan)
    #expect(files.get("/plans/bea.html").status == 200)
    #expect(files.get("/").version != before)
    files.preview.remove(source: "bea.md")
    let gone = files.get("/plans/bea.html")
    #expect(gone.status == 404)
    #expect(text(gone).contains("/-/preview.js"), "it comes back when the plan does")
    #expect(files.get("/").version == before)
  }

  @Test func `a version changes with the page, and only then`() throws {
    var files = try Files(["ada.md": Self.plan, "bea.md": Self.plan])
    let before = files.get("/plans/bea.html")
    try files.take("ada.md", Self.plan.replacing("billing", with: "ledger"))
    #expect(files.get("/plans/bea.html") == before)
    #expect(files.get("/plans/bea.html", method: "HEAD").version == before.version)
    #expect(text(before).contains("data-version=\"\(before.version ?? "?")\""))
  }

  @Test func `while plans are read, pages across them wait`() throws {
    var files = try Files(["ada.md": Self.plan])
    files.preview.progress = (256, 10_000)
    let waiting = files.get("/")
    #expect(waiting.status == 503)
    #expect(text(waiting).contains("256 of 10000") || text(waiting).contains("Reading 10000 plans"))
    #expect(files.get("/plans/ada.html").status == 200)
  }

  @Test func `a plan's words cannot become markup in the panel`() throws {
    let plan = Self.plan.replacing("@grac,", with: "@grac\"><script>x</script>,")
      .replacing("# Owning", with: "# </body></head><waymark-preview>")
    var files = try Files(["a<b>&\"'.md": plan], for: .oneself)
    let page = text(files.get(files.planTarget()))
    #expect(page.ranges(of: "<script").count == 2)
    #expect(page.ranges(of: "<waymark-preview").count == 1)
    #expect(page.ranges(of: "</body>").count == 1)
  }

  @Test func `the preview's own files and events are there`() throws {
    var files = try Files([:])
    #expect(files.get("/-/preview.js").contentType == "text/javascript; charset=utf-8")
    #expect(files.get("/-/preview.css").body.count > 500)
    let events = files.get("/-/events")
    #expect(events.isEventStream)
    #expect(!events.head.contains("Content-Length"))
    #expect(files.get("/-/other").status == 404)
  }

  @Test func `a broken template has a page that says where`() throws {
    var options = SiteOptions(name: "Guild", today: try #require(Files.today))
    options.siteTemplates = [
      TemplateSource(name: "page.html", text: "{{#open}}", path: "own/page.html.mustache")
    ]
    var preview = Preview(options, port: 8737)
    let request = PreviewRequest(target: "/", fields: ["host": "localhost:8737"])
    let page = preview.response(to: request) { _ in
      PlanReading(
        plan: nil, checked: CheckedFile(path: "", source: nil, findings: [], outcome: .skipped))
    }
    #expect(page.status == 500)
    #expect(text(page).contains("own/page.html.mustache:1:"))
  }
}

extension PreviewTests.Files {
  /// The page of the only plan, as the dashboard links it.
  mutating func planTarget() -> String {
    let page = String(decoding: get("/").body, as: UTF8.self)
    guard let start = page.firstRange(of: "href=\"plans/") else { return "/no plan" }
    return "/plans/" + page[start.upperBound...].prefix { $0 != "\"" }
  }
}
