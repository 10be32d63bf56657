import Testing
import WaymarkPlan

@testable import WaymarkSite

/// The calendars and the feed of a site.
struct SiteFeedTests {
  static let plans = [
    (
      name: "ada.md",
      text: """
      ---
      mentee: Ada Byron
      mentor: Grace Hopper
      cadence: weekly
      ---

      # Owning billing

      ## Goals

      ### Own billing

      #### Milestone: Ship the job

      - Owner: @ada
      - Due: 2026-12-01

      - [ ] Pair on the tests (@grace)
      - [x] Long past (@ada, due 2026-01-05)

      ## Check-ins

      ### 2026-11-20

      ## Wins

      - 2026-10-05 A win
      """
    )
  ]

  @Test func `a plan and each person have a calendar, and their pages lead to it`() throws {
    let files = SiteFixture.files(Self.plans)
    let plan = try #require(files["plans/ada.ics"])
    #expect(plan.contains("SUMMARY:Due: Ship the job (Ada Byron)\r\n"))
    #expect(!plan.contains("Long past"))
    let grace = try #require(files["people/grace-hopper.ics"])
    // The programme is not told the words of a step, so that the check-ins are what is left.
    #expect(grace.contains("SUMMARY:Check-in: Ada Byron and Grace Hopper\r\n"))
    #expect(!grace.contains("Ship the job"))
    let due = try #require(files["due.ics"])
    #expect(due.contains("Ship the job") && due.contains("DTSTART;VALUE=DATE:20261127"))
    #expect(!due.contains("DTSTART;VALUE=DATE:202701"))
    for (page, link) in [
      ("plans/ada.html", "ada.ics"), ("people/grace-hopper.html", "grace-hopper.ics"),
      ("due.html", "due.ics"),
    ] {
      let links = SiteFixture.values(of: "href", in: try #require(files[page]))
      #expect(links.filter { $0 == link }.count == 2, "\(page)")
    }
    #expect(files["index.html"]?.contains("href=\"wins.xml\"") == true)
  }

  @Test func `the feed leads to the plans' pages`() throws {
    let feed = try #require(SiteFixture.files(Self.plans)["wins.xml"])
    #expect(feed.contains("<title>A win</title>"))
    #expect(feed.contains("href=\"plans/ada.html\""))
  }

  @Test func `the public has calendars without people`() throws {
    let files = SiteFixture.files(Self.plans, audience: .everyone)
    #expect(!files.keys.contains { $0.hasPrefix("people/") })
    for (path, text) in files where path.hasSuffix(".ics") || path.hasSuffix(".xml") {
      #expect(!text.contains("Ada") && !text.contains("Grace"), "\(path)")
    }
  }
}
