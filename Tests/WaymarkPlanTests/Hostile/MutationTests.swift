import Foundation
import Testing
import WaymarkSource

@testable import WaymarkPlan

/// Damaged samples are read without a trap, with ranges that hold.
@Suite struct MutationTests {
  /// The seed of the day, unless one is given to repeat a run.
  static let seed =
    ProcessInfo.processInfo.environment["WAYMARK_SEED"].flatMap(UInt64.init)
    ?? UInt64(Date().timeIntervalSince1970 / 86_400)

  @Test(arguments: PackageFiles.samplePlans.map(\.name))
  func mutationsAreRead(_ name: String) throws {
    let sample = try #require(PackageFiles.samplePlans.first { $0.name == name })
    var mutator = Mutator(seed: Self.seed &+ UInt64(sample.text.utf8.count))
    let lines = sample.text.split(separator: "\n", omittingEmptySubsequences: false)
    for round in 0..<(2_000 / PackageFiles.samplePlans.count) {
      // A part of the sample does as well as the whole, and is read sooner.
      let first = round.isMultiple(of: 4) ? 0 : mutator.number(below: lines.count)
      let part = lines[first..<min(lines.count, first + 40)].joined(separator: "\n")
      let bytes = mutator.mutated(Array(part.utf8))
      let plan = PlanReader().read(SourceText(path: name, bytes: bytes))
      let outOfBounds = plan.diagnostics.filter { $0.range.end > bytes.count }
      #expect(outOfBounds.isEmpty, "WAYMARK_SEED=\(Self.seed), round \(round)")
      // The whole oracle is slow; every twentieth plan goes through it.
      guard round.isMultiple(of: 20) else { continue }
      let faults = PlanRangeOracle(plan: plan).faults()
      #expect(faults == [], "WAYMARK_SEED=\(Self.seed), round \(round)")
      let lost = VanishingOracle(plan: plan).lostBlocks()
      #expect(lost == [], "WAYMARK_SEED=\(Self.seed), round \(round)")
      #expect(PlanOutline.lines(of: plan).allSatisfy { !$0.isEmpty })
    }
  }
}

/// Changes bytes at random, always the same way for a seed.
struct Mutator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  /// A number below a bound, by xorshift64*.
  mutating func number(below bound: Int) -> Int {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return Int((state &* 0x2545_F491_4F6C_DD1D) >> 33) % max(bound, 1)
  }

  /// Pieces that mean something to the reader.
  private static let pieces: [[UInt8]] = [
    "#", "##", "###", "\n", "\n\n", "- ", "- [ ] ", "- [x] ", "* ", "1. ", "12. ", "|", "---\n",
    "+++\n",
    "```\n", "<!--", "-->", "<div>", "> ", "(", ")", "[", "]", ":", "::", "@", "@mentor", "**", "`",
    "(private)", "(@ada, due 2026-10-15)", "2026-10-15", "31 September", "10/12/2026", "week 6",
    "Mon",
    "due:", "📅 ", "✅", "\u{FE0F}", "é", "山", "\u{A0}", "\u{200B}", "\r", "\r\n", "\t", "    ",
    "Goal: ",
    "Milestone: ", "## Goals\n", "## Check-ins\n", "- Owner: ", "- After: ", "Status: ", "to",
    " – ",
  ].map { Array($0.utf8) }

  /// The bytes with one to six changes.
  mutating func mutated(_ original: [UInt8]) -> [UInt8] {
    var bytes = original
    for _ in 0...number(below: 6) {
      let start = number(below: bytes.count + 1)
      let end = min(bytes.count, start + number(below: 40))
      switch number(below: 7) {
      case 0: bytes.removeSubrange(start..<end)
      case 1: bytes.insert(contentsOf: bytes[start..<end], at: number(below: bytes.count + 1))
      case 2: bytes.removeSubrange(start...)
      case 3:
        if start < bytes.count { bytes[start] = UInt8(truncatingIfNeeded: number(below: 128)) }
      case 4: bytes.replaceSubrange(start..<end, with: bytes[start..<end].reversed())
      default: bytes.insert(contentsOf: Self.pieces[number(below: Self.pieces.count)], at: start)
      }
    }
    return bytes
  }
}
