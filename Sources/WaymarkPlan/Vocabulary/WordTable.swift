/// Some bytes of a file that are to be looked up as a word, folded on the way.
struct FoldedWord {
  let bytes: [UInt8]
  let range: Range<Int>

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    self.range = range
  }

  /// The folded text.
  var text: String { WordFolding.fold(bytes, range) }
}

/// Words with their values, found straight from the bytes of a file.
///
/// A plan asks for thousands of words, most of which are none; so a look-up makes no string. The
/// hash is FNV-1a over the folded bytes, the table is open with linear probing.
struct WordTable<Value: Sendable>: Sendable {
  private var slots: [Int32] = Array(repeating: -1, count: 16)
  private var words: [[UInt8]] = []
  private var values: [Value] = []
  private var longest = 0

  /// The folded words.
  var keys: [String] { words.map { String(decoding: $0, as: UTF8.self) } }

  /// The value of a folded word; setting nil is ignored.
  subscript(folded: String) -> Value? {
    get { find(Array(folded.utf8)) }
    set { if let newValue { insert(Array(folded.utf8), newValue) } }
  }

  /// The value of a word of the file.
  subscript(word: FoldedWord) -> Value? {
    guard word.range.count <= longest * 2 + 8 else { return nil }
    var hash = Self.offsetBasis
    var pendingSpace = false
    var isEmpty = true
    for offset in word.range {
      var byte = word.bytes[offset]
      switch byte {
      case 0x20, 0x09, 0x0A, 0x0D:
        pendingSpace = !isEmpty
        continue
      case 0x41...0x5A: byte |= 0x20
      case 0x80...: return find(Array(word.text.utf8))
      default: break
      }
      if pendingSpace {
        hash = (hash ^ 0x20) &* Self.prime
        pendingSpace = false
      }
      hash = (hash ^ UInt64(byte)) &* Self.prime
      isEmpty = false
    }
    var slot = Int(truncatingIfNeeded: hash ^ (hash >> 32)) & (slots.count - 1)
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      if Self.matches(words[index], word) { return values[index] }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private static var offsetBasis: UInt64 { 0xCBF2_9CE4_8422_2325 }
  private static var prime: UInt64 { 0x100_0000_01B3 }

  private static func hash(_ word: [UInt8]) -> UInt64 {
    var hash = offsetBasis
    for byte in word { hash = (hash ^ UInt64(byte)) &* prime }
    return hash
  }

  /// Whether an ASCII word of the file is a folded word, white space folded too.
  private static func matches(_ known: [UInt8], _ word: FoldedWord) -> Bool {
    var position = 0
    var pendingSpace = false
    for offset in word.range {
      var byte = word.bytes[offset]
      if Characters.isSpace(byte) {
        pendingSpace = position > 0
        continue
      }
      if pendingSpace {
        guard position < known.count, known[position] == 0x20 else { return false }
        position += 1
        pendingSpace = false
      }
      if byte >= 0x41, byte <= 0x5A { byte |= 0x20 }
      guard position < known.count, known[position] == byte else { return false }
      position += 1
    }
    return position == known.count
  }

  private func find(_ word: [UInt8]) -> Value? {
    let hash = Self.hash(word)
    var slot = Int(truncatingIfNeeded: hash ^ (hash >> 32)) & (slots.count - 1)
    while slots[slot] >= 0 {
      if words[Int(slots[slot])] == word { return values[Int(slots[slot])] }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private mutating func insert(_ word: [UInt8], _ value: Value) {
    if let index = words.firstIndex(of: word) {
      values[index] = value
      return
    }
    words.append(word)
    values.append(value)
    longest = max(longest, word.count)
    if words.count * 3 > slots.count {
      slots = Array(repeating: -1, count: slots.count * 2)
      for index in words.indices { place(index) }
    } else {
      place(words.count - 1)
    }
  }

  private mutating func place(_ index: Int) {
    let hash = Self.hash(words[index])
    var slot = Int(truncatingIfNeeded: hash ^ (hash >> 32)) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(truncatingIfNeeded: index)
  }
}

/// Words without values.
struct WordSet: Sendable {
  private var table = WordTable<Bool>()

  var isEmpty: Bool { table.keys.isEmpty }
  func contains(_ folded: String) -> Bool { table[folded] != nil }
  func contains(_ word: FoldedWord) -> Bool { table[word] != nil }

  mutating func formUnion(_ words: [String]) {
    for word in words { table[word] = true }
  }
}
