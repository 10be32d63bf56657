/// Takes out of a text what is not seen and yet changes how the rest is shown.
enum PlainText {
  /// The text on one line, without control characters, and without the marks that could turn
  /// the reading direction of what stands around it.
  static func cleaned(_ text: String) -> String {
    var text = text
    guard text.withUTF8(changes) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if isLineBreak(scalar) {
        if result.last != " " { result.append(" ") }
      } else if !isHidden(scalar) {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// Whether anything in a text is changed.
  private static func changes(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    for (position, byte) in bytes.enumerated()
    where !isPlain(byte) && changes(bytes, at: position) { return true }
    return false
  }

  /// Whether a byte stays as it is, whatever follows it: most bytes of most texts.
  static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x00...0x1F, 0x7F, 0xC2, 0xD8, 0xE2, 0xEF, 0xF3: false
    default: true
    }
  }

  /// Whether the character that begins at a byte is changed; the bytes are whole characters.
  static func changes(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> Bool {
    func next(_ distance: Int) -> UInt8 {
      position + distance < bytes.count ? bytes[position + distance] : 0
    }
    switch (bytes[position], next(1), next(2)) {
    case (0x00...0x1F, _, _), (0x7F, _, _), (0xC2, 0x80...0x9F, _), (0xD8, 0x9C, _): return true
    case (0xE2, 0x80, 0x8B), (0xE2, 0x80, 0x8E...0x8F), (0xE2, 0x80, 0xA8...0xAE): return true
    case (0xE2, 0x81, 0xA0...0xAF), (0xEF, 0xBB, 0xBF), (0xEF, 0xBF, 0xB9...0xBB): return true
    case (0xF3, 0xA0, 0x80...0x81): return true
    default: return false
    }
  }

  private static func isLineBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F: true
    // Direction marks, embeddings, overrides and isolates; interlinear marks; the byte order
    // mark; tag characters.
    case 0x061C, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF,
      0xFFF9...0xFFFB, 0xE0000...0xE007F:
      true
    default: false
    }
  }
}
