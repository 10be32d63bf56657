/// Finds the names that a misspelt one may stand for.
///
/// The distance counts letters added, left out, changed and swapped with their neighbour
/// (optimal string alignment). Case does not count.
public enum NearestName {
  /// The names near to one, nearest first, else in the order given; empty when none is near.
  ///
  /// Near is a third of the letters wrong or fewer, or a beginning of three letters or more.
  public static func matches(
    for name: String, in known: some Sequence<String>, atMost count: Int = 3
  ) -> [String] {
    let letters = Array(name.lowercased().unicodeScalars)
    guard !letters.isEmpty else { return [] }
    let limit = max(1, letters.count / 3)
    var near: [(name: String, distance: Int)] = []
    for candidate in known {
      let other = Array(candidate.lowercased().unicodeScalars)
      if let distance = distance(letters, other, limit: limit) {
        near.append((candidate, distance))
      } else if letters.count >= 3, other.starts(with: letters) {
        near.append((candidate, limit + 1))
      }
    }
    let sorted = near.enumerated().sorted {
      ($0.element.distance, $0.offset) < ($1.element.distance, $1.offset)
    }
    return sorted.prefix(count).map(\.element.name)
  }

  /// The number of slips between two names, or nil when there are more than the limit.
  public static func distance(_ left: String, _ right: String, limit: Int) -> Int? {
    distance(
      Array(left.lowercased().unicodeScalars), Array(right.lowercased().unicodeScalars),
      limit: limit)
  }

  /// In O(left × right), with an early end once a row is past the limit.
  private static func distance(
    _ left: [Unicode.Scalar], _ right: [Unicode.Scalar], limit: Int
  ) -> Int? {
    guard abs(left.count - right.count) <= limit else { return nil }
    var beforePrevious: [Int] = []
    var previous = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      current.reserveCapacity(right.count + 1)
      var least = row + 1
      for column in right.indices {
        var cost = previous[column] + (left[row] == right[column] ? 0 : 1)
        cost = min(cost, previous[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          cost = min(cost, beforePrevious[column - 1] + 1)
        }
        current.append(cost)
        least = min(least, cost)
      }
      guard least <= limit else { return nil }
      beforePrevious = previous
      previous = current
    }
    return previous[right.count] <= limit ? previous[right.count] : nil
  }
}

extension [String] {
  /// The names as a choice in a sentence: `"a", "b" or "c"`.
  var asChoice: String {
    let names = map(quoted)
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " or " + last
  }
}
