import WaymarkMarkdown
import WaymarkPlan
import WaymarkSource

// What stands beside the words: the parenthesis, fields, cells.
extension PlanEditor {
  /// Says something in an item's parenthesis, or in a new one.
  func waysToSay(_ part: String, of item: PlanItem) -> [[TextEdit]] {
    if let parenthesis = item.assignment.parenthesis {
      var end = parenthesis.end - 1
      while end > parenthesis.start + 1,
        isSpace(source.bytes[end - 1]) || source.bytes[end - 1] == UInt8(ascii: ",")
          || source.bytes[end - 1] == UInt8(ascii: ";")
      {
        end -= 1
      }
      return [[.insert(", " + part, at: end)]]
    }
    guard let words = words(of: item) else { return [] }
    if item.form == .row { return [[set(words, to: source.text(words) + " (\(part))")]] }
    return [
      [.insert(" (\(part))", at: words.end)], [.insert(" (\(part))", at: firstLineEnd(of: words))],
      [.insert(" (\(part))", at: trimmed(item.title.range).end)],
    ]
  }

  /// Writes another value into a field or a cell.
  func set(_ field: Field, to value: String) -> TextEdit {
    if isCell(field) { return set(field.value.range, to: value) }
    if field.value.value.isEmpty {
      let line = source.lineRange(source.lineIndex(at: field.key.range.end))
      let end = trimmed(ByteRange(field.key.range.end, line.end)).end
      return .insert(" " + value, at: max(end, field.key.range.end))
    }
    let range = trimmed(field.value.range)
    return TextEdit(ByteRange(range.start, firstLineEnd(of: range)), with: value)
  }

  private func isCell(_ field: Field) -> Bool {
    field.range == field.value.range
  }

  /// Writes into a table's cell; space after it gives way, so that the columns stay in line.
  func set(_ cell: ByteRange, to value: String) -> TextEdit {
    var end = cell.end
    let missing = value.count - source.text(cell).count
    while missing > end - cell.end, source.byte(at: end) == 0x20, source.byte(at: end + 1) == 0x20 {
      end += 1
    }
    let padding = max(0, -missing)
    let isFollowed = source.byte(at: cell.end) == 0x20
    return TextEdit(
      ByteRange(cell.start, end),
      with: value + String(repeating: " ", count: isFollowed ? padding : 0))
  }

  /// The cell of an item's row in the column of a kind, empty or not.
  func cell(_ kind: FieldKind, of item: PlanItem) -> ByteRange? {
    let document = plan.document
    guard let row = node(.tableRow, at: item.range.start), document.nodes[row].parent >= 0,
      let header = document.children(of: Int(document.nodes[row].parent)).first(where: { _ in true }
      )
    else { return nil }
    for (title, cell) in zip(document.children(of: header), document.children(of: row))
    where vocabulary.meaning(ofColumn: document.plainText(of: title)) == kind {
      let content = document.nodes[cell].content
      return content.isEmpty ? emptyCell(document.nodes[cell].range) : content
    }
    return nil
  }

  /// Where the words of an empty cell would start: after its first space.
  private func emptyCell(_ range: ByteRange) -> ByteRange {
    var start = range.start
    if source.byte(at: start) == UInt8(ascii: "|") { start += 1 }
    if start < range.end, source.byte(at: start) == 0x20 { start += 1 }
    return ByteRange(at: min(start, range.end))
  }

  /// Adds a field after another, written as that one is.
  func insertField(_ kind: FieldKind, _ value: String, after field: Field) -> TextEdit? {
    guard !field.value.value.isEmpty else { return nil }
    let line = source.lineRange(source.lineIndex(at: field.key.range.start))
    let valueStart = trimmed(field.value.range).start
    guard valueStart >= field.key.range.end, valueStart <= line.end else { return nil }
    let prefix = source.text(ByteRange(line.start, field.key.range.start))
    let separator = source.text(ByteRange(field.key.range.end, valueStart))
    let end = lineEnd(at: max(line.start, field.range.end - 1))
    return .insert(
      lineEnding + prefix + vocabulary.word(for: kind) + separator + value, at: end)
  }
}
