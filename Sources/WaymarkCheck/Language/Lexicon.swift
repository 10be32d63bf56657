import WaymarkSource

/// The words of a language, each with everything that it can be, found in one look.
struct Lexicon<Kinds: OptionSet & Sendable>: Sendable where Kinds.RawValue == UInt32 {
  /// A word and its kinds; no kind where the place is free.
  private var places: [(key: WordKey, kinds: UInt32)]
  private let bits: Int

  /// Takes words in lower case, with space between them, by their kind; and words that were made
  /// elsewhere.
  init(_ lists: [(kind: Kinds, words: String)], _ others: [(kind: Kinds, words: [WordKey])] = []) {
    let spaces = lists.reduce(0) { $0 + $1.words.utf8.count { $0 <= 0x20 } + 1 }
    let count = others.reduce(spaces) { $0 + $1.words.count }
    // Half full at most, so that a word that is not there is seldom met with another.
    var bits = 4
    while 1 << bits < count * 2 { bits += 1 }
    self.bits = bits
    places = [(key: WordKey, kinds: UInt32)](repeating: (WordKey(""), 0), count: 1 << bits)
    for (kind, words) in lists {
      WordKey.forEach(in: words.utf8) { add(kind, $0) }
    }
    for (kind, words) in others {
      for word in words { add(kind, word) }
    }
  }

  private mutating func add(_ kind: Kinds, _ key: WordKey) {
    var slot = key.slot(ofBits: bits)
    while places[slot].kinds != 0, places[slot].key != key {
      slot = (slot + 1) & (places.count - 1)
    }
    places[slot] = (key, places[slot].kinds | kind.rawValue)
  }

  /// What a word can be; empty for a word that is not in it.
  @inline(__always)
  func kinds(of key: WordKey) -> Kinds {
    var slot = key.slot(ofBits: bits)
    while places[slot].kinds != 0 {
      if places[slot].key == key { return Kinds(rawValue: places[slot].kinds) }
      slot = (slot + 1) & (places.count - 1)
    }
    return Kinds(rawValue: 0)
  }

  /// The words of a range of a text, in order, each with its kinds.
  func words(in range: ByteRange, of text: [UInt8]) -> [LexicalWord<Kinds>] {
    var words: [LexicalWord<Kinds>] = []
    words.reserveCapacity(range.count / 4 + 1)
    text.forEachWord(in: range) { words.append(LexicalWord(word: $0, kinds: kinds(of: $0.key))) }
    return words
  }

  /// All that the words of a range of a text can be.
  func kinds(in range: ByteRange, of text: [UInt8]) -> Kinds {
    var union = Kinds(rawValue: 0)
    text.forEachWord(in: range) { union.formUnion(kinds(of: $0.key)) }
    return union
  }
}

/// A word of running text with what it can be.
struct LexicalWord<Kinds: OptionSet>: PhraseWord {
  /// The word.
  let word: SentenceWord
  /// What it can be.
  var kinds: Kinds

  /// The word as it is compared.
  var key: WordKey { word.key }
  /// Where it stands.
  var range: ByteRange { word.range }
  /// Whether it stands in somebody's own words.
  var isQuoted: Bool { word.isQuoted }
  /// Whether it is the first of its sentence.
  var startsSentence: Bool { word.startsSentence }

  /// Whether it can be of a kind, or of one of several.
  @inline(__always)
  func isOne(of kinds: Kinds) -> Bool { !self.kinds.isDisjoint(with: kinds) }
}
