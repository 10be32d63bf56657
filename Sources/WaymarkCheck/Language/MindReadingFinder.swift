import WaymarkSource

/// Finds claims about what another person intends, thinks or feels.
struct MindReadingFinder {
  let language: FeedbackWords
  /// The names of the people of the plan, in lower case.
  let names: Set<String>

  /// How far a mental verb may stand behind its person, in words.
  private let reach = 7

  /// The places of such claims, in order; what is quoted or reported is passed over.
  func claims(in words: [SentenceWord]) -> [ByteRange] {
    var found: [ByteRange] = []
    var isReported = false
    var index = 0
    while index < words.count {
      let word = words[index]
      if word.startsSentence { isReported = false }
      if language.reporting.contains(word.text) { isReported = true }
      let length = isReported || word.isQuoted ? 0 : claim(in: words, at: index)
      if length > 0 { found.append(word.range.union(words[index + length - 1].range)) }
      index += max(1, length)
    }
    return found
  }

  /// The number of words of a claim that starts at an index; 0 without one.
  private func claim(in words: [SentenceWord], at index: Int) -> Int {
    let text = words[index].text
    if isPerson(text) {
      return isQuestioned(in: words, at: index) ? 0 : predicate(in: words, after: index)
    }
    guard !isSpeakersOwn(in: words, at: index) else { return 0 }
    if language.intentions.contains(text) { return 1 }
    return language.intentionPhrases.length(in: words, at: index)
  }

  /// The number of words from a person to the inner state that is said of them; 0 without one.
  private func predicate(in words: [SentenceWord], after index: Int) -> Int {
    var hasCopula = language.copulas.contains(words[index].text)
    var current = index + 1
    while current < words.count, current - index <= reach, !words[current].startsSentence,
      !words[current].isQuoted
    {
      let text = words[current].text
      if language.mentalVerbs.contains(text) || hasCopula && language.mentalStates.contains(text) {
        return isOuter(in: words, at: current) ? 0 : current - index + 1
      }
      if language.copulas.contains(text) {
        hasCopula = true
      } else if !language.fillers.contains(text) {
        return 0
      }
      current += 1
    }
    return 0
  }

  /// Whether the next word shows that a mental verb means something one can see.
  private func isOuter(in words: [SentenceWord], at index: Int) -> Bool {
    guard let senses = language.outerSenses[words[index].text], index + 1 < words.count else {
      return false
    }
    return senses.contains(words[index + 1].text)
  }

  /// Whether a clause asks, or sets a condition: `what you want`.
  private func isQuestioned(in words: [SentenceWord], at index: Int) -> Bool {
    index > 0 && !words[index].startsSentence
      && language.questioning.contains(words[index - 1].text)
  }

  /// Whether the clause up to an index is about the one who writes.
  private func isSpeakersOwn(in words: [SentenceWord], at index: Int) -> Bool {
    var current = index
    while !words[current].startsSentence, current > 0 {
      current -= 1
      if language.speakers.contains(words[current].text) { return true }
      if isPerson(words[current].text) { return false }
    }
    return false
  }

  private func isPerson(_ text: String) -> Bool {
    language.persons.contains(text) || names.contains(text)
  }
}
