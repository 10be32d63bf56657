/// Paths as text for people and for tools that read lines.
public enum PathText {
  /// The path on one line: as it is, or in quotes with escapes, as git and patch write it, when it
  /// holds a control character.
  ///
  /// A file's name must not be able to end a line of a diff or a list and begin one of its own.
  public static func oneLine(_ path: String) -> String {
    guard path.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return path }
    var result = "\""
    for scalar in path.unicodeScalars {
      switch scalar {
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "\"", "\\":
        result += "\\"
        result.unicodeScalars.append(scalar)
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let digits = String(scalar.value, radix: 8)
        result += "\\" + String(repeating: "0", count: 3 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// The path on one line, without what could reorder or colour a terminal's text.
  public static func shown(_ path: String) -> String {
    TerminalText.safe(oneLine(path))
  }
}
