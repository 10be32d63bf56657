import WaymarkSource

/// Reads how often a pair means to meet: `weekly`, `every 2 weeks`, `every second Monday`.
struct CadenceReader {
  let words: CadenceWords
  let weekdays: WordTable<Int>

  init(_ vocabulary: Vocabulary) {
    words = vocabulary.cadences
    weekdays = vocabulary.dates.weekdays
  }

  /// The cadence of a phrase, or nil when it is not understood.
  ///
  /// What follows a weekday or a comma (`every 2 weeks, Mondays at ten`) says no more about
  /// the rhythm and is passed over.
  func read(_ text: String) -> Cadence? {
    let end = text.utf8.firstIndex(where: Self.endsRhythm) ?? text.endIndex
    let phrase = WordFolding.fold(text[..<end])
    if let cadence = words.phrases[phrase] { return cadence }
    let tokens = phrase.utf8.split(separator: 0x20).map { String(Substring($0)) }
    guard let first = tokens.first else { return nil }
    if let cadence = words.phrases[first], tokens.count > 1 { return cadence }
    if words.every.contains(first) { return readInterval(tokens.dropFirst()) }
    if words.once.contains(first), tokens.count > 2, words.per.contains(tokens[1]) {
      return unit(tokens[2], 1)
    }
    return nil
  }

  private static func endsRhythm(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "(") || byte == UInt8(ascii: ";")
  }

  private func readInterval(_ tokens: ArraySlice<String>) -> Cadence? {
    guard let first = tokens.first else { return nil }
    let rest = tokens.dropFirst()
    if let number = Int(first), (1...365).contains(number), let word = rest.first {
      return unit(word, number)
    }
    if words.second.contains(first), let word = rest.first { return unit(word, 2) }
    if words.third.contains(first), let word = rest.first { return unit(word, 3) }
    return unit(first, 1)
  }

  private func unit(_ word: String, _ number: Int) -> Cadence? {
    if words.days.contains(word) { return .days(number) }
    if words.weeks.contains(word) || isWeekday(word) { return .days(7 * number) }
    if words.months.contains(word) { return .months(number) }
    if words.quarters.contains(word) { return .months(3 * number) }
    return nil
  }

  private func isWeekday(_ word: String) -> Bool {
    weekdays[word] != nil || (word.hasSuffix("s") && weekdays[String(word.dropLast())] != nil)
  }
}
