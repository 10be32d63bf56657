/// Tells of most texts at a glance that no name is in them.
///
/// A text in ASCII can hold a name only where one of its words has the hash of a name's word. Any
/// other text is let through, to be searched character by character.
struct NameSieve: Sendable {
  /// A bit for each hash of a name's word, a power of two in all: a Bloom filter of one hash.
  private var bits: [UInt64]
  private var letsAllThrough = false

  /// Whether names are hidden at all is up to the mask; a sieve of no words holds back everything.
  init(words: some Collection<String>, unspaced: some Sequence<Character>) {
    // A sixteenth of the bits at most is set, so that few words without a name are let through.
    var size = 16
    while size * 4 < words.count { size *= 2 }
    bits = Array(repeating: 0, count: size)
    for word in words { add(word) }
    if unspaced.contains(where: \.isASCII) { letsAllThrough = true }
  }

  private mutating func add(_ word: String) {
    if word.utf8.allSatisfy(Self.isWord) {
      var hash = WordHash()
      for byte in word.utf8 { hash.combine(byte) }
      bits[Int(truncatingIfNeeded: hash.value >> 6) & (bits.count - 1)] |= Self.bit(of: hash)
    } else if word.unicodeScalars.contains("\u{212A}") {
      // The sign for kelvin is the one letter outside ASCII that is equal to one inside it.
      letsAllThrough = true
    }
  }

  private static func bit(of hash: WordHash) -> UInt64 { 1 << (hash.value & 63) }

  /// Whether a text may hold a name, a handle or an address.
  func mayHold(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if letsAllThrough { return true }
    let mask = bits.count - 1
    return bits.withUnsafeBufferPointer { bits in
      var offset = 0
      while offset < bytes.count {
        let first = bytes[offset]
        if first >= 0x80 || first == UInt8(ascii: "@") { return true }
        guard Self.isWord(first) else {
          offset += 1
          continue
        }
        var hash = WordHash()
        repeat {
          hash.combine(bytes[offset])
          offset += 1
        } while offset < bytes.count && Self.isWord(bytes[offset])
        let place = Int(truncatingIfNeeded: hash.value >> 6) & mask
        if bits[place] & Self.bit(of: hash) != 0 { return true }
      }
      return false
    }
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: false
    }
  }
}
