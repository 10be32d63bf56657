import WaymarkPlan
import WaymarkSource

/// Finds out which of some texts name a thing of the plan, by its label or its words.
///
/// People write "the retries need data first" and mean *Ship the invoice retry job*. So a text
/// names a thing when it has the thing's label, or two of the telling words of its title in some
/// form; one is enough where the title has only one.
struct NameIndex {
  private var textsByWord: [String: [Int]] = [:]
  private(set) var count = 0

  /// Adds the text of a range of a file.
  /// - Returns: its number, from 0.
  @discardableResult
  mutating func add(_ range: ByteRange, of source: SourceText) -> Int {
    let number = count
    count += 1
    for word in source.words(in: range) {
      add(word.text, number)
      let stem = NameIndex.stem(of: word.text)
      if stem != word.text { add(stem, number) }
    }
    return number
  }

  /// The numbers of the texts that name a thing, in no order.
  /// - Parameter least: how many of its longer words a text must have; with 1, no text that may
  ///   be meant is left out.
  func textsNaming(
    _ title: Located<String>, label: Located<String>?, in source: SourceText,
    sharing least: Int = 2
  ) -> Set<Int> {
    var naming: Set<Int> = []
    if let label {
      let words = source.words(in: label.range)
      if words.count == 1, let word = words.first { naming.formUnion(textsByWord[word.text] ?? []) }
    }
    let words = source.words(in: title.range).map(\.text)
    var keys = Set(words.filter(NameIndex.isTelling).map(NameIndex.stem))
    if keys.isEmpty { keys = Set(words) }
    var hits: [Int: Int] = [:]
    for key in keys {
      guard let texts = textsByWord[key] else { continue }
      guard texts.count <= NameIndex.mostTexts else {
        keys.remove(key)
        continue
      }
      for text in texts { hits[text, default: 0] += 1 }
    }
    for (text, number) in hits where number >= min(least, keys.count) { naming.insert(text) }
    return naming
  }

  /// A word of more texts than this tells nothing; so the cost stays linear.
  private static let mostTexts = 200

  private mutating func add(_ key: String, _ number: Int) {
    if textsByWord[key]?.last != number { textsByWord[key, default: []].append(number) }
  }

  /// Whether a word tells one thing from another.
  private static func isTelling(_ word: String) -> Bool {
    word.utf8.count >= 3 && !common.contains(word)
  }

  /// The beginning that the forms of a word share: retry, retries, retried.
  private static func stem(of word: String) -> String {
    guard word.utf8.count > 4, word.utf8.allSatisfy({ $0 < 0x80 }) else { return word }
    return String(word.prefix(4))
  }

  private static let common: Set<String> = [
    "about", "add", "after", "again", "all", "also", "and", "another", "any", "are", "before",
    "but", "can", "done", "each", "every", "first", "for", "from", "get", "give", "had", "has",
    "have", "her", "him", "his", "how", "into", "its", "least", "let", "make", "more", "new", "not",
    "off", "one", "our", "out", "over", "own", "set", "she", "some", "take", "than", "that",
    "the", "their", "them", "then", "they", "this", "through", "too", "use",
    "was", "what", "when", "who", "why", "with", "without", "you", "your",
  ]
}
