/// Classes of bytes that plans are read by.
enum Characters {
  /// Space, tab or a line ending.
  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  /// Whether a no-break space begins at an offset, as text from a word processor has it.
  static func isNoBreakSpace(_ bytes: [UInt8], at offset: Int, _ limit: Int) -> Bool {
    offset + 1 < limit && bytes[offset] == 0xC2 && bytes[offset + 1] == 0xA0
  }

  static func isDigit(_ byte: UInt8) -> Bool {
    byte >= 0x30 && byte <= 0x39
  }

  /// An ASCII letter, or any byte of a character beyond ASCII.
  static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || byte >= 0x80
  }

  /// A byte that can stand in a handle after `@`.
  static func isHandleByte(_ byte: UInt8) -> Bool {
    isDigit(byte) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".") || byte >= 0x80
  }
}
