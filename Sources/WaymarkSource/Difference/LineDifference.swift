/// Which lines of two texts differ.
///
/// Lines at the beginning and the end that are the same are set aside, then lines that only one text
/// has; what is left is compared as Myers does, in memory that does not grow with the changes.
struct LineDifference {
  /// Lines of the old text that make way for lines of the new one; one of them may be none.
  struct Change: Equatable {
    var old: Range<Int>
    var new: Range<Int>
  }

  /// The changes in their order, with equal lines between them.
  let changes: [Change]

  init(from old: SourceText, to new: SourceText) {
    let lines = LineNumbers(old, new)
    var removed = Array(repeating: false, count: lines.old.count)
    var added = Array(repeating: false, count: lines.new.count)
    var start = 0
    let shorter = min(lines.old.count, lines.new.count)
    while start < shorter, lines.old[start] == lines.new[start] { start += 1 }
    var same = 0
    while same < shorter - start,
      lines.old[lines.old.count - 1 - same] == lines.new[lines.new.count - 1 - same]
    {
      same += 1
    }
    let oldMiddle = start..<(lines.old.count - same)
    let newMiddle = start..<(lines.new.count - same)
    let oldKept = Self.shared(lines.old, oldMiddle, with: lines.new, newMiddle, &removed)
    let newKept = Self.shared(lines.new, newMiddle, with: lines.old, oldMiddle, &added)
    var comparison = SequenceComparison(
      old: oldKept.map { lines.old[$0] }, new: newKept.map { lines.new[$0] })
    comparison.run()
    for index in comparison.removed { removed[oldKept[index]] = true }
    for index in comparison.added { added[newKept[index]] = true }
    changes = ChangeSliding(old: lines.old, new: lines.new)
      .settled(Self.changes(removed, added))
  }

  /// How many lines a text has: none when it is empty.
  static func lineCount(of source: SourceText) -> Int { source.count == 0 ? 0 : source.lineCount }

  /// The places of lines that the other text has too; the others are marked.
  private static func shared(
    _ lines: [Int32], _ range: Range<Int>, with others: [Int32], _ otherRange: Range<Int>,
    _ marks: inout [Bool]
  ) -> [Int] {
    let known = Set(others[otherRange])
    var kept: [Int] = []
    for index in range {
      if known.contains(lines[index]) { kept.append(index) } else { marks[index] = true }
    }
    return kept
  }

  private static func changes(_ removed: [Bool], _ added: [Bool]) -> [Change] {
    var changes: [Change] = []
    var old = 0
    var new = 0
    while old < removed.count || new < added.count {
      let (oldStart, newStart) = (old, new)
      while old < removed.count, removed[old] { old += 1 }
      while new < added.count, added[new] { new += 1 }
      if old > oldStart || new > newStart {
        changes.append(Change(old: oldStart..<old, new: newStart..<new))
      } else {
        old += 1
        new += 1
      }
    }
    return changes
  }
}

/// The lines of two texts as numbers: the same number for the same bytes.
private struct LineNumbers {
  private(set) var old: [Int32] = []
  private(set) var new: [Int32] = []

  init(_ old: SourceText, _ new: SourceText) {
    let count = LineDifference.lineCount(of: old) + LineDifference.lineCount(of: new)
    var known: [Line: Int32] = [:]
    known.reserveCapacity(count)
    func numbers(_ source: SourceText) -> [Int32] {
      (0..<LineDifference.lineCount(of: source)).map { index in
        let range = source.lineRangeWithEnding(index)
        let line = Line(bytes: source.bytes[range.start..<range.end])
        if let number = known[line] { return number }
        let number = Int32(known.count)
        known[line] = number
        return number
      }
    }
    self.old = numbers(old)
    self.new = numbers(new)
  }

  /// The bytes of a line, hashed all at once.
  private struct Line: Hashable {
    let bytes: ArraySlice<UInt8>

    func hash(into hasher: inout Hasher) {
      bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
    }
  }
}
