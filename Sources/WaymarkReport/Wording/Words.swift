package import WaymarkPlan

/// Small pieces of English that many reports need.
package enum Words {
  /// Joins words as a sentence does: `Ada, Grace and Alan`.
  package static func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }

  /// A text that ends in a full stop, unless it ends in a sign of its own.
  package static func sentence(_ text: String) -> String {
    guard let last = text.last else { return "" }
    return ".!?…".contains(last) ? text : text + "."
  }

  /// A text cut at a number of characters, with an ellipsis where it was cut.
  package static func shortened(_ text: String, to count: Int) -> String {
    guard text.count > count else { return text }
    let cut = text.prefix(count - 1)
    let words = cut.lastIndex(of: " ").map { cut[..<$0] } ?? cut
    return (words.count > count / 2 ? words : cut) + "…"
  }
}

extension String {
  /// The same words with a capital at the start.
  package var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}

extension Audience {
  /// Who reads what is for it.
  package var readers: String {
    switch self {
    case .everyone: "everyone"
    case .programme: "the programme"
    case .pair: "the pair"
    case .oneself: "its author"
    }
  }
}
