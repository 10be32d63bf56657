/// Moves changes that could as well stand elsewhere to where people expect them.
///
/// Lines that are only added may begin with the line that follows them, or end with the one before:
/// which of the two is new, nobody can tell. As git does, they join the change above where they can,
/// and stand as low as they can otherwise, so that a new section has its own heading.
struct ChangeSliding {
  let old: [Int32]
  let new: [Int32]

  typealias Change = LineDifference.Change

  func settled(_ changes: [Change]) -> [Change] {
    var settled: [Change] = []
    for change in changes {
      var moved = slid(change, by: -1, until: settled.last)
      if let above = settled.last, touches(above, moved) {
        moved = joined(above, moved)
        settled.removeLast()
      }
      settled.append(moved)
    }
    // From the end, so that what a change may come to touch stands still already.
    var result: [Change] = []
    for change in settled.reversed() {
      var moved = slid(change, by: 1, until: result.last)
      if let below = result.last, touches(moved, below) {
        moved = joined(moved, below)
        result.removeLast()
      }
      result.append(moved)
    }
    return result.reversed()
  }

  /// A change of lines that are only added or only removed, moved up (-1) or down (1) as far as it
  /// goes without meeting another.
  private func slid(_ change: Change, by step: Int, until other: Change?) -> Change {
    guard change.old.isEmpty || change.new.isEmpty else { return change }
    let lines = change.old.isEmpty ? new : old
    var moved = change
    while other.map({ !(step < 0 ? touches($0, moved) : touches(moved, $0)) }) ?? true {
      let part = change.old.isEmpty ? moved.new : moved.old
      let entering = step < 0 ? part.lowerBound - 1 : part.upperBound
      let leaving = step < 0 ? part.upperBound - 1 : part.lowerBound
      guard lines.indices.contains(entering), lines[entering] == lines[leaving] else { break }
      moved = Change(old: shifted(moved.old, step), new: shifted(moved.new, step))
    }
    return moved
  }

  private func shifted(_ range: Range<Int>, _ step: Int) -> Range<Int> {
    (range.lowerBound + step)..<(range.upperBound + step)
  }

  private func touches(_ above: Change, _ below: Change) -> Bool {
    above.old.upperBound == below.old.lowerBound && above.new.upperBound == below.new.lowerBound
  }

  private func joined(_ above: Change, _ below: Change) -> Change {
    Change(
      old: above.old.lowerBound..<below.old.upperBound,
      new: above.new.lowerBound..<below.new.upperBound)
  }
}
