import Foundation
import Testing
import WaymarkSource

@testable import WaymarkCheck

/// What holds of every file, whatever is in it, tried on examples that were scrambled.
@Suite struct RulePropertyTests {
  private static let day = RuleDocumentation.exampleDay

  /// How many files are tried; more with WAYMARK_PROPERTY_RUNS in the environment.
  private static let runs =
    ProcessInfo.processInfo.environment["WAYMARK_PROPERTY_RUNS"].flatMap { Int($0) } ?? 300

  /// Lines that plans are scrambled with.
  private static let snippets = [
    "---", "# Plan", "## Goals", "### 2026-11-17", "#Goals", "- [] Box", "- [ x] Box @grace",
    "- [ ] Give a talk (@garce, due 10/12/2026)", "- [x] Write it (@ada, done 2027-01-31)",
    "<!-- waymark: allow-file period-missing, nonsense -->",
    "<!-- waymark: allow period-missing -->",
    "- Start: 2027-09-01", "- End: 2026-02-26", "- Due: 2026-02-30", "mentor: @grace",
    "- Peers: Ada",
    "> - [ ] Quoted", "~~~", "\u{301}é🚀", "- Owner: Grace, Nobody", "| a | b |", "| --- | --- |",
    "## Wins (public)", "call +49 170 1234567 or ada@example.org", "", "Text", "-", "\t- x",
  ]

  @Test func everyFileIsCheckedAndMended() {
    for seed in 1...UInt64(max(1, Self.runs)) {
      let bytes = Self.scrambled(seed)
      guard check(bytes, seed) else { return }
    }
  }

  /// - Returns: whether all was well; after the first failure the rest says no more.
  private func check(_ bytes: [UInt8], _ seed: UInt64) -> Bool {
    let checked = Checked(bytes, on: Self.day)
    var isWell = true
    for diagnostic in checked.findings.map(\.diagnostic) {
      var ranges = [diagnostic.range] + diagnostic.notes.map(\.range)
      ranges += diagnostic.fixes.flatMap { $0.edits.map(\.range) }
      isWell = isWell && ranges.allSatisfy { $0.end <= bytes.count }
    }
    #expect(isWell, "seed \(seed): a place outside the file")
    let run = FixRounds(bytes, on: Self.day)
    #expect(run.hasConverged, "seed \(seed): fixes do not converge")
    let isText = String(validating: run.bytes, as: UTF8.self) != nil
    #expect(isText, "seed \(seed): fixes break a character")
    return isWell && run.hasConverged && isText
  }

  /// An example with some lines taken out, doubled, moved, cut or added.
  private static func scrambled(_ seed: UInt64) -> [UInt8] {
    var random = SeededGenerator(seed: seed)
    let rule = allRules[Int.random(in: 0..<allRules.count, using: &random)]
    let text = Bool.random(using: &random) ? rule.documentation.bad : rule.documentation.good
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      let position = Int.random(in: 0...lines.count, using: &random)
      let isInside = position < lines.count
      switch Int.random(in: 0..<5, using: &random) {
      case 0 where isInside: lines.remove(at: position)
      case 1 where isInside: lines.insert(lines[position], at: position)
      case 2 where isInside: lines.swapAt(position, Int.random(in: 0..<lines.count, using: &random))
      case 3 where isInside:
        lines[position] = String(
          lines[position].prefix(Int.random(in: 0...12, using: &random)))
      default:
        lines.insert(snippets[Int.random(in: 0..<snippets.count, using: &random)], at: position)
      }
    }
    let ending = ["\n", "\r\n", "\r"][Int.random(in: 0..<3, using: &random)]
    let mark = Int.random(in: 0..<4, using: &random) == 0 ? "\u{FEFF}" : ""
    let end = Bool.random(using: &random) ? ending : ""
    return Array((mark + lines.joined(separator: ending) + end).utf8)
  }
}

/// The same numbers for the same seed (SplitMix64).
private struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
