import WaymarkSource

/// The parts of a file that a mark keeps from a reader: headings with all under them, items,
/// paragraphs.
///
/// They nest or lie apart, so that an offset is looked up in O(log parts).
struct WithheldRanges: Sendable {
  /// The outermost parts, in order.
  private var ranges: [ByteRange] = []

  init(_ ranges: [ByteRange]) {
    for range in ranges.sorted() where !range.isEmpty {
      if let last = self.ranges.last, range.start < last.end {
        self.ranges[self.ranges.count - 1] = last.union(range)
      } else {
        self.ranges.append(range)
      }
    }
  }

  /// Whether something that stands at a range begins in a withheld part.
  func hold(_ range: ByteRange) -> Bool {
    let candidate = ranges[..<firstIndex(startingAfter: range.start)].last
    return candidate.map { range.start < $0.end } ?? false
  }

  /// A range without what is withheld inside it.
  func readableParts(of range: ByteRange) -> [ByteRange] {
    var parts: [ByteRange] = []
    var start = range.start
    var position = max(0, firstIndex(startingAfter: start) - 1)
    while position < ranges.count, ranges[position].start < range.end {
      let hole = ranges[position]
      if hole.end > start {
        parts.append(ByteRange(start, max(start, hole.start)))
        start = hole.end
      }
      position += 1
    }
    if start < range.end { parts.append(ByteRange(start, range.end)) }
    return parts.filter { !$0.isEmpty }
  }

  private func firstIndex(startingAfter offset: Int) -> Int {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].start <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
