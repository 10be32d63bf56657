import WaymarkSource

// Dates as other tools write them: Obsidian Tasks, Dataview, todo.txt.
extension PlanBuilder {
  /// Takes tags with dates out of a line: `📅 2026-10-15`, `[due:: 2026-10-15]`,
  /// `due:2026-10-15`.
  ///
  /// What follows a tag at the end of a line is taken to be tags too, so the words end at the
  /// first tag.
  /// - Returns: where the words end.
  mutating func readTags(_ start: Int, _ end: Int, _ line: inout ItemLine) -> Int {
    var wordsEnd = end
    var offset = start
    while offset < end {
      let byte = bytes[offset]
      guard byte == 0xF0 || byte == 0xE2 || byte == UInt8(ascii: "[") || byte | 0x20 == 0x64,
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
      wordsEnd = min(wordsEnd, offset)
      offset = reading.range.end
      if offset < end, bytes[offset] == UInt8(ascii: "]") { offset += 1 }
    }
    return trimmed(ByteRange(start, wordsEnd)).end
  }

  private enum TagKind { case due, done, start }

  private func tag(at offset: Int, start: Int, end: Int) -> (TagKind, Int)? {
    let signs: [(String, TagKind)] = [
      ("📅", .due), ("🗓️", .due), ("🗓", .due), ("✅", .done), ("🛫", .start),
    ]
    if bytes[offset] >= 0xE2 {
      for (sign, kind) in signs where starts(with: sign, at: offset, end) {
        var next = offset + sign.utf8.count
        if next + 2 < end, bytes[next] == 0xEF, bytes[next + 1] == 0xB8 { next += 3 }
        return (kind, dates.skipSpaces(next, end))
      }
      return nil
    }
    let isBracket = bytes[offset] == UInt8(ascii: "[")
    guard isBracket || offset == start || Characters.isSpace(bytes[offset - 1]) else { return nil }
    let wordStart = isBracket ? offset + 1 : offset
    let (word, wordEnd) = dates.word(at: wordStart, limit: end)
    guard wordEnd < end, bytes[wordEnd] == UInt8(ascii: ":") else { return nil }
    var next = wordEnd + 1
    if isBracket {
      guard next < end, bytes[next] == UInt8(ascii: ":") else { return nil }
      next = dates.skipSpaces(next + 1, end)
    }
    guard next < end, Characters.isDigit(bytes[next]) else { return nil }
    if vocabulary.dates.due.contains(word) { return (.due, next) }
    if vocabulary.dates.done.contains(word) { return (.done, next) }
    return vocabulary.dates.start.contains(word) ? (.start, next) : nil
  }

  private func starts(with sign: String, at offset: Int, _ end: Int) -> Bool {
    let wanted = sign.utf8
    return offset + wanted.count <= end
      && bytes[offset..<offset + wanted.count].elementsEqual(wanted)
  }
}
