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

  /// Whether such a date stands in a range; in O(log dates).
  func hasAny(in range: ByteRange) -> Bool {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] < range.start { low = middle + 1 } else { high = middle }
    }
    return low < starts.count && starts[low] < range.end
  }
}
