public import WaymarkSource

/// Applies the fixes of findings until nothing more is to be mended.
///
/// A fix is applied whole or not at all; of two that touch the same bytes, the first in the file
/// wins, and the other gets its turn in the next round. Bytes outside the edits never change.
public struct FixRun: Sendable {
  /// The text after the fixes.
  public private(set) var source: SourceText
  /// The titles of the fixes that were applied, in order.
  public private(set) var applied: [String] = []
  /// What is still found in the text.
  public private(set) var remaining: [Finding]

  /// So many rounds are run; rules are tested to need fewer.
  static let mostRounds = 10

  /// Mends a text.
  /// - Parameters:
  ///   - findings: what was found in it.
  ///   - applicabilities: which fixes may be applied.
  ///   - check: checks a text anew.
  public init(
    _ source: SourceText, findings: [Finding], applying applicabilities: Set<Fix.Applicability>,
    check: (SourceText) -> [Finding]
  ) {
    self.source = source
    remaining = findings
    for _ in 0..<Self.mostRounds {
      let fixes = Self.compatibleFixes(remaining, applicabilities)
      guard !fixes.isEmpty else { return }
      let (bytes, _) = fixes.flatMap(\.edits).applied(to: self.source.bytes)
      guard bytes != self.source.bytes else { return }
      self.source = SourceText(path: source.path, bytes: bytes)
      applied += fixes.map(\.title)
      remaining = check(self.source)
    }
  }

  /// The first fix of each finding that may be applied and touches nothing another does.
  private static func compatibleFixes(
    _ findings: [Finding], _ applicabilities: Set<Fix.Applicability>
  ) -> [Fix] {
    var taken = TakenRanges()
    var fixes: [Fix] = []
    for finding in findings {
      guard
        let fix = finding.diagnostic.fixes.first(where: {
          applicabilities.contains($0.applicability)
        }), fix.edits.allSatisfy({ taken.isFree($0.range) })
      else { continue }
      for edit in fix.edits { taken.insert(edit.range) }
      fixes.append(fix)
    }
    return fixes
  }
}

/// Ranges that do not touch one another, kept in order.
private struct TakenRanges {
  private var ranges: [ByteRange] = []

  func isFree(_ range: ByteRange) -> Bool {
    let index = position(of: range)
    if index > 0, Self.touch(ranges[index - 1], range) { return false }
    return index == ranges.count || !Self.touch(ranges[index], range)
  }

  mutating func insert(_ range: ByteRange) {
    ranges.insert(range, at: position(of: range))
  }

  /// The index of the first range that does not start before another.
  private func position(of range: ByteRange) -> Int {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle] < range { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func touch(_ left: ByteRange, _ right: ByteRange) -> Bool {
    left.overlaps(right) || left.start == right.start
  }
}
