import WaymarkSource

// The small steps that the forms of dates are read with.
extension DateReader {
  /// The number at an offset, of at most four digits.
  func number(at offset: Int, limit: Int) -> (value: Int?, end: Int) {
    var end = offset
    var value = 0
    while end < limit, end - offset < 5, Characters.isDigit(bytes[end]) {
      value = value * 10 + Int(bytes[end] - 0x30)
      end += 1
    }
    return end == offset || end - offset > 4 ? (nil, offset) : (value, end)
  }

  /// The word at an offset; letters only, so that a dash ends it.
  func word(at offset: Int, limit: Int) -> (word: FoldedWord, end: Int) {
    var end = offset
    while end < limit, end - offset <= 24, Characters.isLetter(bytes[end]) {
      // Dashes and no-break spaces are characters beyond ASCII, and no letters.
      if bytes[end] >= 0x80,
        isDash(at: end, limit) || Characters.isNoBreakSpace(bytes, at: end, limit)
      {
        break
      }
      end += 1
    }
    return (FoldedWord(bytes, offset..<end), end)
  }

  func skipSpaces(_ offset: Int, _ limit: Int) -> Int {
    var offset = offset
    while offset < limit {
      if bytes[offset] == 0x20 || bytes[offset] == 0x09 {
        offset += 1
      } else if Characters.isNoBreakSpace(bytes, at: offset, limit) {
        offset += 2
      } else {
        break
      }
    }
    return offset
  }

  /// Passes over `st`, `nd`, `rd`, `th` right after a number.
  func skipOrdinal(_ offset: Int, _ limit: Int) -> Int {
    let (word, end) = word(at: offset, limit: limit)
    return vocabulary.words.dates.ordinals.contains(word) ? end : offset
  }

  /// Passes over `of` and `the`.
  func skipFillers(_ offset: Int, _ limit: Int) -> Int {
    var offset = offset
    for _ in 0..<3 {
      let (word, end) = word(at: offset, limit: limit)
      guard end > offset, vocabulary.words.dates.fillers.contains(word) else { return offset }
      offset = skipSpaces(end, limit)
    }
    return offset
  }

  /// Whether a weekday stands at an offset.
  func startsWithWeekday(at offset: Int, limit: Int) -> Bool {
    vocabulary.words.dates.weekdays[word(at: offset, limit: limit).word] != nil
  }

  /// The year after a day and month, with or without a comma; of two digits as in `15 Oct 26`.
  func yearAfter(_ offset: Int, _ limit: Int) -> (year: Int?, end: Int) {
    var next = offset
    if next < limit, bytes[next] == UInt8(ascii: ".") || bytes[next] == UInt8(ascii: ",") {
      next += 1
    }
    next = skipSpaces(next, limit)
    let isAfterComma = next > offset && bytes[offset] == UInt8(ascii: ",")
    if next > offset, let (year, end) = shortYear(at: next, limit, isListed: isAfterComma) {
      return (year, end)
    }
    let (year, end) = number(at: next, limit: limit)
    guard let year, end - next == 4, next > offset, endsWord(at: end, limit) else {
      return (nil, offset)
    }
    return (year, end)
  }

  /// A year of two digits: `'26`, or `26` where nothing goes on that would make it a number of
  /// something else, such as a time or pages.
  /// - Parameter isListed: whether a comma is before it, as in `Oct 26, 27 and 28`.
  func shortYear(at offset: Int, _ limit: Int, isListed: Bool = false) -> (year: Int, end: Int)? {
    var start = offset
    if start < limit, bytes[start] == UInt8(ascii: "'") { start += 1 }
    if start + 2 < limit, bytes[start] == 0xE2, bytes[start + 1] == 0x80, bytes[start + 2] == 0x99 {
      start += 3
    }
    let (number, end) = number(at: start, limit: limit)
    guard let number, end - start == 2, endsWord(at: end, limit) else { return nil }
    guard start == offset else { return (2000 + number, end) }
    let next = skipSpaces(end, limit)
    guard next < limit else { return (2000 + number, end) }
    if isListed, ![UInt8(ascii: ")"), UInt8(ascii: "|")].contains(bytes[next]) { return nil }
    // `12 Nov 14:30`, `12 Nov 10–12`, `12 Nov 10.30`: a time, or a number of something else.
    let isDash = isDash(at: next, limit) || bytes[next] == UInt8(ascii: "-")
    let beyond = isDash && bytes[next] >= 0x80 ? next + 3 : next + 1
    if next == end, beyond < limit, Characters.isDigit(bytes[beyond]) { return nil }
    switch bytes[next] {
    case UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "."),
      UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "("), UInt8(ascii: "|"),
      UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "@"), 0x0A, 0x0D:
      return (2000 + number, end)
    default:
      // Before words it is a year if it is one of the plan's.
      return isDash || isYearOfPlan(2000 + number) && next > end ? (2000 + number, end) : nil
    }
  }

  /// Whether a year is one that the plan lies in, or next to it; false without a period.
  func isYearOfPlan(_ year: Int) -> Bool {
    guard let start else { return false }
    return (start.year - 1...max(start.year, (end ?? start).year) + 1).contains(year)
  }

  /// Whether no letter or digit goes on at an offset.
  func endsWord(at offset: Int, _ limit: Int) -> Bool {
    guard offset < limit else { return true }
    let byte = bytes[offset]
    if byte >= 0x80 { return isDash(at: offset, limit) || !isLetterBeyondASCII(at: offset) }
    return !Characters.isDigit(byte) && !Characters.isLetter(byte)
  }

  /// Where a second date may start, after `-`, `–`, `—`, `to` or `until`.
  func afterConnector(_ offset: Int, _ limit: Int) -> Int? {
    let next = skipSpaces(offset, limit)
    guard next < limit else { return nil }
    if bytes[next] == UInt8(ascii: "-") || bytes[next] == UInt8(ascii: "/") {
      return skipSpaces(next + 1, limit)
    }
    if isDash(at: next, limit) { return skipSpaces(next + 3, limit) }
    let (word, end) = word(at: next, limit: limit)
    return end > next && vocabulary.words.dates.range.contains(word) ? skipSpaces(end, limit) : nil
  }

  /// What comes after a character that a word processor writes for a hyphen: hyphens beyond ASCII,
  /// an en dash, a minus sign.
  func afterPastedHyphen(_ offset: Int, _ limit: Int) -> Int? {
    guard offset + 2 < limit, bytes[offset] == 0xE2 else { return nil }
    switch (bytes[offset + 1], bytes[offset + 2]) {
    case (0x80, 0x90...0x93), (0x88, 0x92): return offset + 3
    default: return nil
    }
  }

  /// Whether an en or em dash stands at an offset.
  func isDash(at offset: Int, _ limit: Int) -> Bool {
    offset + 2 < limit && bytes[offset] == 0xE2 && bytes[offset + 1] == 0x80
      && (bytes[offset + 2] == 0x93 || bytes[offset + 2] == 0x94)
  }

  /// Whether a character beyond ASCII is likely a letter: not punctuation, symbols or emoji.
  private func isLetterBeyondASCII(at offset: Int) -> Bool {
    bytes[offset] >= 0xC3 && bytes[offset] < 0xE2 || bytes[offset] > 0xE2 && bytes[offset] < 0xEF
  }
}
