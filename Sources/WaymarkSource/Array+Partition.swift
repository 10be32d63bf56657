package extension Array {
  /// The number of elements at the front for which something holds, in O(log count).
  ///
  /// All elements for which it holds must come before all others.
  @inlinable func partitionPoint(where holds: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
