import WaymarkSource

// Dates as other tools write them: Obsidian Tasks, Dataview, todo.txt.
extension PlanBuilder {
  /// Takes tags with dates out of a line: `📅 2026-10-15`, `[due:: 2026-10-15]`,
  /// `due:2026-10-15`.
  ///
  /// Tags before and after the words are no part of them, nor are the other signs of those tools
  /// after a tag (`🔁 every week`, `#home`); a tag between words stays where it is.
  /// - Returns: where the words start and end.
  func readTags(_ start: Int, _ end: Int, _ line: inout ItemLine) -> (Int, Int) {
    guard mayHoldTag(start, end) else { return (start, trimmed(ByteRange(start, end)).end) }
    var wordsStart = start
    var wordsEnd = end
    var offset = start
    while offset < end {
      guard mayStartTag(at: offset, start),
        let (kind, dateStart) = tag(at: offset, start: start, end: end),
        let reading = dates.read(at: dateStart, limit: end)
      else {
        offset += 1
        continue
      }
      let found = date(from: reading)
      switch kind {
      case .due: line.assignment.due = line.assignment.due ?? found
      case .done: line.assignment.done = line.assignment.done ?? found
      case .start: line.assignment.start = line.assignment.start ?? found
      }
      let tagStart = offset
      offset = reading.range.end
      if offset < end, bytes[offset] == UInt8(ascii: "]") || bytes[offset] == UInt8(ascii: ")") {
        offset += 1
      }
      let next = dates.skipSpaces(offset, end)
      if next < end, isWord(at: next, end) {
        if tagStart == wordsStart { wordsStart = next }
        wordsEnd = end
      } else if wordsEnd == end {
        wordsEnd = tagStart
      }
    }
    guard wordsStart < wordsEnd else { return (start, trimmed(ByteRange(start, wordsEnd)).end) }
    return (wordsStart, trimmed(ByteRange(wordsStart, wordsEnd)).end)
  }

  /// Whether a colon or an emoji stands in a line, without which it has no tag.
  private func mayHoldTag(_ start: Int, _ end: Int) -> Bool {
    let colon = UInt8(ascii: ":")
    return bytes.withUnsafeBytes { text in
      text.place(of: colon, or: colon, from: start, to: end) < end
        || text.place(of: 0xE2, or: 0xF0, from: start, to: end) < end
    }
  }

  /// Whether a sign, a bracket or a word begins at an offset; a look at one or two bytes, since
  /// most lines have no tag.
  private func mayStartTag(at offset: Int, _ start: Int) -> Bool {
    let byte = bytes[offset]
    switch byte {
    case 0xE2, 0xF0, UInt8(ascii: "["), UInt8(ascii: "("): return true
    default: break
    }
    return Characters.isLetter(byte) && (offset == start || Characters.isSpace(bytes[offset - 1]))
  }

  /// Whether words go on at an offset, and no sign of another tool.
  private func isWord(at offset: Int, _ end: Int) -> Bool {
    switch bytes[offset] {
    case UInt8(ascii: "#"), UInt8(ascii: "^"), UInt8(ascii: "["): return false
    case 0xF0: return false
    case 0xE2: return offset + 1 < end && bytes[offset + 1] == 0x80
    default: return tag(at: offset, start: offset, end: end) == nil
    }
  }

  private enum TagKind { case due, done, start }

  private func tag(at offset: Int, start: Int, end: Int) -> (TagKind, Int)? {
    if bytes[offset] >= 0xE2 { return sign(at: offset, end: end) }
    let isBracket = bytes[offset] == UInt8(ascii: "[") || bytes[offset] == UInt8(ascii: "(")
    guard isBracket || offset == start || Characters.isSpace(bytes[offset - 1]) else { return nil }
    let wordStart = isBracket ? offset + 1 : offset
    var wordEnd = wordStart
    while wordEnd < end, wordEnd - wordStart <= 24, Characters.isLetter(bytes[wordEnd]) {
      wordEnd += 1
    }
    guard wordEnd > wordStart, wordEnd < end, bytes[wordEnd] == UInt8(ascii: ":") else {
      return nil
    }
    var next = wordEnd + 1
    if isBracket {
      guard next < end, bytes[next] == UInt8(ascii: ":") else { return nil }
      next = dates.skipSpaces(next + 1, end)
    }
    guard next < end, Characters.isDigit(bytes[next]) else { return nil }
    let word = FoldedWord(bytes, wordStart..<wordEnd)
    if vocabulary.words.dates.due.contains(word) { return (.due, next) }
    if vocabulary.words.dates.done.contains(word) { return (.done, next) }
    return vocabulary.words.dates.start.contains(word) ? (.start, next) : nil
  }

  /// The emoji of Obsidian Tasks: 📅 and 🗓 for due, ✅ for done, 🛫 for start.
  private func sign(at offset: Int, end: Int) -> (TagKind, Int)? {
    guard end - offset >= 3 else { return nil }
    let kind: TagKind
    var next = offset
    switch (bytes[offset], bytes[offset + 1], bytes[offset + 2]) {
    case (0xE2, 0x9C, 0x85): (kind, next) = (.done, offset + 3)
    case (0xF0, 0x9F, let third):
      guard end - offset >= 4 else { return nil }
      switch (third, bytes[offset + 3]) {
      case (0x93, 0x85), (0x97, 0x93): kind = .due
      case (0x9B, 0xAB): kind = .start
      default: return nil
      }
      next = offset + 4
    default: return nil
    }
    if next + 2 < end, bytes[next] == 0xEF, bytes[next + 1] == 0xB8 { next += 3 }
    return (kind, dates.skipSpaces(next, end))
  }
}
