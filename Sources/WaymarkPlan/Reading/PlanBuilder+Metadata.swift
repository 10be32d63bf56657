import WaymarkMarkdown
import WaymarkSource

/// What a final parenthesis says, when all its parts are understood.
struct Metadata {
  var assignment = Assignment()
  var status: Status?
  /// What a word such as `private` among the parts says.
  var audience: Audience?
}

/// What a final parenthesis is.
enum MetadataReading {
  case metadata(Metadata)
  /// Prose, and what was not understood when it looked like metadata.
  case prose(reason: String?)
}

// The parenthesis that ends a line: people, dates and status words with commas between them.
extension PlanBuilder {
  /// Reads the inside of a final parenthesis.
  func readMetadata(_ inside: ByteRange, of node: Int) -> MetadataReading {
    var metadata = Metadata()
    var readings: [(DateReading, DateUse)] = []
    var owners: [PersonReference] = []
    var offset = skipCommas(inside.start, inside.end)
    guard offset < inside.end, inside.count <= 400 else { return .prose(reason: nil) }
    while offset < inside.end {
      guard
        let next = readPart(
          at: offset, inside, of: node, &metadata, &owners, &readings)
      else { return .prose(reason: reason(for: offset, inside)) }
      offset = skipCommas(next, inside.end)
    }
    assign(owners: owners, to: &metadata.assignment)
    for (reading, use) in readings {
      let found = date(from: reading)
      switch use {
      case .due: metadata.assignment.due = metadata.assignment.due ?? found
      case .done: metadata.assignment.done = metadata.assignment.done ?? found
      case .start:
        let start = found.map { dates.beginning(of: .date($0)) }
        if case .date(let date)? = start {
          metadata.assignment.start = metadata.assignment.start ?? date
        }
      case .status: metadata.status?.date = found
      }
    }
    return .metadata(metadata)
  }

  /// What a date in a parenthesis is for.
  enum DateUse { case due, done, start, status }

  /// Reads one part; the people and dates found are collected, so that prose has no effect.
  private func readPart(
    at offset: Int, _ inside: ByteRange, of node: Int, _ metadata: inout Metadata,
    _ owners: inout [PersonReference], _ readings: inout [(DateReading, DateUse)]
  ) -> Int? {
    let end = inside.end
    if bytes[offset] == UInt8(ascii: "@") {
      let handleEnd = persons.handleEnd(from: offset + 1, limit: end)
      guard handleEnd > offset + 1 else { return nil }
      let range = ByteRange(offset, handleEnd)
      people.add(referencesTo: source.text(range), at: range, to: &owners)
      return afterAnd(handleEnd, end)
    }
    let (word, wordEnd) = dates.word(at: offset, limit: end)
    if wordEnd > offset, endsPart(wordEnd, end),
      let audience = vocabulary.words.audiences[FoldedWord(bytes, offset..<wordEnd)]
    {
      metadata.audience = audience
      return wordEnd
    }
    if vocabulary.words.dates.due.contains(word),
      let reading = dates.read(at: dates.skipSpaces(wordEnd, end), limit: end)
    {
      readings.append((reading, .due))
      return reading.range.end
    }
    if let (reading, start) = dates.readRange(at: offset, limit: end).map({ ($0.end, $0.start) }) {
      guard endsPart(reading.range.end, end) else { return nil }
      if let start { readings.append((start, .start)) }
      readings.append((reading, .due))
      return reading.range.end
    }
    if let (status, statusEnd) = statusWord(at: offset, limit: end) {
      metadata.status = Status(status, range: ByteRange(offset, statusEnd))
      var next = dates.skipSpaces(statusEnd, end)
      let (word, wordEnd) = dates.word(at: next, limit: end)
      if vocabulary.words.dates.since.contains(word) { next = dates.skipSpaces(wordEnd, end) }
      if next < end, bytes[next] == UInt8(ascii: ":") { next = dates.skipSpaces(next + 1, end) }
      if let reading = dates.read(at: next, limit: end) {
        readings.append((reading, status == .done ? .done : .status))
        return reading.range.end
      }
      return endsPart(statusEnd, end) ? statusEnd : nil
    }
    if wordEnd > offset {
      var next = wordEnd
      if next < end, bytes[next] == UInt8(ascii: ":") { next += 1 }
      next = dates.skipSpaces(next, end)
      if let use = dateUse(of: word), let reading = dates.read(at: next, limit: end) {
        readings.append((reading, use))
        return reading.range.end
      }
      if vocabulary.words.people.with.contains(word) {
        return readHelpers(at: next, end, &metadata)
      }
    }
    return readBareName(at: offset, end, &owners)
  }

  func dateUse(of word: FoldedWord) -> DateUse? {
    if vocabulary.words.dates.due.contains(word) { return .due }
    if vocabulary.words.dates.done.contains(word) { return .done }
    return vocabulary.words.dates.start.contains(word) ? .start : nil
  }

  /// `with @grace @tom` or `with Grace`.
  private func readHelpers(at offset: Int, _ end: Int, _ metadata: inout Metadata) -> Int? {
    var helpers: [PersonReference] = []
    var next = offset
    while next < end, bytes[next] == UInt8(ascii: "@") {
      let handleEnd = persons.handleEnd(from: next + 1, limit: end)
      guard handleEnd > next + 1 else { return nil }
      let range = ByteRange(next, handleEnd)
      people.add(referencesTo: source.text(range), at: range, to: &helpers)
      next = dates.skipSpaces(handleEnd, end)
    }
    if helpers.isEmpty {
      guard let nameEnd = readBareName(at: offset, end, &helpers) else { return nil }
      next = nameEnd
    }
    metadata.assignment.helpers += helpers
    return next
  }

  /// A name up to the next comma that is somebody's of this plan.
  private func readBareName(
    at offset: Int, _ end: Int, _ owners: inout [PersonReference]
  ) -> Int? {
    var nameEnd = offset
    while nameEnd < end, bytes[nameEnd] != UInt8(ascii: ","), bytes[nameEnd] != UInt8(ascii: ";") {
      nameEnd += 1
    }
    let range = trimmed(ByteRange(offset, nameEnd))
    guard range.count <= 60 else { return nil }
    var found: [PersonReference] = []
    for piece in splitAtAnd(range) {
      let name = source.text(piece)
      if vocabulary.words.people.everyone.contains(WordFolding.fold(name)) {
        found += people.everyone(name, at: piece)
      } else if bytes[piece.start] == UInt8(ascii: "@"),
        persons.handleEnd(from: piece.start + 1, limit: piece.end) == piece.end
      {
        people.add(referencesTo: name, at: piece, to: &found)
      } else {
        guard people.knows(name) else { return nil }
        people.add(referencesTo: name, at: piece, to: &found)
      }
    }
    guard !found.isEmpty else { return nil }
    owners += found
    return nameEnd
  }

  /// The status word or emoji at an offset, of up to three words.
  func statusWord(at offset: Int, limit: Int) -> (status: WorkStatus, end: Int)? {
    var ends = (0, 0, 0)
    var count = 0
    var end = offset
    while end < limit, count < 3 {
      while end < limit, !Characters.isSpace(bytes[end]), bytes[end] != UInt8(ascii: ","),
        bytes[end] != UInt8(ascii: ";"), bytes[end] != UInt8(ascii: ":"),
        bytes[end] != UInt8(ascii: "("), bytes[end] != UInt8(ascii: "."),
        bytes[end] != UInt8(ascii: "!"), bytes[end] != UInt8(ascii: "*")
      {
        end += 1
      }
      guard end > max(offset, ends.0), end - offset <= Vocabulary.longestKey else { break }
      // The longest comes first.
      ends = (end, ends.0, ends.1)
      count += 1
      end = dates.skipSpaces(end, limit)
    }
    while count > 0 {
      if let status = vocabulary.words.statuses[FoldedWord(bytes, offset..<ends.0)] {
        return (status, ends.0)
      }
      ends = (ends.1, ends.2, 0)
      count -= 1
    }
    return nil
  }

  /// Passes over `and` between a handle and the next person.
  private func afterAnd(_ offset: Int, _ end: Int) -> Int {
    let start = dates.skipSpaces(offset, end)
    var next = start
    while next < end, !Characters.isSpace(bytes[next]), bytes[next] != UInt8(ascii: ",") {
      next += 1
    }
    guard start > offset, next > start, next < end, next - start <= 8,
      vocabulary.words.people.and.contains(FoldedWord(bytes, start..<next))
    else { return offset }
    return dates.skipSpaces(next, end)
  }

  private func endsPart(_ offset: Int, _ end: Int) -> Bool {
    let next = dates.skipSpaces(offset, end)
    return next >= end || bytes[next] == UInt8(ascii: ",") || bytes[next] == UInt8(ascii: ";")
      || bytes[next] == UInt8(ascii: "@")
  }

  private func skipCommas(_ offset: Int, _ end: Int) -> Int {
    var offset = offset
    while true {
      offset = dates.skipSpaces(offset, end)
      guard offset < end,
        Characters.isSpace(bytes[offset]) || bytes[offset] == UInt8(ascii: ",")
          || bytes[offset] == UInt8(ascii: ";")
      else { return offset }
      offset += 1
    }
  }

  /// Why a parenthesis that holds a handle or a dated word is prose all the same.
  private func reason(for offset: Int, _ inside: ByteRange) -> String? {
    let hasHandle = persons.handle(in: inside) != nil
    guard hasHandle || hasDatedWord(inside) || hasPart(inside) else { return nil }
    var end = offset
    while end < inside.end, bytes[end] != UInt8(ascii: ","), bytes[end] != UInt8(ascii: ";") {
      end += 1
    }
    return "\"\(source.text(trimmed(ByteRange(offset, end))))\" is no person, date or status"
  }

  /// Whether a part between commas is a date and nothing else, or the first one a known name.
  private func hasPart(_ inside: ByteRange) -> Bool {
    let parts = persons.parts(of: inside)
    guard parts.count > 1, let first = parts.first else { return false }
    return people.knows(source.text(first)) || parts.contains { dates.readWhole($0) != nil }
  }

  /// Whether a word such as `due` stands right before a date.
  private func hasDatedWord(_ inside: ByteRange) -> Bool {
    var offset = inside.start
    while offset < inside.end {
      let (word, end) = dates.word(at: offset, limit: inside.end)
      if end > offset {
        let isDated =
          vocabulary.words.dates.due.contains(word) || vocabulary.words.dates.done.contains(word)
        let colon = end < inside.end && bytes[end] == UInt8(ascii: ":") ? end + 1 : end
        if isDated, dates.read(at: dates.skipSpaces(colon, inside.end), limit: inside.end) != nil {
          return true
        }
        offset = end
      } else {
        offset += 1
      }
    }
    return false
  }
}
