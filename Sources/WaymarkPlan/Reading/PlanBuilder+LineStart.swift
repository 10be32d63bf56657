import WaymarkMarkdown
import WaymarkSource

// What the words of a line may begin with: an owner, a date, a label.
extension PlanBuilder {
  /// `@ada …`, `**@ada:** …` and `@ada, @grace: …` at the start are owners.
  func readLeadingOwner(_ start: Int, _ end: Int, _ line: inout ItemLine) -> Int {
    var handles: [ByteRange] = []
    var offset = start
    while let (handle, next, isLast) = leadingHandle(at: offset, end) {
      handles.append(handle)
      offset = next
      if isLast { break }
      let (word, wordEnd) = dates.word(at: offset, limit: end)
      let joins =
        vocabulary.words.people.and.contains(word) || source.byte(at: offset) == UInt8(ascii: "&")
      let after = dates.skipSpaces(max(wordEnd, offset + 1), end)
      if joins, after < end, bytes[after] == UInt8(ascii: "@") { offset = after }
    }
    // Handles with nothing after them are the words of the line.
    guard offset < end else { return start }
    for handle in handles {
      assign(owners: people.references(to: source.text(handle), at: handle), to: &line.assignment)
    }
    return offset
  }

  /// A handle with the marks around it, where the next word starts, and whether a colon ends it.
  private func leadingHandle(at start: Int, _ end: Int) -> (ByteRange, next: Int, isLast: Bool)? {
    let sign = skipStars(start, end)
    guard sign < end, bytes[sign] == UInt8(ascii: "@") else { return nil }
    let handleEnd = persons.handleEnd(from: sign + 1, limit: end)
    guard handleEnd > sign + 1 else { return nil }
    var next = sign > start ? skipStars(handleEnd, end) : handleEnd
    let isLast = next < end && bytes[next] == UInt8(ascii: ":")
    if isLast || next < end && bytes[next] == UInt8(ascii: ",") { next += 1 }
    if sign > start { next = skipStars(next, end) }
    guard next < end, Characters.isSpace(bytes[next]) else { return nil }
    while next < end, Characters.isSpace(bytes[next]) { next += 1 }
    return (ByteRange(sign, handleEnd), next, isLast)
  }

  private func skipStars(_ offset: Int, _ end: Int) -> Int {
    var offset = offset
    while offset < end, bytes[offset] == UInt8(ascii: "*") { offset += 1 }
    return offset
  }

  /// Adds owners: the first answers, the others help.
  func assign(owners: [PersonReference], to assignment: inout Assignment) {
    for owner in owners {
      if assignment.owner == nil {
        assignment.owner = owner
      } else if assignment.owner?.role == nil || assignment.owner?.role != owner.role {
        if assignment.owner?.handle != owner.handle {
          assignment.coOwners.append(owner)
          assignment.helpers.append(owner)
        }
      } else {
        assignment.helpers.append(owner)
      }
    }
  }

  /// `15 October: design review`: a date or a range of dates, then a colon, dash or space.
  func readLeadingDate(_ start: Int, _ end: Int, _ line: inout ItemLine) -> Int {
    var offset = start
    while offset < end, bytes[offset] == UInt8(ascii: "*") || bytes[offset] == UInt8(ascii: "_") {
      offset += 1
    }
    guard let (first, last) = dates.readRange(at: offset, limit: end) else { return start }
    if let first { line.assignment.start = date(from: first) }
    let due = date(from: last)
    line.leadingDate = due
    if line.assignment.due == nil { line.assignment.due = due }
    var next = last.range.end
    while next < end, bytes[next] == UInt8(ascii: "*") || bytes[next] == UInt8(ascii: "_") {
      next += 1
    }
    next = skipSeparator(next, end)
    while next < end, bytes[next] == UInt8(ascii: "*") || bytes[next] == 0x20 { next += 1 }
    return next < end ? next : start
  }

  /// Passes over a colon, a dash or a bar with the space around it.
  func skipSeparator(_ offset: Int, _ end: Int) -> Int {
    var next = dates.skipSpaces(offset, end)
    if next < end,
      [UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: ","), UInt8(ascii: "|")].contains(
        bytes[next])
    {
      next += 1
    } else if dates.isDash(at: next, end) {
      next += 3
    }
    return dates.skipSpaces(next, end)
  }

  /// Takes the kind word and the label: `Goal 1: …`, `Milestone: M2 – …`, `M1: …`.
  func readLabel(_ start: Int, _ end: Int, _ line: inout ItemLine) -> Int {
    var offset = start
    while offset < end, bytes[offset] == UInt8(ascii: "*") || bytes[offset] == UInt8(ascii: "_") {
      offset += 1
    }
    // Emoji and space before the word are passed over.
    var wordStart = offset
    while wordStart < end, bytes[wordStart] >= 0xE2 || bytes[wordStart] == 0x20 { wordStart += 1 }
    if let (word, label, next) = kindWord(wordStart, end) {
      line.word = word
      line.label = label
      offset = next
    }
    if let (label, next) = label(offset, end) {
      line.label = label
      offset = next
    } else if line.word == nil {
      return start
    }
    return offset < end ? offset : start
  }

  /// `Goal:`, `Goal 1:`, `Milestone M2 –`; the number stays in the label.
  func kindWord(_ start: Int, _ end: Int)
    -> (word: Vocabulary.HeadingWord, label: Located<String>?, next: Int)?
  {
    var wordEnd = start
    while wordEnd < end, Characters.isLetter(bytes[wordEnd]) { wordEnd += 1 }
    guard wordEnd > start, wordEnd - start <= Vocabulary.longestKey,
      let word = vocabulary.words.headings[FoldedWord(bytes, start..<wordEnd)]
    else { return nil }
    let next = dates.skipSpaces(wordEnd, end)
    if next < end, bytes[next] == UInt8(ascii: ":") {
      return (word, nil, dates.skipSpaces(next + 1, end))
    }
    if next > wordEnd, next < end, bytes[next] == UInt8(ascii: "-") || dates.isDash(at: next, end) {
      return (word, nil, skipSeparator(next, end))
    }
    // `Goal 1: …` and `Milestone M2: …`
    var tokenEnd = next
    while tokenEnd < end, !Characters.isSpace(bytes[tokenEnd]),
      bytes[tokenEnd] != UInt8(ascii: ":"),
      !dates.isDash(at: tokenEnd, end)
    {
      tokenEnd += 1
    }
    let token = ByteRange(next, tokenEnd)
    guard next > wordEnd, !token.isEmpty, token.count <= 8,
      bytes[token.start..<token.end].contains(where: Characters.isDigit)
    else { return nil }
    let separator = dates.skipSpaces(tokenEnd, end)
    let isSeparated =
      separator < end
      && (bytes[separator] == UInt8(ascii: ":") || bytes[separator] == UInt8(ascii: "-")
        || dates.isDash(at: separator, end))
    guard isSeparated || tokenEnd == end else { return nil }
    let isNumber = bytes[token.start..<token.end].allSatisfy {
      Characters.isDigit($0) || $0 == 0x2E
    }
    let labelRange = isNumber ? ByteRange(start, tokenEnd) : token
    return (word, Located(source.text(labelRange), labelRange), skipSeparator(separator, end))
  }

  /// `M1:`, `KR1.2 –`: letters, digits, and a colon or dash; never a word without a digit.
  private func label(_ start: Int, _ end: Int) -> (Located<String>, Int)? {
    var tokenEnd = start
    var hasDigit = false
    while tokenEnd < end, tokenEnd - start <= 8 {
      let byte = bytes[tokenEnd]
      if Characters.isDigit(byte) {
        hasDigit = true
      } else if !(byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A), byte != UInt8(ascii: "."),
        byte != UInt8(ascii: "-")
      {
        break
      }
      tokenEnd += 1
    }
    while tokenEnd > start, bytes[tokenEnd - 1] == UInt8(ascii: "-") || bytes[tokenEnd - 1] == 0x2E
    {
      tokenEnd -= 1
    }
    guard hasDigit, tokenEnd > start, Characters.isLetter(bytes[start]) else { return nil }
    let separator = dates.skipSpaces(tokenEnd, end)
    guard separator < end else { return nil }
    let hasColon = bytes[separator] == UInt8(ascii: ":")
    let hasDash =
      separator > tokenEnd
      && (bytes[separator] == UInt8(ascii: "-") || dates.isDash(at: separator, end))
    guard hasColon || hasDash else { return nil }
    let range = ByteRange(start, tokenEnd)
    return (Located(source.text(range), range), skipSeparator(separator, end))
  }
}
