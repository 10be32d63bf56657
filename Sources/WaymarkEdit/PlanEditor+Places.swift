import WaymarkMarkdown
import WaymarkPlan
import WaymarkSource

// Where words end, where lines end, and where something new can stand.
extension PlanEditor {
  /// The range without white space at its ends.
  func trimmed(_ range: ByteRange) -> ByteRange {
    var start = range.start
    var end = min(range.end, source.count)
    while start < end, isSpace(source.bytes[start]) { start += 1 }
    while end > start, isSpace(source.bytes[end - 1]) { end -= 1 }
    return ByteRange(start, end)
  }

  func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  /// The node of a kind that starts at an offset.
  func node(_ kind: MarkdownNode.Kind, at offset: Int) -> Int? {
    plan.document.nodes.indices.first {
      plan.document.nodes[$0].kind == kind && plan.document.nodes[$0].range.start == offset
    }
  }

  /// The words of an item's line, its heading or its title cell.
  func words(of item: PlanItem) -> ByteRange? {
    let nodes = plan.document.nodes
    switch item.form {
    case .heading:
      return node(.heading, at: item.range.start).map { trimmed(nodes[$0].content) }
    case .row:
      guard let row = node(.tableRow, at: item.range.start) else { return nil }
      let cell = plan.document.children(of: row).first {
        nodes[$0].content.contains(item.title.range)
      }
      return cell.map { trimmed(nodes[$0].content) }
    case .line:
      guard let list = node(.item, at: item.range.start),
        let paragraph = plan.document.children(of: list).first(where: {
          nodes[$0].kind == .paragraph
        })
      else { return nil }
      return trimmed(nodes[paragraph].content)
    }
  }

  /// Where the first line of a range ends, without the space at its end.
  func firstLineEnd(of range: ByteRange) -> Int {
    let line = source.lineRange(source.lineIndex(at: range.start))
    return trimmed(ByteRange(range.start, min(range.end, line.end))).end
  }

  /// The end of the line that an offset stands on, before its line ending.
  func lineEnd(at offset: Int) -> Int {
    source.lineRange(source.lineIndex(at: offset)).end
  }

  /// The end of the last line before an offset that is not empty.
  func contentEnd(before offset: Int) -> Int {
    let end = trimmed(ByteRange(0, offset)).end
    return end == 0 ? source.contentStart : lineEnd(at: end - 1)
  }

  /// Whether the line above the one at an offset is empty.
  func hasEmptyLine(before offset: Int) -> Bool {
    let line = source.lineIndex(at: offset)
    return line > 0 && trimmed(source.lineRange(line - 1)).isEmpty
  }

  /// Puts a block of lines after all that stands before an offset, with an empty line between.
  func insertBlock(_ lines: [String], after offset: Int) -> TextEdit {
    let end = contentEnd(before: offset)
    let isAtStart = end == source.contentStart
    var text = (isAtStart ? "" : lineEnding + lineEnding) + lines.joined(separator: lineEnding)
    // A heading that follows without an empty line gets one.
    let isFollowed = offset < source.count && source.lineIndex(at: offset) > 0
    if isFollowed, !hasEmptyLine(before: offset) { text += lineEnding }
    return .insert(text, at: end)
  }

  /// Puts a block of lines before the line at an offset.
  func insertBlock(_ lines: [String], before offset: Int) -> TextEdit {
    .insert((lines + ["", ""]).joined(separator: lineEnding), at: offset)
  }

  /// Where what stands directly in a section ends: at its first inner heading, or its end.
  func ownEnd(of section: Section) -> Int {
    for index in plan.document.nodes.indices where index > section.heading {
      let node = plan.document.nodes[index]
      if node.range.start >= section.range.end { break }
      if node.kind == .heading { return node.range.start }
    }
    return section.range.end
  }

  /// A block under a heading of its own for a kind of section that the plan lacks.
  func insertSection(_ kind: SectionKind, _ lines: [String]) -> (edit: TextEdit, level: Int) {
    let top = plan.sections.filter { $0.parent == nil && $0.level < 6 }
    let level = top.last?.level ?? 2
    let heading = String(repeating: "#", count: level) + " " + vocabulary.word(for: kind)
    let block = [heading, ""] + lines
    let rank = Self.rank(of: kind)
    if let before = top.last(where: { $0.kind != .unknown && Self.rank(of: $0.kind) <= rank }) {
      return (insertBlock(block, after: before.range.end), level)
    }
    if let after = top.first(where: { $0.kind != .unknown }) {
      return (insertBlock(block, before: after.range.start), level)
    }
    return (insertBlock(block, after: source.count), level)
  }

  /// The usual order of sections.
  private static func rank(of kind: SectionKind) -> Int {
    SectionKind.allCases.firstIndex(of: kind) ?? SectionKind.allCases.count
  }

  /// Text from a user on one line.
  func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
