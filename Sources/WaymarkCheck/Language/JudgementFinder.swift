import WaymarkSource

/// Finds judgements in running text: traits, evaluations, and words that leave no exception.
struct JudgementFinder {
  private typealias Word = FeedbackText.Word

  let language: FeedbackWords

  /// What a text has a word of when it has a judgement.
  static let signs: FeedbackWord = [.judgement, .judgementPhrase, .trait, .evaluation, .absolute]

  /// The places of judgements, in order; what is quoted or reported is passed over.
  func judgements(in words: [FeedbackText.Word]) -> [ByteRange] {
    var found: [ByteRange] = []
    var isReported = false
    var index = 0
    while index < words.count {
      let word = words[index]
      if word.startsSentence { isReported = false }
      if word.isOne(of: .reporting) { isReported = true }
      let length = isReported || word.isQuoted ? 0 : judgement(in: words, at: index)
      if length > 0 { found.append(word.range.union(words[index + length - 1].range)) }
      index += max(1, length)
    }
    return found
  }

  /// The number of words of a judgement that starts at an index; 0 without one.
  private func judgement(in words: [Word], at index: Int) -> Int {
    let word = words[index]
    guard word.isOne(of: JudgementFinder.signs) else { return 0 }
    let phrase = language.judgementPhrases.length(in: words, at: index)
    if phrase > 0 { return phrase }
    if word.isOne(of: .judgement) { return 1 }
    if word.isOne(of: .trait) {
      if stands(before: .conduct, in: words, at: index) { return 1 }
      return isSaidOf(person: true, in: words, at: index) ? 1 : 0
    }
    if word.isOne(of: .evaluation) {
      if stands(before: .performance, in: words, at: index) { return 1 }
      return isSaidOf(person: false, in: words, at: index) ? 1 : 0
    }
    if word.isOne(of: .absolute) {
      return person(before: index, atMost: 3, in: words) ? 1 : 0
    }
    return 0
  }

  /// Whether one of some nouns follows, with at most one word between.
  private func stands(before nouns: FeedbackWord, in words: [Word], at index: Int) -> Bool {
    for next in [index + 1, index + 2] where next < words.count {
      if words[next].startsSentence { return false }
      if words[next].isOne(of: nouns) { return true }
    }
    return false
  }

  /// Whether a word is the predicate of a sentence: `you were rather harsh`.
  private func isSaidOf(person: Bool, in words: [Word], at index: Int) -> Bool {
    var current = index
    while current > 0, !words[current].startsSentence {
      current -= 1
      let word = words[current]
      if word.isOne(of: .copula) {
        return !person || word.isOne(of: .person)
          || self.person(before: current, atMost: 4, in: words)
      }
      let mayStandBetween: FeedbackWord = [.filler, .trait, .evaluation, .judgement, .joint]
      guard word.isOne(of: mayStandBetween) else { return false }
    }
    return false
  }

  /// Whether a person stands among the words before an index, in the same sentence.
  private func person(before index: Int, atMost distance: Int, in words: [Word]) -> Bool {
    var current = index
    while current > 0, index - current < distance, !words[current].startsSentence {
      current -= 1
      if words[current].isOne(of: .person) { return true }
    }
    return false
  }
}
