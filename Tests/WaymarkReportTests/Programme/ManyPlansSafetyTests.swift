import Testing
import WaymarkPlan

@testable import WaymarkReport

/// Reports about many plans show nothing that is withheld.
@Suite struct ManyPlansSafetyTests {
  static let text = Fixture.text("Tests/Fixtures/audiences.md")

  @Test(arguments: Audience.allCases, ReportFormat.allCases)
  func `a programme leaks nothing`(audience: Audience, format: ReportFormat) {
    var context = ManyPlans.context
    context.unread = [("secret/audiences.md", "it is no text")]
    let rendering = ManyPlans.render(
      .programme, of: [Fixture.plan("Tests/Fixtures/audiences.md")], format, audience: audience,
      context: context)
    #expect(rendering.problems == [])
    #expect(rendering.text.contains("PUBtitle"))
    // Nobody is in the pair of all plans, whoever asks.
    expectNothing(of: ["PAIR", "SELF", "NEVER"], in: rendering.text)
    #expect(!rendering.text.contains("example"))
    guard audience == .everyone else { return }
    expectNothing(of: ["PRO"], in: rendering.text)
    for word in ["Nadia", "nadia", "Quill", "Omar", "Reed", "audiences.md"] {
      #expect(!rendering.text.contains(word), "\(word) is public")
    }
  }

  @Test(arguments: Audience.allCases, ReportFormat.allCases)
  func `a person's list leaks nothing`(audience: Audience, format: ReportFormat) {
    let plan = Fixture.plan("Tests/Fixtures/audiences.md")
    for person in ["nadiaq", "omar"] {
      let rendering = ManyPlans.render(
        .person, of: [plan], format, audience: audience, person: person)
      #expect(rendering.problems == [])
      for (prefix, widest) in [
        ("PRO", Audience.programme), ("PAIR", .pair), ("SELF", .oneself),
      ] where widest > audience {
        expectNothing(of: [prefix], in: rendering.text)
      }
      expectNothing(of: ["NEVER"], in: rendering.text)
      if audience == .everyone {
        for word in ["Nadia", "Quill", "Omar", "Reed", "example", "audiences.md", "PUBtitle"] {
          #expect(!rendering.text.contains(word), "\(word) is public")
        }
      } else {
        #expect(rendering.text.contains("PUBtitle"))
      }
    }
  }

  private func expectNothing(of prefixes: [String], in text: String) {
    let words = Set(Self.text.split { !$0.isLetter }.map(String.init))
    for word in words where prefixes.contains(where: { word.hasPrefix($0) }) {
      #expect(!text.contains(word), "\(word) leaks")
    }
  }
}
