import WaymarkPlan
import WaymarkSource

/// The places where a plan has a date that could not be read, and was reported for it.
struct UnreadDates {
  private let starts: [Int]

  private static let rules: Set<RuleID> = [
    "invalid-date", "ambiguous-date", "date-without-year", "metadata-not-read",
  ]

  init(_ plan: CheckedPlan) {
    starts = plan.diagnostics.lazy.filter { Self.rules.contains($0.rule) }
      .map(\.range.start).sorted()
  }

  /// Whether such a date stands in a range, and in none of some parts of it; in O(log dates + dates
  /// in the range + parts).
  /// - Parameter parts: in the order of their starts, one perhaps within another.
  func hasAny(in range: ByteRange, outside parts: some Sequence<ByteRange>) -> Bool {
    var parts = parts.makeIterator()
    var part = parts.next()
    var partsEnd = range.start
    let first = starts.partitionPoint { $0 < range.start }
    for start in starts[first...].prefix(while: { $0 < range.end }) {
      while let next = part, next.start <= start {
        partsEnd = max(partsEnd, next.end)
        part = parts.next()
      }
      if start >= partsEnd { return true }
    }
    return false
  }
}
