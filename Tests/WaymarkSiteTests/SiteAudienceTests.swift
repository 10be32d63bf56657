import Testing
import WaymarkPlan
import WaymarkSource

@testable import WaymarkSite

/// What is withheld from readers is in no file of a site, and in no path.
@Suite struct SiteAudienceTests {
  static let text =
    SiteFixture.texts(in: "Tests/Fixtures").first { $0.name == "audiences.md" }?.text ?? ""

  @Test(arguments: Audience.allCases)
  func nothingLeaks(audience: Audience) throws {
    let files = SiteFixture.files([("nadia-quill.md", Self.text)], audience: audience)
    let words = Set(Self.text.split { !$0.isLetter }.map(String.init))
    #expect(words.filter { $0.hasPrefix("SELF") }.count > 5)
    for (path, contents) in files {
      for (prefix, widest) in [
        ("PRO", Audience.programme), ("PAIR", .pair), ("SELF", .oneself),
      ] where widest > audience {
        for word in words where word.hasPrefix(prefix) {
          #expect(!contents.contains(word), "\(word) leaks to \(audience) in \(path)")
        }
      }
      #expect(!contents.contains("NEVER"), "\(path)")
      guard audience == .everyone else { continue }
      for name in ["nadia", "quill", "omar", "reed", "example.org"] {
        #expect(!contents.lowercased().contains(name), "\(name) is public in \(path)")
        #expect(!path.contains(name), "\(path)")
      }
    }
    let plan = try #require(files.first { $0.key.hasPrefix("plans/") }?.value)
    #expect(plan.contains("PUBtitle") && plan.contains("PUBmilestone"))
    #expect(files["index.html"]?.contains("PUBtitle") == true)
  }

  @Test func theProgrammeHasPagesOfPeopleAndThePublicHasNone() {
    let texts = SiteFixture.texts(in: "sample-plans")
    let programme = SiteFixture.files(texts)
    let everyone = SiteFixture.files(texts, audience: .everyone)
    #expect(programme.keys.contains { $0.hasPrefix("people/") })
    #expect(!everyone.keys.contains { $0.hasPrefix("people/") || $0 == "skills.html" })
    #expect(everyone.count == 2 * texts.count + 6)
  }

  @Test func whatWasLeftOutIsCounted() {
    let plan = PlanReader().read(SourceText(path: "a.md", text: Self.text))
    let everyone = SitePlan(plan, source: "a.md", audience: .everyone).withheld
    #expect(everyone.counts[.reflections, default: 0] > 0)
    #expect(everyone.counts[.names] == 2)
    let rows = everyone.described(for: .everyone)
    #expect(rows.contains { $0.part == "reflections" && $0.reason == "for its author" })
    #expect(SitePlan(plan, source: "a.md", audience: .oneself).withheld == Withheld())
  }
}
