import WaymarkSource

// Numbers as people write them.
extension PlanBuilder {
  /// The number at an offset: digits with `.` or `,`, a sign, grouped thousands.
  func decimal(at offset: Int, limit: Int) -> (value: Double, end: Int)? {
    var end = offset
    var isNegative = end < limit && bytes[end] == UInt8(ascii: "-")
    if isNegative || end < limit && bytes[end] == UInt8(ascii: "+") { end += 1 }
    if end == offset, bytes[end..<limit].starts(with: [0xE2, 0x88, 0x92]) {
      // The minus sign of typographers.
      isNegative = true
      end += 3
    }
    var significand: UInt64 = 0
    var digits = 0
    var point: Int?
    var places = 0
    while end < limit, digits < 22 {
      let byte = bytes[end]
      if Characters.isDigit(byte) {
        significand = significand &* 10 &+ UInt64(byte - 0x30)
        digits += 1
        if point != nil { places += 1 }
      } else if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ","), digits > 0, end + 1 < limit,
        Characters.isDigit(bytes[end + 1])
      {
        if byte != UInt8(ascii: ",") || !isThousands(after: end, limit) {
          guard point == nil else { break }
          point = end
        }
      } else {
        break
      }
      end += 1
    }
    guard digits > 0 else { return nil }
    // Up to 15 digits the significand and the power of ten are exact, so that one division
    // rounds once (W. D. Clinger, "How to Read Floating Point Numbers Accurately", 1990).
    if digits <= 15 {
      let size = Double(significand) / Self.powersOfTen[places]
      return (isNegative ? -size : size, end)
    }
    var text = isNegative ? "-" : ""
    for position in offset..<end {
      if position == point { text += "." }
      if Characters.isDigit(bytes[position]) {
        text.unicodeScalars.append(Unicode.Scalar(bytes[position]))
      }
    }
    return Double(text).map { ($0, end) }
  }

  private static let powersOfTen: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
  ]

  /// Whether exactly three digits follow a comma.
  private func isThousands(after comma: Int, _ limit: Int) -> Bool {
    var end = comma + 1
    while end < limit, Characters.isDigit(bytes[end]) { end += 1 }
    return end - comma - 1 == 3
  }
}
