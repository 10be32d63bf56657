/// Some bytes of a file that are to be looked up as a word, folded on the way.
///
/// Its hash is computed once, since most words are looked up in several tables.
struct FoldedWord {
  let bytes: [UInt8]
  let range: Range<Int>
  /// FNV-1a over the folded bytes; nil for what is too long, or has letters beyond ASCII.
  fileprivate let hash: UInt64?
  fileprivate let isTooLong: Bool

  /// Nothing longer is looked up.
  private static let longest = 256

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    self.range = range
    isTooLong = range.count > Self.longest
    hash = isTooLong ? nil : Self.hash(bytes, range)
  }

  /// The folded text.
  var text: String { WordFolding.fold(bytes, range) }

  private static func hash(_ bytes: [UInt8], _ range: Range<Int>) -> UInt64? {
    bytes.withUnsafeBufferPointer { bytes in
      var hash = WordHash()
      var pendingSpace = false
      for offset in range {
        let byte = bytes[offset]
        // Most bytes are small letters inside a word, so they are told first.
        if byte >= 0x61, byte <= 0x7A, !pendingSpace {
          hash.combine(byte)
          continue
        }
        if byte >= 0x80 { return nil }
        if Characters.isSpace(byte) {
          pendingSpace = !hash.isEmpty
          continue
        }
        if pendingSpace {
          hash.combine(0x20)
          pendingSpace = false
        }
        hash.combine(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
      }
      return hash.value
    }
  }

  /// Whether these bytes, folded, are a word of the vocabulary.
  fileprivate func matches(_ known: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      var position = 0
      var pendingSpace = false
      for offset in range {
        var byte = bytes[offset]
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
  }
}

/// FNV-1a, as words of a file are looked up by.
struct WordHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325
  private(set) var isEmpty = true

  mutating func combine(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
    isEmpty = false
  }

  static func of(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var hash = WordHash()
    for byte in word { hash.combine(byte) }
    return hash.value
  }
}

/// Words with their values, found straight from the bytes of a file.
///
/// A plan asks for thousands of words, most of which are none; so a look-up makes no string. The
/// table is open, with linear probing. It is one object, so that a look-up counts one reference:
/// counting is what the cores that share a vocabulary would wait for each other at.
struct WordTable<Value: Sendable>: Sendable {
  private var storage = Storage()

  /// The words and their values; changed only as long as one table holds it.
  private final class Storage: @unchecked Sendable {
    var slots: [Int32]
    var hashes: [UInt64]
    var words: [[UInt8]]
    var values: [Value]

    init() {
      slots = Array(repeating: -1, count: 16)
      hashes = []
      words = []
      values = []
    }

    init(copying other: Storage) {
      slots = other.slots
      hashes = other.hashes
      words = other.words
      values = other.values
    }

    @inline(__always)
    func find(_ hash: UInt64, _ isWord: ([UInt8]) -> Bool) -> Value? {
      index(of: hash, where: isWord).map { values[$0] }
    }

    @inline(__always)
    private func index(of hash: UInt64, where isWord: ([UInt8]) -> Bool) -> Int? {
      var slot = firstSlot(of: hash)
      while slots[slot] >= 0 {
        let index = Int(slots[slot])
        if hashes[index] == hash, isWord(words[index]) { return index }
        slot = (slot + 1) & (slots.count - 1)
      }
      return nil
    }

    func insert(_ word: [UInt8], _ value: Value) {
      let hash = word.withUnsafeBufferPointer { WordHash.of($0) }
      if let index = index(of: hash, where: { $0 == word }) {
        values[index] = value
        return
      }
      words.append(word)
      values.append(value)
      hashes.append(hash)
      if words.count * 3 > slots.count {
        slots = Array(repeating: -1, count: slots.count * 2)
        for index in words.indices { place(index) }
      } else {
        place(words.count - 1)
      }
    }

    private func place(_ index: Int) {
      var slot = firstSlot(of: hashes[index])
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(truncatingIfNeeded: index)
    }

    private func firstSlot(of hash: UInt64) -> Int {
      Int(truncatingIfNeeded: hash ^ (hash >> 32)) & (slots.count - 1)
    }
  }

  /// The folded words.
  var keys: [String] { storage.words.map { String(decoding: $0, as: UTF8.self) } }

  var isEmpty: Bool { storage.words.isEmpty }

  /// The value of a folded word; setting nil is ignored.
  subscript(folded: String) -> Value? {
    get {
      var folded = folded
      return folded.withUTF8 { word in
        storage.find(WordHash.of(word)) { $0.elementsEqual(word) }
      }
    }
    set {
      guard let newValue else { return }
      if !isKnownUniquelyReferenced(&storage) { storage = Storage(copying: storage) }
      storage.insert(Array(folded.utf8), newValue)
    }
  }

  /// The value of a word of the file.
  subscript(word: FoldedWord) -> Value? {
    guard let hash = word.hash else { return word.isTooLong ? nil : self[word.text] }
    return storage.find(hash) { word.matches($0) }
  }
}

/// Words without values.
struct WordSet: Sendable {
  private var table = WordTable<Bool>()

  var isEmpty: Bool { table.isEmpty }
  func contains(_ folded: String) -> Bool { table[folded] != nil }
  func contains(_ word: FoldedWord) -> Bool { table[word] != nil }

  mutating func formUnion(_ words: [String]) {
    for word in words { table[word] = true }
  }
}
