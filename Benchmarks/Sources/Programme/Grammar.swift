/// Sentences made from lists: a word in braces stands for one of its phrases.
struct Grammar {
  private let phrases: [String: [String]]

  init(_ lists: [String: [String]]...) {
    phrases = lists.reduce(into: [:]) { all, list in
      all.merge(list) { _, later in later }
    }
  }

  /// A phrase of a list, with all braces filled in.
  func phrase(_ list: String, _ random: inout SeededRandom) -> String {
    guard let choices = phrases[list] else { return "{\(list)}" }
    return filled(random.one(of: choices), &random)
  }

  /// A text with its braces filled in; `{n}` is a small number.
  func filled(_ text: String, _ random: inout SeededRandom) -> String {
    guard text.contains("{") else { return text }
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      result += rest[..<open]
      let name = rest[open...].dropFirst().prefix { $0 != "}" }
      result += name == "n" ? "\(random.number(2...19))" : phrase(String(name), &random)
      rest = rest[name.endIndex...].dropFirst()
    }
    return result + rest
  }
}

extension String {
  /// The text with its first letter as a capital.
  var capitalised: String { prefix(1).uppercased() + dropFirst() }
}
