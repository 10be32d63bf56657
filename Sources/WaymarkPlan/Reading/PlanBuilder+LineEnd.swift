import WaymarkMarkdown
import WaymarkSource

// What stands in brackets at the end of a line: metadata, an audience; and what may follow it.
extension PlanBuilder {
  /// Takes what stands in brackets at the end: audience, skip, metadata; and emoji, full stop
  /// and comments after them.
  /// - Returns: whether anything was taken.
  func readTail(
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
          if parts.contains(.audience) { line.audience = line.audience ?? metadata.audience }
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

  func commentStart(before end: Int, from start: Int) -> Int? {
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
  func skipReason(_ inside: ByteRange, node: Int) -> Located<String>? {
    var wordEnd = inside.start
    while wordEnd < inside.end, Characters.isLetter(bytes[wordEnd]) { wordEnd += 1 }
    guard vocabulary.words.skippedWords.contains(FoldedWord(bytes, inside.start..<wordEnd)) else {
      return nil
    }
    var next = wordEnd
    while next < inside.end {
      if dates.isDash(at: next, inside.end) {
        next += 3
      } else if [UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: "-")].contains(bytes[next])
        || Characters.isSpace(bytes[next])
      {
        next += 1
      } else {
        break
      }
    }
    return located(node, ByteRange(next, inside.end))
  }
}
