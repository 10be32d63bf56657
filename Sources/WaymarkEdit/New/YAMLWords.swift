import WaymarkPlan

/// Writes texts as values of YAML front matter.
enum YAMLWords {
  /// One person as a value, several as a list.
  static func people(_ names: [String]) -> String {
    guard names.count == 1, let name = names.first else { return list(names) }
    return scalar(name)
  }

  static func list(_ texts: [String]) -> String {
    "[" + texts.map { scalar($0, isInList: true) }.joined(separator: ", ") + "]"
  }

  /// A text as it is where YAML lets it be, otherwise in double quotes.
  static func scalar(_ text: String, isInList: Bool = false) -> String {
    let words = MarkdownWords.oneLine(text)
    return needsQuotes(words, isInList: isInList) ? YAMLText.quoted(words) : words
  }

  private static func needsQuotes(_ text: String, isInList: Bool) -> Bool {
    guard let first = text.first, let last = text.last else { return true }
    if "!&*-?|>@`\"'%#,[]{}:~=".contains(first) || last == ":" { return true }
    if text.contains(": ") || text.contains(" #") { return true }
    if ["null", "Null", "NULL"].contains(text) { return true }
    return isInList && text.contains { ",[]{}:".contains($0) }
  }
}
