import WaymarkSource

/// Finds judgements in running text: traits, evaluations, and words that leave no exception.
struct JudgementFinder {
  let language: FeedbackWords
  /// The names of the people of the plan, in lower case.
  let names: Set<String>

  /// The places of judgements, in order; what is quoted or reported is passed over.
  func judgements(in words: [SentenceWord]) -> [ByteRange] {
    var found: [ByteRange] = []
    var isReported = false
    var index = 0
    while index < words.count {
      let word = words[index]
      if word.startsSentence { isReported = false }
      if language.reporting.contains(word.text) { isReported = true }
      let length = isReported || word.isQuoted ? 0 : judgement(in: words, at: index)
      if length > 0 { found.append(word.range.union(words[index + length - 1].range)) }
      index += max(1, length)
    }
    return found
  }

  /// The number of words of a judgement that starts at an index; 0 without one.
  private func judgement(in words: [SentenceWord], at index: Int) -> Int {
    let phrase = language.judgementPhrases.length(in: words, at: index)
    if phrase > 0 { return phrase }
    let text = words[index].text
    if language.judgements.contains(text) { return 1 }
    if language.traits.contains(text) {
      if stands(before: language.conduct, in: words, at: index) { return 1 }
      return isSaidOf(person: true, in: words, at: index) ? 1 : 0
    }
    if language.evaluations.contains(text) {
      if stands(before: language.performance, in: words, at: index) { return 1 }
      return isSaidOf(person: false, in: words, at: index) ? 1 : 0
    }
    if language.absolutes.contains(text) {
      return person(before: index, atMost: 3, in: words) ? 1 : 0
    }
    return 0
  }

  /// Whether one of some nouns follows, with at most one word between.
  private func stands(before nouns: Set<String>, in words: [SentenceWord], at index: Int) -> Bool {
    for next in [index + 1, index + 2] where next < words.count {
      if words[next].startsSentence { return false }
      if nouns.contains(words[next].text) { return true }
    }
    return false
  }

  /// Whether a word is the predicate of a sentence: `you were rather harsh`.
  private func isSaidOf(person: Bool, in words: [SentenceWord], at index: Int) -> Bool {
    var current = index
    while current > 0, !words[current].startsSentence {
      current -= 1
      let text = words[current].text
      if language.copulas.contains(text) {
        return !person || language.persons.contains(text)
          || self.person(before: current, atMost: 4, in: words)
      }
      let mayStandBetween =
        language.fillers.contains(text) || language.traits.contains(text)
        || language.evaluations.contains(text) || language.judgements.contains(text)
        || text == "and" || text == "or"
      guard mayStandBetween else { return false }
    }
    return false
  }

  /// Whether a person stands among the words before an index, in the same sentence.
  private func person(before index: Int, atMost distance: Int, in words: [SentenceWord]) -> Bool {
    var current = index
    while current > 0, index - current < distance, !words[current].startsSentence {
      current -= 1
      let text = words[current].text
      if language.persons.contains(text) || names.contains(text) { return true }
    }
    return false
  }
}
