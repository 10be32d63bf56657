/// Writes texts of the user's as words of a Markdown document.
enum MarkdownWords {
  /// The text in one line, without control characters and outer spaces.
  static func oneLine(_ text: String) -> String {
    let scalars = text.unicodeScalars.map { scalar -> Unicode.Scalar in
      scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) ? " " : scalar
    }
    var line = ""
    line.unicodeScalars.append(contentsOf: scalars)
    return line.split(separator: " ").joined(separator: " ")
  }

  /// The text in one line, with a backslash before what Markdown would take as markup.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in oneLine(text) {
      if "\\*`<[".contains(character) { result.append("\\") }
      result.append(character)
    }
    return result
  }
}
