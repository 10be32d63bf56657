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
    let content = withoutEmphasis(trimmed(content))
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

  /// The inside of marks that emphasise a whole line which ends in a bracket, so that the bracket
  /// ends the line: `**Ship it (@ada)**`.
  private func withoutEmphasis(_ content: ByteRange) -> ByteRange {
    guard content.count > 4, let mark = source.byte(at: content.start),
      mark == UInt8(ascii: "*") || mark == UInt8(ascii: "_"), bytes[content.end - 1] == mark
    else { return content }
    var width = 1
    while width < 3, bytes[content.start + width] == mark { width += 1 }
    let inside = ByteRange(content.start + width, max(content.start + width, content.end - width))
    guard inside.count > 2, bytes[inside.end - 1] == UInt8(ascii: ")"),
      bytes[inside.end..<content.end].allSatisfy({ $0 == mark }),
      !Characters.isSpace(bytes[inside.start]),
      !bytes[inside.start..<inside.end].contains(where: { $0 == mark || $0 == 0x0A || $0 == 0x0D })
    else { return content }
    return inside
  }

  private func finish(
    _ line: inout ItemLine, node: Int, start: Int, end: Int, rest: ByteRange?, _ parts: LineParts
  ) {
    var start = start
    var end = end
    if parts.contains(.metadata) {
      if rest != nil { start = readLeadingOwner(start, end, &line) }
      let words = trimmed(ByteRange(start, end))
      (start, end) = readTags(start, end, &line)
      if end < words.end, end > start, bytes[end - 1] == UInt8(ascii: ")") {
        readTailBeforeTags(of: node, start: start, end: &end, parts, &line)
      }
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

  /// A mark or people may stand before the tags, whose dates hold: `(@ada) 📅 2026-10-15`.
  private func readTailBeforeTags(
    of node: Int, start: Int, end: inout Int, _ parts: LineParts, _ line: inout ItemLine
  ) {
    guard line.assignment.parenthesis == nil else {
      if line.audience == nil {
        _ = readTail(of: node, start: start, end: &end, parts.intersection(.audience), &line)
      }
      return
    }
    let tags = line.assignment
    _ = readTail(
      of: node, start: start, end: &end, parts.intersection([.audience, .metadata]), &line)
    line.assignment.due = tags.due ?? line.assignment.due
    line.assignment.done = tags.done ?? line.assignment.done
    line.assignment.start = tags.start ?? line.assignment.start
  }

  /// Keeps handles that name nobody's duty, and reports one that ends the line.
  private func noteMentions(_ start: Int, _ end: Int, trailing: Bool, _ line: ItemLine) {
    var next = start
    while true {
      let offset = persons.sign(from: next, to: end)
      guard offset < end else { return }
      next = offset + 1
      guard offset == start || !Characters.isHandleByte(bytes[offset - 1]) else { continue }
      let handleEnd = persons.handleEnd(from: offset + 1, limit: end)
      guard handleEnd > offset + 1 else { continue }
      next = handleEnd
      let range = ByteRange(offset, handleEnd)
      people.add(referencesTo: source.text(range), at: range, to: &plan.mentions)
      let rest = trimmed(ByteRange(handleEnd, end))
      // Only its length is looked at: the text of the rest for each handle would cost the square.
      let endsLine = rest.isEmpty || rest.count == 1 && bytes[rest.start] == UInt8(ascii: ".")
      if trailing, endsLine, offset > start, Characters.isSpace(bytes[offset - 1]),
        line.assignment.owner == nil,
        dates.readWhole(ByteRange(range.start + 1, range.end)) == nil
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
    }
  }
}
