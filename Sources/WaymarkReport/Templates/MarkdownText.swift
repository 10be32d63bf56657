/// Makes text from plans plain words in Markdown: nothing in it is markup, a table stays a
/// table, a list item one item, a heading one heading.
enum MarkdownText {
  /// The text with a backslash before what would be read as markup, on one line.
  static func escaped(_ text: String) -> String {
    let scalars = Array(trimmed(Array(PlainText.cleaned(text).unicodeScalars)))
    var result = String.UnicodeScalarView()
    let start = beginning(of: scalars)
    let closing = closingHashes(of: scalars)
    for (position, scalar) in scalars.enumerated() {
      if position == start || position == closing || isMarkup(scalar, at: position, in: scalars) {
        result.append("\\")
      }
      result.append(scalar)
    }
    return String(result)
  }

  private static func trimmed(_ scalars: [Unicode.Scalar]) -> ArraySlice<Unicode.Scalar> {
    let isText: (Unicode.Scalar) -> Bool = { !$0.properties.isWhitespace }
    guard let first = scalars.firstIndex(where: isText), let last = scalars.lastIndex(where: isText)
    else { return [] }
    return scalars[first...last]
  }

  private static func isMarkup(
    _ scalar: Unicode.Scalar, at position: Int, in scalars: [Unicode.Scalar]
  ) -> Bool {
    switch scalar {
    case "\\", "`", "*", "[", "]", "<", ">", "|", "~", "$": true
    // Inside a word an underscore is only itself.
    case "_": !isWord(scalars, position - 1) || !isWord(scalars, position + 1)
    case "&": isWord(scalars, position + 1) || scalars[safe: position + 1] == "#"
    default: false
    }
  }

  private static func isWord(_ scalars: [Unicode.Scalar], _ position: Int) -> Bool {
    guard let properties = scalars[safe: position]?.properties else { return false }
    return properties.isAlphabetic || properties.numericType != nil
  }

  /// The place of a mark that would open a block where the text begins a line.
  private static func beginning(of scalars: [Unicode.Scalar]) -> Int? {
    guard let first = scalars.first else { return nil }
    switch first {
    case "#", "-", "+", "=", ":": return 0
    case "0"..."9":
      let digits = scalars.prefix { ("0"..."9").contains($0) }.count
      guard let next = scalars[safe: digits], next == "." || next == ")" else { return nil }
      return (scalars[safe: digits + 1] ?? " ") == " " ? digits : nil
    default: return nil
    }
  }

  /// The place of hashes that would close a heading and vanish.
  private static func closingHashes(of scalars: [Unicode.Scalar]) -> Int? {
    let count = scalars.reversed().prefix { $0 == "#" }.count
    let position = scalars.count - count
    guard count > 0, position > 0, scalars[position - 1] == " " else { return nil }
    return position
  }
}

extension Array {
  /// The element at an index; nil where there is none.
  subscript(safe index: Int) -> Element? {
    indices.contains(index) ? self[index] : nil
  }
}
