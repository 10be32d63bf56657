/// Some words, found fast where most of what is looked for is not among them.
struct WordSet: Sendable {
  private var words: Set<WordKey> = []
  private var filter = WordFilter()

  /// Starts without a word.
  init() {}

  /// Takes words in lower case, with space between them.
  init(_ words: String) {
    WordKey.forEach(in: words.utf8) { insert($0) }
  }

  /// Whether a word is in it.
  @inline(__always)
  func contains(_ word: WordKey) -> Bool { filter.mayContain(word) && words.contains(word) }

  /// Adds a word.
  mutating func insert(_ word: WordKey) {
    filter.insert(word)
    words.insert(word)
  }
}
