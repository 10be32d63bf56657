/// Cells of comma-separated values, as RFC 4180 has them.
enum CommaSeparated {
  static let lineEnding: [UInt8] = [0x0D, 0x0A]

  /// A cell: quoted where it must be, and never a formula.
  static func cell(_ content: RowColumn.Content) -> [UInt8] {
    switch content {
    case .nothing: []
    case .text(let text): quoted(neutralised(text))
    case .flag(let flag): Array((flag ? "true" : "false").utf8)
    case .whole(let number): Array(String(number).utf8)
    case .number(let number):
      number.isFinite ? Array(NumberNotation.text(number).utf8) : []
    }
  }

  /// A text that no spreadsheet takes for a formula: one that begins like a formula gets an
  /// apostrophe before it, numbers excepted.
  ///
  /// A line feed and the full-width signs count as well: some spreadsheets skip the one and fold
  /// the others (OWASP, "CSV Injection").
  static func neutralised(_ text: String) -> String {
    guard let first = text.unicodeScalars.first else { return text }
    let isRisky = "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(first)
    return isRisky && !isNumber(text) ? "'" + text : text
  }

  private static func isNumber(_ text: String) -> Bool {
    let digits = text.utf8.dropFirst()
    let isPlain = digits.allSatisfy { $0 >= 0x30 && $0 <= 0x39 || $0 == UInt8(ascii: ".") }
    return isPlain && Double(text) != nil
  }

  private static func quoted(_ text: String) -> [UInt8] {
    let quote = UInt8(ascii: "\"")
    let needsQuotes = text.utf8.contains { byte in
      byte == quote || byte == UInt8(ascii: ",") || byte == 0x0A || byte == 0x0D
    }
    guard needsQuotes || text.first == " " || text.last == " " else { return Array(text.utf8) }
    return [quote] + text.utf8.flatMap { $0 == quote ? [quote, quote] : [$0] } + [quote]
  }
}
