/// Text as it grows, in which some characters stand as something else.
struct EscapedText {
  /// What was written so far, as UTF-8.
  private(set) var bytes: [UInt8] = []

  /// Writes words as they are.
  mutating func write(_ words: String) {
    var words = words
    words.withUTF8 { bytes.append(contentsOf: $0) }
  }

  /// Writes words, with something else in the place of some ASCII characters.
  mutating func write(_ words: String, escaping other: (UInt8) -> StaticString?) {
    var words = words
    words.withUTF8 { text in
      var start = 0
      for (index, byte) in text.enumerated() {
        guard let other = other(byte) else { continue }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
        other.withUTF8Buffer { bytes.append(contentsOf: $0) }
        start = index + 1
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
    }
  }
}
