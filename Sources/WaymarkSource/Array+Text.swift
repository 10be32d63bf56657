// Text put together as bytes, for what is written tens of thousands of times.
extension [UInt8] {
  /// Adds a text as UTF-8, all at once.
  @inlinable
  package mutating func append(utf8 text: String) {
    var text = text
    text.withUTF8 { append(contentsOf: $0) }
  }

  /// Adds a text as UTF-8, with something else in the place of some ASCII characters.
  @inlinable
  package mutating func append(utf8 text: String, escaping other: (UInt8) -> StaticString?) {
    var text = text
    text.withUTF8 { bytes in
      // What needs no escapes is copied as a whole.
      var start = 0
      for (index, byte) in bytes.enumerated() {
        guard let other = other(byte) else { continue }
        append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
        other.withUTF8Buffer { append(contentsOf: $0) }
        start = index + 1
      }
      append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
    }
  }

  /// Adds a text as a string of JSON with its quotes; what has to be escaped is, and nothing else.
  ///
  /// RFC 8259, section 7.
  package mutating func append(json text: String) {
    append(UInt8(ascii: "\""))
    append(
      utf8: text,
      escaping: { byte in
        switch byte {
        case UInt8(ascii: "\""): "\\\""
        case UInt8(ascii: "\\"): "\\\\"
        case ..<0x20: Self.controlsInJSON[Int(byte)]
        default: nil
        }
      })
    append(UInt8(ascii: "\""))
  }

  private static let controlsInJSON: [StaticString] = [
    "\\u0000", "\\u0001", "\\u0002", "\\u0003", "\\u0004", "\\u0005", "\\u0006", "\\u0007",
    "\\b", "\\t", "\\n", "\\u000b", "\\f", "\\r", "\\u000e", "\\u000f",
    "\\u0010", "\\u0011", "\\u0012", "\\u0013", "\\u0014", "\\u0015", "\\u0016", "\\u0017",
    "\\u0018", "\\u0019", "\\u001a", "\\u001b", "\\u001c", "\\u001d", "\\u001e", "\\u001f",
  ]
}
