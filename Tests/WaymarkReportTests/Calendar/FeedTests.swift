import Foundation
import Testing
import WaymarkPlan
import WaymarkSource

@testable import WaymarkReport

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The feed of what there is to celebrate.
struct FeedTests {
  static let plan = """
    ---
    id: billing
    mentee: Ada Byron
    mentor: Grace Hopper
    ---

    # Owning "billing" & more

    ## Milestones

    - [x] Ship the retry job (@ada, done 2026-10-02)
    - [x] Long ago (@ada)
    - [x] First note (@ada, done 2026-10-03)
    - [ ] Carry the pager (@ada, due 2027-02-01)

    ## Wins

    - 2026-10-05 First night "alone" <b>
    - 2026-10-03 First note
    - Undated joy
    """

  static func feed(
    _ text: String = plan, audience: Audience = .pair, options: FeedOptions? = nil
  ) -> AtomFeed {
    var feed = AtomFeed(options: options ?? FeedOptions(today: Fixture.today))
    feed.add(Fixture.plan(text: text), audience: audience, page: "plans/a b.html")
    return feed
  }

  static func texts(_ path: String, in text: String) throws -> [String] {
    let document = try XMLDocument(xmlString: text)
    return try document.nodes(forXPath: path).compactMap(\.stringValue)
  }

  @Test func `a win of a day to come is not in it yet`() throws {
    let text =
      "# P\n\n## Wins\n\n- \(Fixture.today) Today\n- \(Fixture.today.adding(days: 1)) Soon\n"
    let titles = try Self.texts(
      "//*[local-name()='entry']/*[local-name()='title']", in: Self.feed(text).text())
    #expect(titles == ["Today"])
  }

  @Test func `wins and finished milestones, the newest first, each once`() throws {
    let feed = Self.feed()
    let titles = try Self.texts(
      "//*[local-name()='entry']/*[local-name()='title']", in: feed.text())
    #expect(titles == ["First night \"alone\"", "First note", "Ship the retry job"])
    #expect(feed.undatedCount == 2)
    let updated = try Self.texts("//*[local-name()='updated']", in: feed.text())
    #expect(updated.first == "2026-10-05T00:00:00Z")
    let names = try Self.texts("//*[local-name()='entry']//*[local-name()='name']", in: feed.text())
    #expect(Set(names) == ["Ada Byron"])
    let title = try Self.texts("/*[local-name()='feed']/*[local-name()='title']", in: feed.text())
    #expect(title == ["Wins: Owning \"billing\" & more"])
  }

  @Test func `an entry keeps its name when its line moves`() throws {
    let ids = "//*[local-name()='entry']/*[local-name()='id']"
    let before = try Self.texts(ids, in: Self.feed().text())
    let moved = Self.plan.replacing("# Owning \"billing\"", with: "# Now owning it")
      .replacing("- 2026-10-03 First note\n", with: "").replacing(
        "## Wins\n", with: "## Wins\n\n- 2026-10-03 First note")
    #expect(try Self.texts(ids, in: Self.feed(moved).text()) == before)
    #expect(Set(before).count == 3)
  }

  @Test func `a feed has no more than its limit, and an empty one is a feed`() throws {
    let short = Self.feed(options: FeedOptions(today: Fixture.today, limit: 1)).text()
    #expect(
      try Self.texts("//*[local-name()='entry']/*[local-name()='title']", in: short).count == 1)
    let empty = AtomFeed(options: FeedOptions(today: Fixture.today)).text()
    #expect(try Self.texts("//*[local-name()='updated']", in: empty) == ["2026-11-24T00:00:00Z"])
  }

  @Test func `characters that XML forbids are not in a feed`() throws {
    let text = "# Plan\n\n## Wins\n\n- 2026-10-05 A\u{1}B\u{FFFF}\u{202E}C &#x3c;script>\n"
    let feed = Self.feed(text).text()
    let titles = try Self.texts("//*[local-name()='entry']/*[local-name()='title']", in: feed)
    #expect(titles.map { $0.prefix(3) } == ["ABC"])
    #expect(!feed.contains("<script"))
  }

  @Test(arguments: Audience.allCases) func `nothing withheld is in a feed`(audience: Audience) {
    let text = Fixture.text("Tests/Fixtures/audiences.md")
    let shown = Self.feed(text, audience: audience).text()
    #expect(shown.contains("PUBwin"))
    Markers.expectNone(withheldFrom: audience, in: shown)
  }
}
