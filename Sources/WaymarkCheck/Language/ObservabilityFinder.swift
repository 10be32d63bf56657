import WaymarkSource

/// Tells whether some words name only an inner state, such as learning, and nothing to see.
///
/// First the beginning must name an inner state or a direction; then nothing after it may be a
/// measure: a number, a deed, something made, something done alone. An object, so that tens of
/// thousands of milestones do not copy the tables of words.
final class ObservabilityFinder {
  let language: ObservableWords

  init(language: ObservableWords) { self.language = language }

  private typealias Word = LexicalWord<ObservableWord>

  /// Whether nobody could tell from outside when it is reached.
  func isInner(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    let words = language.lexicon.words(in: ByteRange(0, bytes.count), of: bytes)
    guard !words.isEmpty, let rest = endOfInnerState(in: words, of: bytes) else { return false }
    return !hasMeasure(in: words, from: rest, of: bytes)
  }

  // MARK: The beginning

  /// The index after the words that name an inner state; nil when none do.
  private func endOfInnerState(in words: [Word], of bytes: [UInt8]) -> Int? {
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
    let first = words[head]
    if first.isOne(of: .comparative) { return head + 1 }
    if first.isOne(of: .growth), namesQuality(in: words, after: head) { return head + 1 }
    if let last = words.last, head + 1 < words.count, last.isOne(of: .manner) { return words.count }
    // The name of a quality alone, as in soft skills; and to do something more, or better.
    if let last = words.last, words.count - head <= 2, last.isOne(of: .quality) {
      return words.count
    }
    if let manner = unmeasuredManner(in: words, after: head) { return manner + 1 }
    guard head + 1 < words.count else { return nil }
    let second = words[head + 1]
    if second.isOne(of: .innerPredicate) { return head + 2 }
    let isCount = isNumber(first, of: bytes) || first.isOne(of: .number)
    return second.isOne(of: .comparative) && !isCount ? head + 2 : nil
  }

  /// The place of a comparison that says how, as in speak up more in meetings.
  private func unmeasuredManner(in words: [Word], after head: Int) -> Int? {
    words.indices.dropFirst(head + 1).first { index in
      let next = index + 1
      return words[index].kinds.isSuperset(of: [.comparative, .manner]) && next < words.count
        && words[next].isOne(of: .functionWord)
    }
  }

  private func namesQuality(in words: [Word], after head: Int) -> Bool {
    words.indices.dropFirst(head + 1).contains { index in
      guard words[index].isOne(of: .quality) else { return false }
      let next = index + 1
      return next == words.count || words[next].isOne(of: .functionWord)
    }
  }

  // MARK: The measure

  private func hasMeasure(in words: [Word], from rest: Int, of bytes: [UInt8]) -> Bool {
    var isClause = false
    for index in words.indices.dropFirst(rest) {
      let word = words[index]
      if language.measures.length(in: words, at: index) > 0 { return true }
      if measures(index, in: words, from: rest, of: bytes) { return true }
      if index > rest, followsColon(words, index, bytes) { return !isInner(words, index) }
      if !isClause {
        // Right behind the verb it is a kind of thing, as in improve written English.
        if index > rest, word.isOne(of: .result) { return true }
        if word.isOne(of: .deed), joins(words, index, bytes) { return true }
        let isMeans = index > rest && words[index - 1].isOne(of: .means)
        if isMeans, isGerund(word, of: bytes), !isInner(words, index) { return true }
      }
      if word.isOne(of: .clause) { isClause = true }
    }
    return false
  }

  private func isInner(_ words: [Word], _ index: Int) -> Bool {
    language.innerStates.length(in: words, at: index) > 0
  }

  /// Whether a word is a number that measures something: no year, version, date or time to go,
  /// and not how much is to be learnt.
  private func measures(_ index: Int, in words: [Word], from rest: Int, of bytes: [UInt8]) -> Bool {
    let word = words[index]
    let isDigits = isNumber(word, of: bytes)
    guard index > rest, isDigits || word.isOne(of: .number) else { return false }
    let before = words[index - 1]
    if isDigits {
      let isName = isCapitalised(before, of: bytes)
      if isYear(word, of: bytes) || isName || before.isOne(of: .numbered) { return false }
    }
    let isSpan = index + 1 < words.count && words[index + 1].isOne(of: .span)
    return !(isSpan && before.isOne(of: .spanOpening))
  }

  private func isNumber(_ word: Word, of bytes: [UInt8]) -> Bool {
    (0x30...0x39).contains(bytes[word.range.start])
  }

  private func isYear(_ word: Word, of bytes: [UInt8]) -> Bool {
    let digits = bytes[word.range.start..<word.range.end]
    return digits.count >= 4 && (digits.starts(with: "20".utf8) || digits.starts(with: "19".utf8))
  }

  private func isGerund(_ word: Word, of bytes: [UInt8]) -> Bool {
    let ending = bytes[word.range.start..<word.range.end].suffix(language.gerund.utf8.count)
    return ending.elementsEqual(language.gerund.utf8) { $0 | 0x20 == $1 }
  }

  private func isCapitalised(_ word: Word, of bytes: [UInt8]) -> Bool {
    (0x41...0x5A).contains(bytes[word.range.start])
  }

  /// Whether a word is joined to what is before it by `and`, `then` or a comma.
  private func joins(_ words: [Word], _ index: Int, _ bytes: [UInt8]) -> Bool {
    guard index > 0 else { return false }
    return words[index - 1].isOne(of: .joint)
      || hasMark(between: words[index - 1], and: words[index], of: bytes) { mark in
        mark == UInt8(ascii: ",") || mark == UInt8(ascii: ";")
      }
  }

  private func followsColon(_ words: [Word], _ index: Int, _ bytes: [UInt8]) -> Bool {
    hasMark(between: words[index - 1], and: words[index], of: bytes) { $0 == UInt8(ascii: ":") }
  }

  private func hasMark(
    between left: Word, and right: Word, of bytes: [UInt8], _ isMark: (UInt8) -> Bool
  ) -> Bool {
    bytes[left.range.end..<max(left.range.end, right.range.start)].contains(where: isMark)
  }
}
