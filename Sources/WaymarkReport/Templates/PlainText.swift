/// Takes out of a text what is not seen and yet changes how the rest is shown.
enum PlainText {
  /// The text on one line, without control characters, and without the marks that could turn
  /// the reading direction of what stands around it.
  static func cleaned(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { isLineBreak($0) || isHidden($0) }) else {
      return text
    }
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
