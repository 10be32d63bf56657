import WaymarkSource

/// Tells whether some words name only an inner state, such as learning, and nothing to see.
///
/// First the beginning must name an inner state or a direction; then nothing after it may be a
/// measure: a number, a deed, something made, something done alone.
struct ObservabilityFinder {
  let language: ObservableWords

  /// Whether nobody could tell from outside when it is reached.
  func isInner(_ text: String) -> Bool {
    let source = SourceText(text: text)
    let words = source.words(in: source.fullRange)
    guard !words.isEmpty, let rest = endOfInnerState(in: words, of: source) else { return false }
    return !hasMeasure(in: words, from: rest, of: source)
  }

  // MARK: The beginning

  /// The index after the words that name an inner state; nil when none do.
  private func endOfInnerState(in words: [SentenceWord], of source: SourceText) -> Int? {
    var head = 0
    while head < words.count {
      if language.things.length(in: words, at: head) > 0 { return nil }
      let inner = language.innerStates.length(in: words, at: head)
      if inner > 0 { return head + inner }
      let opening = language.openings.length(in: words, at: head)
      guard opening > 0 else { break }
      head += opening
    }
    guard head < words.count else { return nil }
    let first = words[head].text
    if language.comparatives.contains(first) { return head + 1 }
    if language.growth.contains(first), namesQuality(in: words, after: head) { return head + 1 }
    if let last = words.last?.text, head + 1 < words.count, language.manners.contains(last) {
      return words.count
    }
    guard head + 1 < words.count else { return nil }
    let second = words[head + 1].text
    if language.innerPredicates.contains(second) { return head + 2 }
    let isCount = isNumber(words[head], of: source) || language.numbers.contains(first)
    return language.comparatives.contains(second) && !isCount ? head + 2 : nil
  }

  private func namesQuality(in words: [SentenceWord], after head: Int) -> Bool {
    words.indices.dropFirst(head + 1).contains { index in
      guard language.qualities.contains(words[index].text) else { return false }
      let next = index + 1
      return next == words.count || language.functionWords.contains(words[next].text)
    }
  }

  // MARK: The measure

  private func hasMeasure(
    in words: [SentenceWord], from rest: Int, of source: SourceText
  ) -> Bool {
    var isClause = false
    for index in words.indices.dropFirst(rest) {
      let word = words[index]
      if language.measures.length(in: words, at: index) > 0 { return true }
      if measures(index, in: words, from: rest, of: source) { return true }
      if index > rest, followsColon(words, index, source) { return !isInner(words, index) }
      if !isClause {
        // Right behind the verb it is a kind of thing, as in improve written English.
        if index > rest, language.results.contains(word.text) { return true }
        if language.deeds.contains(word.text), joins(words, index, source) { return true }
        let isMeans = index > rest && language.means.contains(words[index - 1].text)
        if isMeans, word.text.hasSuffix(language.gerund), !isInner(words, index) { return true }
      }
      if language.clauses.contains(word.text) { isClause = true }
    }
    return false
  }

  private func isInner(_ words: [SentenceWord], _ index: Int) -> Bool {
    language.innerStates.length(in: words, at: index) > 0
  }

  /// Whether a word is a number that measures something: no year, version, date or time to go,
  /// and not how much is to be learnt.
  private func measures(
    _ index: Int, in words: [SentenceWord], from rest: Int, of source: SourceText
  ) -> Bool {
    let word = words[index]
    let isDigits = isNumber(word, of: source)
    guard index > rest, isDigits || language.numbers.contains(word.text) else { return false }
    let before = words[index - 1]
    if isDigits {
      let isYear =
        word.text.utf8.count >= 4 && (word.text.hasPrefix("20") || word.text.hasPrefix("19"))
      let isName = index > rest && isCapitalised(before, of: source)
      if isYear || isName || language.numbered.contains(before.text) { return false }
    }
    let isSpan = index + 1 < words.count && language.spans.contains(words[index + 1].text)
    return !(isSpan && language.spanOpenings.contains(before.text))
  }

  private func isNumber(_ word: SentenceWord, of source: SourceText) -> Bool {
    source.byte(at: word.range.start).map { $0 >= 0x30 && $0 <= 0x39 } ?? false
  }

  private func isCapitalised(_ word: SentenceWord, of source: SourceText) -> Bool {
    source.byte(at: word.range.start).map { $0 >= 0x41 && $0 <= 0x5A } ?? false
  }

  /// Whether a word is joined to what is before it by `and`, `then` or a comma.
  private func joins(_ words: [SentenceWord], _ index: Int, _ source: SourceText) -> Bool {
    guard index > 0 else { return false }
    return language.joints.contains(words[index - 1].text)
      || hasMark(between: words[index - 1], and: words[index], of: source) { mark in
        mark == UInt8(ascii: ",") || mark == UInt8(ascii: ";")
      }
  }

  private func followsColon(_ words: [SentenceWord], _ index: Int, _ source: SourceText) -> Bool {
    hasMark(between: words[index - 1], and: words[index], of: source) { $0 == UInt8(ascii: ":") }
  }

  private func hasMark(
    between left: SentenceWord, and right: SentenceWord, of source: SourceText,
    _ isMark: (UInt8) -> Bool
  ) -> Bool {
    source.bytes[left.range.end..<max(left.range.end, right.range.start)].contains(where: isMark)
  }
}
