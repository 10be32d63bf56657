/// Words in their order, in which a few that follow one another are found at once.
struct WordRun: Sendable {
  /// The hashes of the words, with a 0 between texts.
  let words: [UInt64]
  /// The places of all words, sorted by the word there and the one after it.
  private let order: [Int32]

  init(_ words: [UInt64]) {
    self.words = words
    func pair(_ place: Int32) -> (UInt64, UInt64) {
      let place = Int(place)
      return (words[place], place + 1 < words.count ? words[place + 1] : 0)
    }
    order = words.indices.map { Int32($0) }.sorted { pair($0) < pair($1) }
  }

  /// Whether some words stand in it, one after the other.
  func holds(_ part: ArraySlice<UInt64>) -> Bool {
    guard let first = part.first else { return false }
    let second = part.count > 1 ? part[part.startIndex + 1] : 0
    var low = 0
    var high = order.count
    while low < high {
      let middle = (low + high) / 2
      let place = Int(order[middle])
      let next = place + 1 < words.count ? words[place + 1] : 0
      if (words[place], next) < (first, second) { low = middle + 1 } else { high = middle }
    }
    while low < order.count, words[Int(order[low])] == first {
      let place = Int(order[low])
      guard part.count > 1 else { return true }
      guard place + 1 < words.count, words[place + 1] == second else { return false }
      if place + part.count <= words.count,
        words[place..<place + part.count].elementsEqual(part)
      {
        return true
      }
      low += 1
    }
    return false
  }
}
