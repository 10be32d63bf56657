import WaymarkSource

/// Finds claims about what another person intends, thinks or feels.
struct MindReadingFinder {
  private typealias Word = FeedbackText.Word

  let language: FeedbackWords

  /// What a text has a word of when it has such a claim.
  static let signs: FeedbackWord = [.mentalVerb, .mentalState, .intention, .intentionPhrase]

  /// How far a mental verb may stand behind its person, in words.
  private let reach = 7

  /// The places of such claims, in order; what is quoted or reported is passed over.
  func claims(in words: [FeedbackText.Word]) -> [ByteRange] {
    var found: [ByteRange] = []
    var index = 0
    while index < words.count {
      let word = words[index]
      let length = word.isOne(of: .reported) ? 0 : claim(in: words, at: index)
      if length > 0 { found.append(word.range.union(words[index + length - 1].range)) }
      index += max(1, length)
    }
    return found
  }

  /// The number of words of a claim that starts at an index; 0 without one.
  private func claim(in words: [Word], at index: Int) -> Int {
    let word = words[index]
    if word.isOne(of: .person) {
      return isQuestioned(in: words, at: index) ? 0 : predicate(in: words, after: index)
    }
    guard word.isOne(of: [.intention, .intentionPhrase]), !isSpeakersOwn(in: words, at: index)
    else { return 0 }
    if word.isOne(of: .intention) { return 1 }
    return language.intentionPhrases.length(in: words, at: index)
  }

  /// The number of words from a person to the inner state that is said of them; 0 without one.
  private func predicate(in words: [Word], after index: Int) -> Int {
    var hasCopula = words[index].isOne(of: .copula)
    var current = index + 1
    while current < words.count, current - index <= reach, !words[current].startsSentence,
      !words[current].isQuoted
    {
      let word = words[current]
      if word.isOne(of: .mentalVerb) || hasCopula && word.isOne(of: .mentalState) {
        return isOuter(in: words, at: current) ? 0 : current - index + 1
      }
      if word.isOne(of: .copula) {
        hasCopula = true
      } else if !word.isOne(of: .filler) {
        return 0
      }
      current += 1
    }
    return 0
  }

  /// Whether the next word shows that a mental verb means something one can see.
  private func isOuter(in words: [Word], at index: Int) -> Bool {
    guard let senses = language.outerSenses[words[index].key], index + 1 < words.count else {
      return false
    }
    return senses.contains(words[index + 1].key)
  }

  /// Whether a clause asks, or sets a condition: `what you want`.
  private func isQuestioned(in words: [Word], at index: Int) -> Bool {
    index > 0 && !words[index].startsSentence
      && words[index - 1].isOne(of: .questioning)
  }

  /// Whether the clause up to an index is about the one who writes; of a long one the last words
  /// count, so that the cost stays linear.
  private func isSpeakersOwn(in words: [Word], at index: Int) -> Bool {
    var current = index
    while !words[current].startsSentence, current > 0, index - current < 40 {
      current -= 1
      if words[current].isOne(of: .speaker) { return true }
      if words[current].isOne(of: .person) { return false }
    }
    return false
  }
}
