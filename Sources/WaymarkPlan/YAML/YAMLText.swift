import WaymarkSource

/// Writes YAML that is read back as the same values.
public enum YAMLText {
  /// A text as a scalar: as it is where that is surely read as it stands, also in a list; otherwise
  /// in double quotes.
  public static func scalar(_ text: String) -> String {
    isPlain(text) ? text : quoted(text)
  }

  /// A list of texts, on one line.
  public static func list(_ texts: [String]) -> String {
    "[" + texts.map(scalar).joined(separator: ", ") + "]"
  }

  /// The pairs of a mapping, a line each, with those of inner mappings below their keys; none for
  /// what is no mapping.
  public static func lines(of value: YAMLValue, indent: String = "") -> [String] {
    (value.pairs ?? []).flatMap { pair in
      let key = indent + scalar(pair.key.value) + ":"
      guard let inner = pair.value.pairs, !inner.isEmpty else {
        return [key + " " + line(of: pair.value)]
      }
      return [key] + lines(of: pair.value, indent: indent + "  ")
    }
  }

  /// A value on one line.
  private static func line(of value: YAMLValue) -> String {
    switch value.content {
    case .scalar(let text, _): value.isEmpty ? "~" : scalar(text)
    case .sequence(let items): "[" + items.map(line).joined(separator: ", ") + "]"
    case .mapping(let pairs):
      "{"
        + pairs.map { scalar($0.key.value) + ": " + line(of: $0.value) }.joined(separator: ", ")
        + "}"
    }
  }

  /// Letters and digits with single marks between them that mean nothing in YAML.
  private static func isPlain(_ text: String) -> Bool {
    func isWord(_ scalar: Unicode.Scalar) -> Bool {
      scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
    }
    guard let first = text.unicodeScalars.first, isWord(first),
      let last = text.unicodeScalars.last, isWord(last), text.lowercased() != "null"
    else { return false }
    return text.unicodeScalars.allSatisfy { isWord($0) || $0 == "-" || $0 == "_" || $0 == " " }
  }

  /// A text as a scalar in double quotes.
  public static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\":
        result += "\\"
        result.unicodeScalars.append(scalar)
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case _ where isShown(scalar): result.unicodeScalars.append(scalar)
      default:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let width = scalar.value > 0xFFFF ? 8 : 4
        result += width == 8 ? "\\U" : "\\u"
        result += String(repeating: "0", count: width - digits.count) + digits
      }
    }
    return result + "\""
  }

  /// Whether a character can be seen: the others YAML refuses, folds or takes for something else.
  private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse,
      .unassigned:
      false
    default: true
    }
  }
}
