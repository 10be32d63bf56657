/// Tells of most texts at a glance that no name is in them.
///
/// A text in ASCII can hold a name only where one of its words begins with the letter of a name's
/// word and is as long. Any other text is let through, to be searched character by character.
struct NameSieve: Sendable {
  /// The lengths of names' words by their first byte, a bit for each, the last for all longer.
  private var lengths = [UInt32](repeating: 0, count: 128)
  private var letsAllThrough = false

  /// Whether names are hidden at all is up to the mask; a sieve of no words holds back everything.
  init(words: some Sequence<String>, unspaced: some Sequence<Character>) {
    for word in words { add(word) }
    if unspaced.contains(where: \.isASCII) { letsAllThrough = true }
  }

  private mutating func add(_ word: String) {
    guard let first = word.utf8.first else { return }
    if word.utf8.allSatisfy({ $0 < 0x80 }) {
      lengths[Int(first)] |= Self.bit(ofLength: word.utf8.count)
    } else if word.unicodeScalars.contains("\u{212A}") {
      // The sign for kelvin is the one letter outside ASCII that is equal to one inside it.
      letsAllThrough = true
    }
  }

  private static func bit(ofLength length: Int) -> UInt32 { 1 << UInt32(min(length, 31)) }

  /// Whether a text may hold a name, a handle or an address.
  func mayHold(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if letsAllThrough { return true }
    return lengths.withUnsafeBufferPointer { lengths in
      var offset = 0
      while offset < bytes.count {
        let first = bytes[offset]
        if first >= 0x80 || first == UInt8(ascii: "@") { return true }
        guard Self.isWord(first) else {
          offset += 1
          continue
        }
        let start = offset
        repeat { offset += 1 } while offset < bytes.count && Self.isWord(bytes[offset])
        if lengths[Int(first)] & Self.bit(ofLength: offset - start) != 0 { return true }
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
