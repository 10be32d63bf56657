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

  /// The year after a day and month, with or without a comma.
  func yearAfter(_ offset: Int, _ limit: Int) -> (year: Int?, end: Int) {
    var next = offset
    if next < limit, bytes[next] == UInt8(ascii: ".") || bytes[next] == UInt8(ascii: ",") {
      next += 1
    }
    next = skipSpaces(next, limit)
    let (year, end) = number(at: next, limit: limit)
    guard let year, end - next == 4, next > offset, endsWord(at: end, limit) else {
      return (nil, offset)
    }
    return (year, end)
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
    if bytes[next] == UInt8(ascii: "-") { return skipSpaces(next + 1, limit) }
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
