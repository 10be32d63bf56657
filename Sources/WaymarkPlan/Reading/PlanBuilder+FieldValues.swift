import WaymarkMarkdown
import WaymarkSource

// What the values of fields say: dates, statuses, people, lists.
extension PlanBuilder {
  /// A value without the emphasis, code marks or brackets of a link around it.
  func unmarked(_ range: ByteRange) -> ByteRange {
    var inner = trimmed(range)
    while !inner.isEmpty, Self.marks.contains(bytes[inner.start]) {
      inner = ByteRange(inner.start + 1, inner.end)
    }
    guard inner.start > trimmed(range).start else { return inner }
    while !inner.isEmpty, Self.marks.contains(bytes[inner.end - 1]) {
      inner = ByteRange(inner.start, inner.end - 1)
    }
    return inner
  }

  private static let marks: [UInt8] = [
    UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "["),
  ]

  /// The date that a field's value starts with; `by` and `due` may stand before it.
  func dateValue(_ field: ReadField) -> PlanDate? {
    var range = unmarked(field.valueRange)
    guard !range.isEmpty, !isPlaceholder(range) else { return nil }
    let (word, wordEnd) = dates.word(at: range.start, limit: range.end)
    if wordEnd > range.start, dateUse(of: word) != nil {
      range = ByteRange(dates.skipSpaces(wordEnd, range.end), range.end)
    }
    if let (first, last) = dates.readRange(at: range.start, limit: range.end) {
      let reading = field.field.kind == .start ? dates.beginning(of: first ?? last) : last
      return date(from: reading)
    }
    report(
      "invalid-date", "\"\(field.field.value.value)\" is no date that can be read",
      at: firstLine(of: range), help: "write it as in 2026-10-15")
    return nil
  }

  /// What a field such as `Done:` says with a word: `yes` and `✅` are true, `not yet` and any other
  /// status false; nil for anything else, which should be a date.
  func saysDone(_ field: ReadField) -> Bool? {
    let range = unmarked(field.valueRange)
    guard !range.isEmpty else { return nil }
    let word = FoldedWord(bytes, range.start..<range.end)
    if vocabulary.words.yes.contains(word) { return true }
    if vocabulary.words.no.contains(word) { return false }
    return statusWord(at: range.start, limit: range.end).map { $0.status == .done }
  }

  /// The day of a field such as `Done:`, alone or after a word that says so.
  func doneValue(_ field: ReadField) -> PlanDate? {
    guard let isDone = saysDone(field) else { return dateValue(field) }
    let range = unmarked(field.valueRange)
    guard isDone, let (_, end) = statusWord(at: range.start, limit: range.end) else { return nil }
    return dates.read(at: skipSeparator(end, range.end), limit: range.end)
      .flatMap { date(from: $0) }
  }

  /// The status that a field's value says, with date and reason.
  func statusValue(_ field: ReadField) -> Status? {
    let range = unmarked(field.valueRange)
    guard !range.isEmpty, !isPlaceholder(range) else { return nil }
    var start = range.start
    // An emoji before the word says the same as the word.
    if bytes[start] >= 0xE2, let space = bytes[start..<range.end].firstIndex(of: 0x20),
      statusWord(at: dates.skipSpaces(space, range.end), limit: range.end) != nil
    {
      start = dates.skipSpaces(space, range.end)
    }
    guard let (value, end) = statusWord(at: start, limit: range.end) else {
      report(
        "unknown-status", "\"\(field.field.value.value)\" is no status that is known", at: range,
        help: "write planned, in progress, at risk, blocked, paused, done or dropped")
      return nil
    }
    var status = Status(value, range: ByteRange(start, end))
    var next = end
    while next < range.end, bytes[next] == UInt8(ascii: "*") { next += 1 }
    next = skipSeparator(next, range.end)
    let (word, wordEnd) = dates.word(at: next, limit: range.end)
    if vocabulary.words.dates.since.contains(word) { next = dates.skipSpaces(wordEnd, range.end) }
    let isBracketed = next < range.end && bytes[next] == UInt8(ascii: "(")
    if let reading = dates.read(at: isBracketed ? next + 1 : next, limit: range.end) {
      status.date = date(from: reading)
      next = reading.range.end
      if next < range.end, bytes[next] == UInt8(ascii: ")") { next += 1 }
      next = skipSeparator(next, range.end)
    }
    let reason = located(field.node, reason(in: ByteRange(next, range.end)))
    if !reason.value.isEmpty { status.reason = reason }
    return status
  }

  /// A reason without a bracket around all of it; a full stop or `!` alone is none.
  private func reason(in range: ByteRange) -> ByteRange {
    var start = range.start
    while start < range.end, bytes[start] == UInt8(ascii: "!") || bytes[start] == UInt8(ascii: ".")
    {
      start += 1
    }
    return withoutBracket(trimmed(ByteRange(start, range.end)))
  }

  /// `4/5`, `80 %`, `7 of 10`, `4`.
  func confidenceValue(_ field: ReadField) -> Located<Confidence>? {
    let range = trimmed(field.valueRange)
    guard let (value, end) = decimal(at: range.start, limit: range.end) else { return nil }
    var next = dates.skipSpaces(end, range.end)
    var scale = value <= 5 ? 5.0 : value <= 10 ? 10.0 : 100.0
    if next < range.end, bytes[next] == UInt8(ascii: "%") {
      scale = 100
      next += 1
    } else {
      let (_, wordEnd) = dates.word(at: next, limit: range.end)
      if next < range.end, bytes[next] == UInt8(ascii: "/") { next += 1 } else { next = wordEnd }
      if let (top, topEnd) = decimal(at: dates.skipSpaces(next, range.end), limit: range.end),
        top > 0
      {
        scale = top
        next = topEnd
      } else {
        next = end
      }
    }
    return Located(Confidence(value, of: scale), ByteRange(range.start, next))
  }

  /// The parts of a value between commas, as plain text.
  func listValue(_ field: ReadField) -> [Located<String>] {
    let range = trimmed(field.valueRange)
    if range.isEmpty, let item = field.item {
      return nestedParagraphs(of: item).map { located($0, document.nodes[$0].content) }
    }
    return persons.parts(of: range).map { located(field.node, $0) }.filter { !$0.value.isEmpty }
  }

  /// The paragraphs of the items nested under an item.
  func nestedParagraphs(of item: Int) -> [Int] {
    var result: [Int] = []
    for child in document.children(of: item)
    where document.nodes[child].kind == .bulletList || document.nodes[child].kind == .orderedList {
      result += document.children(of: child).compactMap { firstParagraph(of: $0) }
    }
    return result
  }

  /// The people in a bracket behind an owner: `Ada (with Grace)`, `Raj (+ Sam)`.
  func helpersInBracket(_ field: ReadField) -> [PersonReference] {
    let value = trimmed(field.valueRange)
    guard let open = bytes[value.start..<value.end].firstIndex(of: UInt8(ascii: "(")),
      let close = bytes[open..<value.end].firstIndex(of: UInt8(ascii: ")"))
    else { return [] }
    let inside = trimmed(ByteRange(open + 1, close))
    var end = inside.start
    while end < inside.end, !Characters.isSpace(bytes[end]) { end += 1 }
    let word = FoldedWord(bytes, inside.start..<end)
    guard
      vocabulary.words.people.with.contains(word) || vocabulary.words.people.and.contains(word)
    else { return [] }
    return references(in: trimmed(ByteRange(end, inside.end)), of: field.node)
  }

  /// The people that a value names.
  func peopleValue(_ field: ReadField) -> [PersonReference] {
    if trimmed(field.valueRange).isEmpty, let item = field.item {
      return nestedParagraphs(of: item).flatMap {
        references(in: trimmed(document.nodes[$0].content), of: $0)
      }
    }
    return references(in: trimmed(field.valueRange), of: field.node)
  }
}
