/// Tells whether two texts of a plan speak of the same thing.
///
/// Sameness is judged by whole words, without regard to case and to the short ones: people say
/// "three questions the evening before" for "send three questions the evening before each
/// check-in". What is looked for is an occasion to ask, so a near miss costs little.
struct WordComparison {
  /// The telling words: of four letters or more, or with a digit.
  let words: Set<String>
  private let text: String

  init(_ text: String) {
    var words: Set<String> = []
    var word = ""
    func finish(_ word: String) {
      if word.count >= 4 || word.contains(where: \.isNumber) { words.insert(word) }
    }
    let lowered = text.lowercased()
    for character in lowered {
      if character.isLetter || character.isNumber {
        word.append(character)
      } else {
        finish(word)
        word = ""
      }
    }
    finish(word)
    self.words = words
    self.text = lowered
  }

  /// Whether most telling words of a name come in this text, or the name stands in it whole.
  func names(_ name: WordComparison) -> Bool {
    if name.text.count >= 4, text.contains(name.text) { return true }
    guard name.words.count >= 2 else { return false }
    return words.intersection(name.words).count * 5 >= name.words.count * 3
  }

  /// Whether most telling words of the shorter of two texts come in the other.
  func resembles(_ other: WordComparison) -> Bool {
    let (few, many) = words.count < other.words.count ? (self, other) : (other, self)
    guard !few.words.isEmpty else { return false }
    let shared = few.words.intersection(many.words).count
    return shared >= min(2, few.words.count) && shared * 5 >= few.words.count * 3
  }
}
