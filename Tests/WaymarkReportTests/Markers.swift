import Testing
import WaymarkPlan

/// The markers of `Tests/Fixtures/audiences.md`, each named for the widest audience that sees it.
enum Markers {
  static let words = Set(
    Fixture.text("Tests/Fixtures/audiences.md").split { !$0.isLetter }.map(String.init))

  /// Expects that a text has none of what an audience may not see.
  static func expectNone(
    withheldFrom audience: Audience, in text: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var withheld = words.filter { word in
      [("PRO", Audience.programme), ("PAIR", .pair), ("SELF", .oneself)].contains {
        word.hasPrefix($0.0) && $0.1 > audience
      }
    }
    withheld.insert("NEVERcomment")
    if audience == .everyone {
      withheld.formUnion(["Nadia", "nadia", "Quill", "Omar", "Reed"])
    }
    if audience <= .programme { withheld.insert("example.org") }
    for word in withheld.sorted() {
      #expect(!text.contains(word), "\(word) leaks to \(audience)", sourceLocation: sourceLocation)
    }
  }
}
