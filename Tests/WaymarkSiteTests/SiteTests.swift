import Testing
import WaymarkPlan
import WaymarkReport
import WaymarkSource

@testable import WaymarkSite

@Suite struct SiteTests {
  static let samples = SiteFixture.texts(in: "sample-plans")

  @Test func theSameInputGivesTheSameFiles() {
    #expect(SiteFixture.files(Self.samples) == SiteFixture.files(Self.samples))
  }

  @Test func aSiteWithoutPlansIsWhole() throws {
    let files = SiteFixture.files([])
    #expect(try #require(files["index.html"]).contains("No plan is here yet."))
    #expect(files["skills.html"] != nil)
  }

  @Test func aChangedPlanChangesItsPageAndKeepsItsName() throws {
    var site = Site(SiteOptions(today: SiteFixture.today))
    func put(_ title: String, _ source: String) -> Site.PlanFiles {
      let plan = PlanReader().read(
        SourceText(
          path: source, text: "# \(title)\n\n- Mentee: Ada Byron\n- Mentor: Grace Hopper\n"))
      let page = site.page(of: site.place(SitePlan(plan, source: source, audience: .programme)))
      site.keep(page)
      return page
    }
    let first = put("One", "a/plan.md")
    _ = put("Two", "b/plan.md")
    let again = put("Three", "a/plan.md")
    #expect(first.files[0].path == again.files[0].path)
    #expect(first.files[0].contents != again.files[0].contents)
    #expect(site.planCount == 2)
    guard case .success(let index)? = site.shared().file(at: "index.html") else {
      Issue.record("no index")
      return
    }
    let html = String(decoding: index.contents, as: UTF8.self)
    #expect(html.contains("Three") && html.contains("Two") && !html.contains(">One<"))
    site.remove(source: "a/plan.md")
    #expect(site.planCount == 1)
  }

  @Test func aRowIsFoundByAllThatItsPlanNeeds() throws {
    let plan = """
      # Owning billing

      - Mentee: Ada Byron

      ## Goals

      ### Milestone: Ship it

      - Due: 2026-11-20

      - [ ] Read the runbook (@ada, due 2026-11-26)
      """
    let index = try #require(SiteFixture.files([("a.md", plan)])["index.html"])
    #expect(index.contains("<li class=\"row late\" data-state=\"late soon\">"))
    #expect(index.contains("1 late, 1 due soon"))
    #expect(index.contains(">0 of 1 milestone<"))
    #expect(index.contains(">milestone done<"))
  }

  @Test func noPageLinksToACalendarWithoutEvents() throws {
    let dated = "# A\n\n- Mentee: Ada Byron\n\n## Goals\n\n- [ ] Ship (@ada, due 2026-11-26)\n"
    let undated = "# B\n\n- Mentee: Bea Frost\n\n## Goals\n\n- [ ] Ship (@bea)\n"
    let files = SiteFixture.files([("a.md", dated), ("b.md", undated)])
    for page in ["plans/a", "people/ada-byron", "due"] {
      #expect(try #require(files[page + ".html"]).contains(">Calendar</a>"), "\(page)")
    }
    for page in ["plans/b", "people/bea-frost"] {
      #expect(try !#require(files[page + ".html"]).contains(".ics"), "\(page)")
    }
    #expect(try !#require(SiteFixture.files([("b.md", undated)])["due.html"]).contains(".ics"))
  }

  @Test func aPlanWithoutATitleIsKnownByItsFile() throws {
    let plan = "- Mentee: Ada Byron\n\n## Goals\n\n- [ ] Ship (@ada, due 2026-11-26)\n"
    let files = SiteFixture.files([("north/ada-and-grace.md", plan)])
    #expect(try #require(files["index.html"]).contains(">ada-and-grace</a>"))
    #expect(try #require(files["due.html"]).contains("ada-and-grace"))
    let page = try #require(files["plans/north-ada-and-grace.html"])
    #expect(page.contains("<h1 dir=\"auto\">ada-and-grace</h1>"))
    let calendar = try #require(files["plans/north-ada-and-grace.ics"])
    #expect(calendar.contains("X-WR-CALNAME:ada-and-grace"))
    // A file's name often says whose plan it is.
    for (path, text) in SiteFixture.files([("north/ada-and-grace.md", plan)], audience: .everyone) {
      #expect(!path.contains("ada") && !text.contains("ada-and-grace"), "\(path)")
    }
  }

  @Test func peopleOfTheSameNameAreToldApart() {
    let plan = { (mentor: String) in
      "# Plan of \(mentor)\n\n- Mentee: Ada Byron\n- Mentor: \(mentor)\n\n## Goals\n\n- [ ] x\n"
    }
    let files = SiteFixture.files([
      ("a.md", plan("Grace Hopper (@grace)")), ("b.md", plan("Grace Hopper (@gh)")),
      ("c.md", plan("@grace")),
    ])
    let people = files.keys.filter {
      $0.hasPrefix("people/") && $0.hasSuffix(".html")
    }.sorted()
    #expect(
      people == [
        "people/ada-byron.html", "people/grace-hopper-gh.html", "people/grace-hopper.html",
        "people/index.html",
      ])
    #expect(files["people/grace-hopper.html"]?.contains("Plan of @grace") == true)
    #expect(files["people/grace-hopper-gh.html"]?.contains("Plan of @grace") == false)
  }

  @Test func aTeamsOwnTemplatesHold() throws {
    var options = SiteOptions(today: SiteFixture.today)
    options.siteTemplates = [
      TemplateSource(name: "site-due.html", text: "<p>{{summary}}</p>", path: "own/site-due.html"),
      TemplateSource(name: "site.js", text: "own()", path: "own/site.js"),
    ]
    let shared = Site(options).shared()
    let due = try #require(shared.file(at: "due.html")).get()
    #expect(String(decoding: due.contents, as: UTF8.self).hasPrefix("<p>Nothing is late"))
    let script = try #require(shared.file(at: "site.js")).get()
    #expect(String(decoding: script.contents, as: UTF8.self) == "own()")
    options.siteTemplates = [
      TemplateSource(name: "site-due.html", text: "{{sumary}}", path: "own/site-due.html")
    ]
    let problems = Site(options).templateProblems
    #expect(problems.map(\.line) == [1])
    #expect(problems.first?.description.contains("did you mean \"summary\"") == true)
    #expect(Site(SiteOptions(today: SiteFixture.today)).templateProblems == [])
  }
}
