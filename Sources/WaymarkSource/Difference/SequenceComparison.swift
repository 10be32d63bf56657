/// The fewest removals and additions that make one sequence of numbers into another (Myers, "An
/// O(ND) Difference Algorithm and Its Variations", 1986, in linear space).
///
/// Where the sequences differ so much that the fewest would take too long, it goes on from the place
/// that was reached with the most in common: the difference is true, and may not be the smallest.
struct SequenceComparison {
  /// Places in the old sequence whose number goes, in no order.
  private(set) var removed: [Int] = []
  /// Places in the new sequence whose number comes, in no order.
  private(set) var added: [Int] = []

  private let old: [Int32]
  private let new: [Int32]
  /// How many changes are looked ahead from both ends before the part is cut.
  private static let patience = 256
  /// The furthest place in the old sequence on each diagonal, from the start and from the end.
  private var forward: [Int]
  private var backward: [Int]

  init(old: [Int32], new: [Int32]) {
    self.old = old
    self.new = new
    forward = Array(repeating: 0, count: 2 * Self.patience + 5)
    backward = forward
  }

  private struct Part {
    var old: Range<Int>
    var new: Range<Int>
  }

  mutating func run() {
    var parts = [Part(old: old.indices, new: new.indices)]
    while let next = parts.popLast() {
      let part = trimmed(next)
      if part.old.isEmpty {
        added += part.new
      } else if part.new.isEmpty {
        removed += part.old
      } else {
        let cut = cut(part)
        let first = Part(
          old: part.old.lowerBound..<cut.old, new: part.new.lowerBound..<cut.new)
        let second = Part(
          old: cut.old..<part.old.upperBound, new: cut.new..<part.new.upperBound)
        parts.append(second)
        parts.append(first)
      }
    }
  }

  private func trimmed(_ part: Part) -> Part {
    var (oldStart, newStart) = (part.old.lowerBound, part.new.lowerBound)
    var (oldEnd, newEnd) = (part.old.upperBound, part.new.upperBound)
    while oldStart < oldEnd, newStart < newEnd, old[oldStart] == new[newStart] {
      oldStart += 1
      newStart += 1
    }
    while oldEnd > oldStart, newEnd > newStart, old[oldEnd - 1] == new[newEnd - 1] {
      oldEnd -= 1
      newEnd -= 1
    }
    return Part(old: oldStart..<oldEnd, new: newStart..<newEnd)
  }

  /// A place that the way with the fewest changes goes through, inside the part or on its edge.
  ///
  /// A diagonal is the place in the old sequence less that in the new one. Two ways grow from the
  /// corners, a change at a time, until they meet.
  private mutating func cut(_ part: Part) -> (old: Int, new: Int) {
    let (oldStart, oldEnd) = (part.old.lowerBound, part.old.upperBound)
    let (newStart, newEnd) = (part.new.lowerBound, part.new.upperBound)
    let lowest = oldStart - newEnd
    let highest = oldEnd - newStart
    let (first, last) = (oldStart - newStart, oldEnd - newEnd)
    let isOdd = (first - last) % 2 != 0
    // The middles of the two arrays stand for the diagonals of the two corners.
    let ahead = Self.patience + 2 - first
    let behind = Self.patience + 2 - last
    var (forwardLow, forwardHigh, backwardLow, backwardHigh) = (first, first, last, last)
    forward[first + ahead] = oldStart
    backward[last + behind] = oldEnd
    for _ in 0..<Self.patience {
      if forwardLow > lowest {
        forwardLow -= 1
        forward[forwardLow - 1 + ahead] = Int.min / 2
      } else {
        forwardLow += 1
      }
      if forwardHigh < highest {
        forwardHigh += 1
        forward[forwardHigh + 1 + ahead] = Int.min / 2
      } else {
        forwardHigh -= 1
      }
      for diagonal in stride(from: forwardHigh, through: forwardLow, by: -2) {
        var place = max(forward[diagonal - 1 + ahead] + 1, forward[diagonal + 1 + ahead])
        while place < oldEnd, place - diagonal < newEnd, old[place] == new[place - diagonal] {
          place += 1
        }
        forward[diagonal + ahead] = place
        if isOdd, backwardLow <= diagonal, diagonal <= backwardHigh,
          backward[diagonal + behind] <= place
        {
          return inside(part, place, diagonal)
        }
      }
      if backwardLow > lowest {
        backwardLow -= 1
        backward[backwardLow - 1 + behind] = Int.max / 2
      } else {
        backwardLow += 1
      }
      if backwardHigh < highest {
        backwardHigh += 1
        backward[backwardHigh + 1 + behind] = Int.max / 2
      } else {
        backwardHigh -= 1
      }
      for diagonal in stride(from: backwardHigh, through: backwardLow, by: -2) {
        var place = min(backward[diagonal - 1 + behind], backward[diagonal + 1 + behind] - 1)
        while place > oldStart, place - diagonal > newStart,
          old[place - 1] == new[place - 1 - diagonal]
        {
          place -= 1
        }
        backward[diagonal + behind] = place
        if !isOdd, forwardLow <= diagonal, diagonal <= forwardHigh,
          place <= forward[diagonal + ahead]
        {
          return inside(part, place, diagonal)
        }
      }
    }
    // Too far apart: the place that came furthest from the start.
    var (best, found) = (-1, inside(part, oldStart + 1, first + 1))
    for diagonal in stride(from: forwardHigh, through: forwardLow, by: -2) {
      let place = inside(part, forward[diagonal + ahead], diagonal)
      if place.old + place.new > best { (best, found) = (place.old + place.new, place) }
    }
    return found
  }

  /// A place on a diagonal, moved into the part and off the corners, so that each cut makes
  /// the parts smaller.
  private func inside(_ part: Part, _ place: Int, _ diagonal: Int) -> (old: Int, new: Int) {
    let old = min(max(place, part.old.lowerBound), part.old.upperBound)
    let new = min(max(place - diagonal, part.new.lowerBound), part.new.upperBound)
    let isStart = old == part.old.lowerBound && new == part.new.lowerBound
    let isEnd = old == part.old.upperBound && new == part.new.upperBound
    return isStart || isEnd ? (part.old.upperBound, part.new.lowerBound) : (old, new)
  }
}
