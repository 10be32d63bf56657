import WaymarkSource

/// Finds bytes that are not UTF-8 (RFC 3629), and guesses what they are.
enum UTF8Validation {
  /// The offset of the first byte that cannot stand where it is; nil when all is well.
  static func firstInvalidByte(in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { buffer in
      let raw = UnsafeRawBufferPointer(buffer)
      var offset = 0
      let count = buffer.count
      while offset < count {
        while offset + 8 <= count, ByteWord(raw, at: offset).isASCII { offset += 8 }
        guard offset < count else { return nil }
        let byte = buffer[offset]
        if byte < 0x80 {
          offset += 1
          continue
        }
        let width = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
        guard byte >= 0xC2, byte <= 0xF4, offset + width <= count else { return offset }
        let second = buffer[offset + 1]
        let range: ClosedRange<UInt8> =
          switch byte {
          case 0xE0: 0xA0...0xBF
          case 0xED: 0x80...0x9F
          case 0xF0: 0x90...0xBF
          case 0xF4: 0x80...0x8F
          default: 0x80...0xBF
          }
        guard range.contains(second) else { return offset }
        for extra in 2..<max(2, width) where buffer[offset + extra] & 0xC0 != 0x80 { return offset }
        offset += width
      }
      return nil
    }
  }

  /// The offset of the first NUL byte, which no text has.
  static func firstNUL(in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBytes { raw in
      var offset = 0
      while offset + 8 <= raw.count, !ByteWord(raw, at: offset).holds(0) { offset += 8 }
      return raw[offset...].firstIndex(of: 0)
    }
  }

  /// The encoding that the bytes most likely have.
  static func likelyEncoding(of bytes: [UInt8]) -> String {
    bytes.contains { (0x80...0x9F).contains($0) } ? "Windows-1252" : "Windows-1252 or ISO 8859-1"
  }
}
