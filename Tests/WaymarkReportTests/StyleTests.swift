import Foundation
import Testing

/// The page's colours can be read in both themes and on paper (WCAG 2.2, 1.4.3 and 1.4.11).
@Suite struct StyleTests {
  static let css = Fixture.text("templates/reports/page.css")

  /// The values of the custom properties of the first `:root` after some words.
  static func colours(after words: String) -> [String: String] {
    guard let start = css.range(of: words),
      let open = css.range(of: ":root {", range: start.lowerBound..<css.endIndex),
      let close = css.range(of: "}", range: open.upperBound..<css.endIndex)
    else { return [:] }
    var result: [String: String] = [:]
    for declaration in css[open.upperBound..<close.lowerBound].split(separator: ";") {
      let parts = declaration.split(separator: ":").map {
        $0.trimmingCharacters(in: .whitespacesAndNewlines)
      }
      if parts.count == 2, parts[1].hasPrefix("#") { result[parts[0]] = parts[1] }
    }
    return result
  }

  static func luminance(_ colour: String) -> Double {
    let number = Int(colour.dropFirst(), radix: 16) ?? 0
    let channels = [number >> 16 & 255, number >> 8 & 255, number & 255].map { channel -> Double in
      let share = Double(channel) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
  }

  static func contrast(_ one: String, _ other: String) -> Double {
    let both = [luminance(one), luminance(other)].sorted()
    return (both[1] + 0.05) / (both[0] + 0.05)
  }

  @Test(arguments: ["@media print", "prefers-color-scheme: dark", ":root"])
  func textCanBeRead(theme: String) throws {
    let colours = Self.colours(after: theme)
    for ground in ["--ground", "--surface"] {
      for ink in ["--ink", "--quiet", "--accent", "--late", "--soon"] {
        let contrast = Self.contrast(try #require(colours[ink]), try #require(colours[ground]))
        #expect(contrast >= 4.5, "\(ink) on \(ground) has \(contrast)")
      }
    }
    for (ink, ground) in [
      ("--accent", "--accent-soft"), ("--on-strong", "--part-0"), ("--on-soft", "--part-1"),
      ("--on-strong", "--part-2"), ("--on-soft", "--part-3"),
    ] {
      let contrast = Self.contrast(try #require(colours[ink]), try #require(colours[ground]))
      #expect(contrast >= 4.5, "\(ink) on \(ground) has \(contrast)")
    }
  }
}
