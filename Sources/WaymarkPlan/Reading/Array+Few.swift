extension Array {
  /// Adds to a list that mostly holds a few, such as the fields of a goal: room for them is made
  /// at once, since growing from one to two to four is most of what adding costs.
  mutating func appendToFew(_ element: Element) {
    if isEmpty { reserveCapacity(5) }
    append(element)
  }
}
