/// Some words, found fast where most of what is looked for is not among them.
struct WordSet: Sendable {
  private var words: Set<WordKey> = []
  /// A bit for each word that may be there.
  private var filter = [UInt64](repeating: 0, count: 8)

  /// Starts without a word.
  init() {}

  /// Takes words in lower case, with space between them.
  init(_ words: String) {
    for word in words.split(whereSeparator: \.isWhitespace) { insert(WordKey(word)) }
  }

  /// Whether no word is in it.
  var isEmpty: Bool { words.isEmpty }

  /// Whether a word is in it.
  @inline(__always)
  func contains(_ word: WordKey) -> Bool {
    let slot = word.slot(ofBits: 9)
    return filter[slot >> 6] & (1 &<< UInt64(slot & 63)) != 0 && words.contains(word)
  }

  /// Adds a word.
  mutating func insert(_ word: WordKey) {
    let slot = word.slot(ofBits: 9)
    filter[slot >> 6] |= 1 &<< UInt64(slot & 63)
    words.insert(word)
  }
}
