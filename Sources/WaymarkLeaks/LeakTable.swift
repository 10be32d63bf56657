/// Where many hashes of word windows are looked up fast: a bit for most misses, then open
/// addressing.
struct LeakTable: Sendable {
  private var keys: [UInt64]
  private var values: [UInt32]
  private var bits: [UInt64]
  private let mask: Int
  private let bitMask: Int

  /// - Parameter count: how many hashes there will be at most.
  init(capacity count: Int) {
    var size = 1024
    while size < count * 2 { size *= 2 }
    keys = Array(repeating: 0, count: size)
    values = Array(repeating: 0, count: size)
    mask = size - 1
    // Eight bits a slot: one look in sixteen at most is in vain.
    bits = Array(repeating: 0, count: size / 8)
    bitMask = size * 8 - 1
  }

  /// Adds a hash, unless it is there.
  mutating func insert(_ hash: UInt64, _ value: Int) {
    let bit = Int(truncatingIfNeeded: hash >> 32) & bitMask
    bits[bit >> 6] |= 1 << UInt64(bit & 63)
    let key = hash == 0 ? 1 : hash
    var slot = Int(truncatingIfNeeded: key) & mask
    while keys[slot] != 0 {
      if keys[slot] == key { return }
      slot = (slot + 1) & mask
    }
    keys[slot] = key
    values[slot] = UInt32(truncatingIfNeeded: value)
  }

  /// The value of a hash; nil when it is not there.
  func value(of hash: UInt64) -> Int? {
    let bit = Int(truncatingIfNeeded: hash >> 32) & bitMask
    guard bits[bit >> 6] & (1 << UInt64(bit & 63)) != 0 else { return nil }
    let key = hash == 0 ? 1 : hash
    var slot = Int(truncatingIfNeeded: key) & mask
    while keys[slot] != 0 {
      if keys[slot] == key { return Int(values[slot]) }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// Hands over every window of a text that is in the table: its first word, its length, its value.
  func forEachMatch(
    in words: [UInt64], _ body: (_ position: Int, _ length: Int, _ value: Int) -> Void
  ) {
    words.withUnsafeBufferPointer { words in
      for position in words.indices {
        var hash: UInt64 = 0
        for length in 1...min(WordWindow.length, words.count - position) {
          let word = words[position + length - 1]
          if word == 0 { break }
          hash = WordWindow.extended(hash, by: word)
          if let value = value(of: WordWindow.finished(hash, length: length)) {
            body(position, length, value)
          }
        }
      }
    }
  }
}
