/// A word as rules compare it: in lower case, with a straight apostrophe.
///
/// Up to eight bytes it is the word itself in one number. A longer word is hashed to 64 bits, which
/// no two words of a file and a list are going to share by chance. So words are compared, looked
/// up and kept without a string made of any.
struct WordKey: Hashable, Comparable, Sendable {
  fileprivate let bits: UInt64

  fileprivate init(bits: UInt64) { self.bits = bits }

  /// Takes a word that is in lower case.
  init(_ word: some StringProtocol) {
    var spelling = WordSpelling()
    for byte in word.utf8 { spelling.append(byte) }
    self = spelling.key
  }

  /// Orders words so that they can be found; not by the alphabet.
  static func < (left: WordKey, right: WordKey) -> Bool { left.bits < right.bits }

  /// Visits words in lower case that stand in a list with space between them.
  static func forEach(in list: some Sequence<UInt8>, _ visit: (WordKey) -> Void) {
    var spelling = WordSpelling()
    for byte in list {
      if byte > 0x20 {
        spelling.append(byte)
      } else if !spelling.isEmpty {
        visit(spelling.key)
        spelling = WordSpelling()
      }
    }
    if !spelling.isEmpty { visit(spelling.key) }
  }

  /// A number below a power of two that depends on all of the word.
  @inline(__always)
  func slot(ofBits count: Int) -> Int {
    Int(truncatingIfNeeded: (bits &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - count))
  }
}

/// A word while it is spelt, byte by byte.
struct WordSpelling {
  private var bits: UInt64 = 0
  private var count = 0
  private var firstFour: UInt64 = 0
  private var union: UInt8 = 0

  /// Adds a byte, in lower case.
  @inline(__always)
  mutating func append(_ byte: UInt8) {
    if count < 8 {
      bits |= UInt64(byte) &<< UInt64(count &* 8)
      if count == 3 { firstFour = bits }
    } else {
      bits = (bits ^ UInt64(byte)) &* 0x9E37_79B9_7F4A_7C15
      bits ^= bits >> 29
    }
    union |= byte
    count &+= 1
  }

  /// Whether it has no byte yet.
  var isEmpty: Bool { count == 0 }
  /// The word.
  var key: WordKey { WordKey(bits: bits) }

  /// The beginning that the forms of a word share: retry, retries, retried.
  var stem: WordKey { count > 4 && union < 0x80 ? WordKey(bits: firstFour) : key }
}
