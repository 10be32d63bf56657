/// Finds the known name that was most likely meant.
///
/// The distance is optimal string alignment (insertions, deletions, replacements and swaps of
/// neighbours), bounded, so that the cost is linear in the length of the names.
public enum NearestName {
  /// The names nearest to what was written, best first, at most three.
  ///
  /// A name is near when no more than a third of its letters differ, two at most.
  public static func matches(for written: String, in known: some Sequence<String>) -> [String] {
    let wanted = Array(written.lowercased().unicodeScalars)
    guard !wanted.isEmpty, wanted.count <= 60 else { return [] }
    let limit = min(2, max(1, wanted.count / 3))
    var found: [(name: String, distance: Int)] = []
    for name in known {
      let scalars = Array(name.lowercased().unicodeScalars)
      guard abs(scalars.count - wanted.count) <= limit else { continue }
      let distance = distance(wanted, scalars)
      if distance <= limit, !found.contains(where: { $0.name == name }) {
        found.append((name, distance))
      }
    }
    return found.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }.prefix(3).map(\.name)
  }

  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var beforePrevious: [Int] = []
    var previous = Array(0...right.count)
    for (row, leftScalar) in left.enumerated() {
      var current = [row + 1]
      for (column, rightScalar) in right.enumerated() {
        var best = min(previous[column + 1] + 1, current[column] + 1)
        best = min(best, previous[column] + (leftScalar == rightScalar ? 0 : 1))
        if row > 0, column > 0, leftScalar == right[column - 1], left[row - 1] == rightScalar {
          best = min(best, beforePrevious[column - 1] + 1)
        }
        current.append(best)
      }
      beforePrevious = previous
      previous = current
    }
    return previous[right.count]
  }
}
