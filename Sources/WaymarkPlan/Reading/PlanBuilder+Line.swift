import WaymarkMarkdown
import WaymarkSource

// The first line of an item or a heading: words, label, owner, dates, status, audience.
extension PlanBuilder {
  /// Reads a line.
  /// - Parameters:
  ///   - node: the heading or paragraph.
  ///   - content: the part of the node to read.
  ///   - parts: what to look for beside the words.
  func readLine(of node: Int, in content: ByteRange, parts: LineParts) -> ItemLine {
    let content = trimmed(content)
    var line = ItemLine(title: Located("", content))
    var start = content.start
    var end = content.end
    let firstEnd = trimmed(firstLine(of: content)).end
    if !readTail(of: node, start: start, end: &end, parts, &line), firstEnd < content.end {
      // The metadata ends the first line, and the words go on after it.
      var lineEnd = firstEnd
      if readTail(of: node, start: start, end: &lineEnd, parts, &line) {
        finish(&line, node: node, start: start, end: lineEnd, rest: ByteRange(firstEnd, end), parts)
        return line
      }
    }
    if parts.contains(.metadata) { start = readLeadingOwner(start, end, &line) }
    finish(&line, node: node, start: start, end: end, rest: nil, parts)
    return line
  }

  private func finish(
    _ line: inout ItemLine, node: Int, start: Int, end: Int, rest: ByteRange?, _ parts: LineParts
  ) {
    var start = start
    var end = end
    if parts.contains(.metadata) {
      if rest != nil { start = readLeadingOwner(start, end, &line) }
      (start, end) = readTags(start, end, &line)
      noteMentions(start, end, trailing: line.assignment.parenthesis == nil, line)
    }
    if parts.contains(.leadingDate) { start = readLeadingDate(start, end, &line) }
    if parts.contains(.label) { start = readLabel(start, end, &line) }
    line.title = located(node, ByteRange(start, end))
    if let rest {
      let more = document.plainText(of: node, in: rest)
      if !more.isEmpty { line.title.value += " " + more }
    }
  }

  // MARK: The end

  /// Takes what stands in brackets at the end: audience, skip, metadata; and emoji, full stop
  /// and comments after them.
  /// - Returns: whether anything was taken.
  private func readTail(
    of node: Int, start: Int, end: inout Int, _ parts: LineParts, _ line: inout ItemLine
  ) -> Bool {
    var didTake = false
    for _ in 0..<4 {
      let (bracketEnd, status) = skipTrailers(start, end)
      guard bracketEnd > start, bytes[bracketEnd - 1] == UInt8(ascii: ")"),
        let open = openingBracket(of: bracketEnd - 1, from: start)
      else {
        if parts.contains(.metadata), let status, line.status == nil {
          line.status = Status(status.value, range: status.range)
          end = bracketEnd
          didTake = true
        }
        return didTake
      }
      let inside = ByteRange(open + 1, bracketEnd - 1)
      let whole = ByteRange(open, bracketEnd)
      let isHandle = bytes[inside.start] == UInt8(ascii: "@")
      if parts.contains(.audience), line.audience == nil, inside.count <= 24, !isHandle,
        let audience = vocabulary.words.audiences[FoldedWord(bytes, inside.start..<inside.end)]
      {
        line.audience = audience
      } else if parts.contains(.skipped), let reason = skipReason(inside, node: node) {
        line.skipped = reason
      } else if parts.contains(.metadata), line.assignment.parenthesis == nil {
        switch readMetadata(inside, of: node) {
        case .metadata(let metadata):
          line.assignment = metadata.assignment
          line.assignment.parenthesis = whole
          line.status = metadata.status
        case .prose(let reason):
          if let reason {
            report(
              "metadata-not-read", "\"\(source.text(whole))\" is read as prose: \(reason)",
              at: whole,
              help: "a final parenthesis is read when all its parts are people, dates or status"
                + " words, as in (@ada, due 2026-10-15)")
          }
          return didTake
        }
      } else {
        return didTake
      }
      if let status, line.status == nil, parts.contains(.metadata) {
        line.status = Status(status.value, range: status.range)
      }
      didTake = true
      end = trimmed(ByteRange(start, open)).end
    }
    return didTake
  }

  /// Passes backwards over space, full stops, comments and emoji; a status emoji is kept.
  private func skipTrailers(_ start: Int, _ end: Int) -> (Int, Located<WorkStatus>?) {
    var offset = end
    var status: Located<WorkStatus>?
    // Where an emoji without a meaning ends; it belongs to the words unless a bracket is before it.
    var words: Int?
    while offset > start {
      let byte = bytes[offset - 1]
      if byte == 0x20 || byte == 0x09 {
        offset -= 1
      } else if byte == UInt8(ascii: "."), offset - 1 > start,
        bytes[offset - 2] == UInt8(ascii: ")")
      {
        offset -= 1
      } else if byte == UInt8(ascii: ">"), let open = commentStart(before: offset, from: start) {
        offset = open
      } else if byte >= 0x80, let symbol = symbolStart(before: offset, from: start) {
        if words == nil {
          let text = source.text(ByteRange(symbol, offset))
          if let value = vocabulary.words.statuses[WordFolding.fold(text)] {
            status = Located(value, ByteRange(symbol, offset))
          } else {
            words = offset
          }
        }
        offset = symbol
      } else {
        break
      }
    }
    if let words, offset == start || bytes[offset - 1] != UInt8(ascii: ")") {
      return (words, status)
    }
    return (offset, status)
  }

  private func commentStart(before end: Int, from start: Int) -> Int? {
    guard end - start >= 7, bytes[end - 2] == UInt8(ascii: "-"), bytes[end - 3] == UInt8(ascii: "-")
    else { return nil }
    var offset = end - 4
    while offset >= start + 3 {
      if bytes[offset] == UInt8(ascii: "-"), bytes[offset - 1] == UInt8(ascii: "-"),
        bytes[offset - 2] == UInt8(ascii: "!"), bytes[offset - 3] == UInt8(ascii: "<")
      {
        return offset - 3
      }
      offset -= 1
    }
    return offset >= start && bytes[start] == UInt8(ascii: "<") ? start : nil
  }

  /// Where a symbol (not a letter) that ends at an offset starts, with its variation selector.
  private func symbolStart(before end: Int, from start: Int) -> Int? {
    var offset = end
    for _ in 0..<8 {
      let last = offset
      guard offset > start else { return nil }
      offset -= 1
      while offset > start, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
      let text = String(decoding: bytes[offset..<last], as: UTF8.self)
      guard let scalar = text.unicodeScalars.first else { return nil }
      if scalar.value == 0xFE0F || scalar.value == 0x200D { continue }
      let isSymbol = scalar.properties.isEmojiPresentation || scalar.properties.isEmoji
      return isSymbol && !scalar.isASCII ? offset : nil
    }
    return nil
  }

  /// The bracket that a closing one belongs to, on the same line, not part of a link.
  private func openingBracket(of close: Int, from start: Int) -> Int? {
    var depth = 0
    var offset = close
    while offset >= start {
      switch bytes[offset] {
      case UInt8(ascii: ")"): depth += 1
      case UInt8(ascii: "("):
        depth -= 1
        if depth == 0 {
          let isLink = offset > start && bytes[offset - 1] == UInt8(ascii: "]")
          return isLink ? nil : offset
        }
      case 0x0A, 0x0D: return nil
      default: break
      }
      offset -= 1
    }
    return nil
  }

  /// The reason in `skipped: reason`; empty for `skipped` alone.
  private func skipReason(_ inside: ByteRange, node: Int) -> Located<String>? {
    var wordEnd = inside.start
    while wordEnd < inside.end, Characters.isLetter(bytes[wordEnd]) { wordEnd += 1 }
    guard vocabulary.words.skippedWords.contains(FoldedWord(bytes, inside.start..<wordEnd)) else {
      return nil
    }
    var next = wordEnd
    while next < inside.end,
      Characters.isSpace(bytes[next]) || bytes[next] == UInt8(ascii: ":")
        || bytes[next] == UInt8(ascii: ",") || bytes[next] == UInt8(ascii: "-")
    {
      next += 1
    }
    return located(node, ByteRange(next, inside.end))
  }

  // MARK: The start

  /// `@ada …`, `**@ada:** …` and `@ada, @grace: …` at the start are owners.
  private func readLeadingOwner(_ start: Int, _ end: Int, _ line: inout ItemLine) -> Int {
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
  private func readLeadingDate(_ start: Int, _ end: Int, _ line: inout ItemLine) -> Int {
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
  private func readLabel(_ start: Int, _ end: Int, _ line: inout ItemLine) -> Int {
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

  // MARK: Mentions

  /// Keeps handles that name nobody's duty, and reports one that ends the line.
  private func noteMentions(_ start: Int, _ end: Int, trailing: Bool, _ line: ItemLine) {
    var offset = start
    while offset < end {
      guard bytes[offset] == UInt8(ascii: "@"),
        offset == start || !Characters.isHandleByte(bytes[offset - 1])
      else {
        offset += 1
        continue
      }
      let handleEnd = persons.handleEnd(from: offset + 1, limit: end)
      guard handleEnd > offset + 1 else {
        offset += 1
        continue
      }
      let range = ByteRange(offset, handleEnd)
      people.add(referencesTo: source.text(range), at: range, to: &plan.mentions)
      let rest = trimmed(ByteRange(handleEnd, end))
      // Only its length is looked at: the text of the rest for each handle would cost the square.
      let endsLine = rest.isEmpty || rest.count == 1 && bytes[rest.start] == UInt8(ascii: ".")
      if trailing, endsLine, offset > start, Characters.isSpace(bytes[offset - 1]),
        line.assignment.owner == nil
      {
        report(
          "trailing-mention", "\"\(source.text(range))\" at the end is a mention, not an owner",
          at: range, help: "put it in a parenthesis to make it the owner",
          fixes: [
            Fix(
              "write (\(source.text(range)))", .unsafe,
              [TextEdit(range, with: "(\(source.text(range)))")])
          ])
      }
      offset = handleEnd
    }
  }
}
