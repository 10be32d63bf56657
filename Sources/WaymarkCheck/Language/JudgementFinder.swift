import WaymarkSource

/// Finds judgements in running text: traits, evaluations, and words that leave no exception.
struct JudgementFinder {
  private typealias Word = FeedbackText.Word

  let language: FeedbackWords

  /// What a text has a word of when it has a judgement.
  static let signs: FeedbackWord = [
    .judgement, .judgementPhrase, .trait, .evaluation, .absolute, .excess, .praise,
  ]

  /// The places of judgements, in order; what is quoted or reported is passed over.
  func judgements(in words: [FeedbackText.Word]) -> [ByteRange] {
    var found: [ByteRange] = []
    var index = 0
    while index < words.count {
      let word = words[index]
      let length = word.isOne(of: .reported) ? 0 : judgement(in: words, at: index)
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
    if word.isOne(of: .praise) { return isPraise(in: words, at: index) ? 1 : 0 }
    if word.isOne(of: .excess) { return isExcess(in: words, at: index) ? 2 : 0 }
    return 0
  }

  /// Whether a clause about a person ends with a word of praise: you handled the guest well.
  private func isPraise(in words: [Word], at index: Int) -> Bool {
    let next = index + 1
    let isLast =
      next == words.count || words[next].startsSentence
      || words[next].range.start > words[index].range.end + 1
    guard isLast, index > 0, !words[index - 1].isOne(of: [.copula, .notPraised]) else {
      return false
    }
    return clause(before: index, in: words).contains { $0.isOne(of: [.person, .possessive]) }
  }

  /// Whether something said of a person is too much so; a measure beside it makes it a fact.
  private func isExcess(in words: [Word], at index: Int) -> Bool {
    let next = index + 1
    guard next < words.count, !words[next].startsSentence, !words[next].isOne(of: .function),
      words[next].range.start == words[index].range.end + 1
    else { return false }
    let clause = clause(before: index, in: words)
    return clause.contains { $0.isOne(of: [.person, .possessive]) }
      && !clause.suffix(2).contains { $0.isOne(of: .measure) }
  }

  /// The words of the sentence before an index; of a long one the last, so that the cost stays
  /// linear.
  private func clause(before index: Int, in words: [Word]) -> ArraySlice<Word> {
    var start = index
    while start > 0, index - start < 40, !words[start].startsSentence { start -= 1 }
    return words[start..<index]
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
          || clause(before: current, in: words).contains { $0.isOne(of: .conduct) }
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
