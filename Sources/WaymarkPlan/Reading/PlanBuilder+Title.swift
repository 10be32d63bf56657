import WaymarkMarkdown
import WaymarkSource

// The title, and what stands under it: the plan's fields and its preface.
extension PlanBuilder {
  /// The first H1 is the title, whatever words it has.
  func readTitle() {
    guard let index = outline.title else { return }
    let node = outline.entries[index].node
    plan.title = readLine(of: node, in: document.nodes[node].content, parts: .audience).title
  }

  /// Takes the title of a field; other words of the heading stay as prose.
  func setTitle(_ title: Located<String>) {
    if let heading = plan.title, heading.value != title.value, let index = outline.title {
      plan.preface.append(outline.entries[index].node)
    }
    plan.title = title
  }

  /// Reads what stands above the first heading and under the title; what is no field is preface.
  /// - Returns: the fields that the plan's vocabulary knows.
  func readTitleBlocks() -> [Raw] {
    var result: [Raw] = []
    for block in outline.preamble + (outline.title.map { outline.blocks(of: $0) } ?? []) {
      let found = fields(in: block, place: .plan).map {
        withoutMark(withoutComments(endedAtBreak($0)))
      }
      for field in found {
        plan.fields.append(field.field)
        guard let kind = field.field.kind, !field.field.value.value.isEmpty else { continue }
        result.append(
          Raw(
            kind: kind, key: field.field.key,
            value: YAMLValue(
              content: .scalar(field.field.value.value, isQuoted: false),
              range: field.field.value.range),
            node: field.node))
      }
      if found.isEmpty || !isList(block) && found.contains(where: \.hasWordsBehind) {
        if document.nodes[block].kind != .htmlBlock { plan.preface.append(block) }
      } else if isList(block) {
        let items = Set(found.filter { !$0.hasWordsBehind }.compactMap(\.item))
        plan.preface += document.children(of: block).filter { !items.contains($0) }
      }
    }
    return result
  }

  /// A field whose value ends at a hard line break, as a form has it, and one of people, dates or a
  /// word at the end of its line; after a comma or a word such as `and` it goes on.
  private func endedAtBreak(_ field: ReadField) -> ReadField {
    let value = trimmed(field.valueRange)
    guard field.field.value.range == value else { return field }
    var offset = value.start
    while offset < value.end {
      let lineEnd = firstLine(of: ByteRange(offset, value.end)).end
      let line = trimmed(ByteRange(offset, lineEnd))
      guard lineEnd < bytes.count, bytes[lineEnd] == 0x0A || bytes[lineEnd] == 0x0D else { break }
      let hasBackslash = !line.isEmpty && bytes[line.end - 1] == UInt8(ascii: "\\")
      let end = hasBackslash ? trimmed(ByteRange(line.start, line.end - 1)).end : line.end
      let rest = trimmed(ByteRange(lineEnd, value.end))
      let isBroken = hasBackslash || lineEnd - line.end >= 2
      if isBroken || isShort(field.field.kind) && isSentence(firstLine(of: rest)),
        !goesOn(ByteRange(line.start, end))
      {
        var result = cut(field, at: end)
        result.hasWordsBehind = lineEnd < value.end
        if result.hasWordsBehind, field.item == nil {
          result.field.range = ByteRange(field.field.range.start, end)
        }
        return result
      }
      offset = max(lineEnd, offset + 1)
      while offset < value.end, Characters.isSpace(bytes[offset]) { offset += 1 }
    }
    return field
  }

  /// Whether a field's values fit on a line: people, dates, words of the format.
  private func isShort(_ kind: FieldKind?) -> Bool {
    switch kind {
    case .mentee, .mentor, .peers, .people, .start, .end, .period, .cadence, .status, .language,
      .identifier:
      true
    default: false
    }
  }

  /// Whether a line has more words than the rest of a name or a date that was wrapped.
  private func isSentence(_ line: ByteRange) -> Bool {
    bytes[line.start..<line.end].split(whereSeparator: Characters.isSpace).count > 2
  }

  /// Whether a line is to be continued: one without words, or that ends in a comma, `and`, `to`.
  private func goesOn(_ line: ByteRange) -> Bool {
    guard !line.isEmpty, ![UInt8(ascii: ","), UInt8(ascii: ";")].contains(bytes[line.end - 1])
    else { return true }
    var start = line.end
    while start > line.start, !Characters.isSpace(bytes[start - 1]) { start -= 1 }
    let word = FoldedWord(bytes, start..<line.end)
    return vocabulary.words.people.and.contains(word) || vocabulary.words.dates.range.contains(word)
      || vocabulary.words.people.with.contains(word)
  }

  /// A field whose value ends before the comments behind it.
  private func withoutComments(_ field: ReadField) -> ReadField {
    var end = trimmed(field.valueRange).end
    while end > field.valueRange.start, bytes[end - 1] == UInt8(ascii: ">"),
      let open = commentStart(before: end, from: field.valueRange.start)
    {
      end = trimmed(ByteRange(field.valueRange.start, open)).end
    }
    return cut(field, at: end)
  }

  /// A field whose value ends before a mark such as `(private)`; the mark holds for the field.
  private func withoutMark(_ field: ReadField) -> ReadField {
    guard let (audience, start) = finalMark(in: field.valueRange) else { return field }
    let range = field.item.map { document.nodes[$0].range } ?? field.field.range
    plan.marks.append(Located(audience, range))
    return cut(field, at: start)
  }

  private func cut(_ field: ReadField, at end: Int) -> ReadField {
    guard end < trimmed(field.valueRange).end else { return field }
    var result = field
    result.valueRange = ByteRange(field.valueRange.start, end)
    // What is nested under a field belongs to its value, and stands after the mark.
    if field.field.value.range == trimmed(field.valueRange) {
      result.field.value = located(field.node, result.valueRange)
    }
    return result
  }
}
