/// Tells quickly that a word has not been seen, and at times takes a new one for one that has.
struct WordFilter: Sendable {
  /// A bit for each word that may be there.
  private var bits = [UInt64](repeating: 0, count: 16)

  /// Whether a word may have been added.
  @inline(__always)
  func mayContain(_ word: WordKey) -> Bool {
    let slot = word.slot(ofBits: 10)
    return bits[slot >> 6] & (1 &<< UInt64(slot & 63)) != 0
  }

  /// Adds a word.
  /// - Returns: whether it is surely new.
  @discardableResult
  mutating func insert(_ word: WordKey) -> Bool {
    let slot = word.slot(ofBits: 10)
    let bit: UInt64 = 1 &<< UInt64(slot & 63)
    defer { bits[slot >> 6] |= bit }
    return bits[slot >> 6] & bit == 0
  }
}
