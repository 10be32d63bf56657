import WaymarkSource

/// Some words, found fast where most of what is looked for is not among them.
struct WordSet: Sendable {
  /// The words in some order.
  private let words: [WordKey]
  private var filter = WordFilter()

  /// Takes words, each once or more often.
  init(_ words: [WordKey]) {
    self.words = words.sorted()
    for word in words { filter.insert(word) }
  }

  /// Takes words in lower case, with space between them.
  init(_ list: String) {
    var words: [WordKey] = []
    WordKey.forEach(in: list.utf8) { words.append($0) }
    self.init(words)
  }

  /// Whether a word is in it; in O(log words) where it may be.
  @inline(__always)
  func contains(_ word: WordKey) -> Bool { filter.mayContain(word) && find(word) }

  private func find(_ word: WordKey) -> Bool {
    let place = words.partitionPoint { $0 < word }
    return place < words.count && words[place] == word
  }
}
