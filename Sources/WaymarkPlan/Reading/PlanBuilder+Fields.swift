import WaymarkMarkdown
import WaymarkSource

/// A field with the nodes it was read from.
struct ReadField {
  var field: Field
  /// The paragraph that holds it.
  var node: Int
  /// The part of the paragraph after the colon.
  var valueRange: ByteRange
  /// The list item, for a bullet.
  var item: Int?
  /// Whether words stand after a hard line break that ended the value.
  var hasWordsBehind = false
}

/// A `Key:` as it stands at the start of a line.
struct FieldKey {
  var range: ByteRange
  var folded: FoldedWord
  var isEmphasised: Bool
  var valueStart: Int
}

// `Key: value` in bullets and in lines of paragraphs, bold or not.
extension PlanBuilder {
  /// The fields of a list's items or of a paragraph's lines.
  func fields(in block: Int, place: FieldPlace) -> [ReadField] {
    switch document.nodes[block].kind {
    case .bulletList, .orderedList:
      return document.children(of: block).compactMap { field(ofItem: $0, place: place) }
    case .paragraph:
      return fields(ofParagraph: block, in: document.nodes[block].content, place: place)
    default: return []
    }
  }

  /// The field that an item without a box is; unknown keys count only when they are bold.
  func field(ofItem item: Int, place: FieldPlace) -> ReadField? {
    guard document.nodes[item].checkbox == 0, let paragraph = firstParagraph(of: item) else {
      return nil
    }
    let content = document.nodes[paragraph].content
    guard let key = fieldKey(at: content.start, limit: firstLine(of: content).end) else {
      return nil
    }
    let kind = vocabulary.field(key.folded, in: place)
    guard kind != nil || key.isEmphasised else { return nil }
    let valueRange = withoutHeededMark(
      ByteRange(min(key.valueStart, content.end), content.end), of: item)
    var value = located(paragraph, valueRange)
    let nested = nestedText(of: item, after: paragraph)
    if let nested {
      value.value = value.value.isEmpty ? nested.value : value.value + "; " + nested.value
      value.range = value.range.isEmpty ? nested.range : value.range.union(nested.range)
    }
    let field = Field(
      kind: kind, key: Located(source.text(key.range), key.range), value: value,
      range: document.nodes[item].range)
    return ReadField(field: field, node: paragraph, valueRange: valueRange, item: item)
  }

  /// A value without the mark behind it, where the mark is known to hold for the item: it is no
  /// part of the words then.
  private func withoutHeededMark(_ value: ByteRange, of item: Int) -> ByteRange {
    guard !heededMarks.isEmpty, let (audience, end) = finalMark(in: value) else { return value }
    let isHeeded = heededMarks.contains(Located(audience, document.nodes[item].range))
    return isHeeded ? ByteRange(value.start, max(value.start, end)) : value
  }

  /// The words of plain bullets nested under a field.
  private func nestedText(of item: Int, after paragraph: Int) -> Located<String>? {
    var texts: [String] = []
    var range: ByteRange?
    var child = Int(document.nodes[paragraph].end)
    let end = Int(document.nodes[item].end)
    while child < end {
      let kind = document.nodes[child].kind
      if kind == .bulletList || kind == .orderedList {
        for nested in document.children(of: child) where document.nodes[nested].checkbox == 0 {
          guard let paragraph = firstParagraph(of: nested) else { continue }
          texts.append(document.plainText(of: paragraph, in: nil))
          let place = trimmed(document.nodes[paragraph].content)
          range = range.map { $0.union(place) } ?? place
        }
      }
      child = Int(document.nodes[child].end)
    }
    return range.map { Located(texts.joined(separator: "; "), $0) }
  }

  /// The fields of a paragraph whose first line is one, or all of whose lines look like one.
  ///
  /// In such a paragraph a line that looks like a field is one; other lines go on with the value.
  func fields(
    ofParagraph paragraph: Int, in content: ByteRange, place: FieldPlace
  ) -> [ReadField] {
    var found: [(key: FieldKey, kind: FieldKind?, end: Int)] = []
    var looksLikeFields = true
    var offset = content.start
    while offset < content.end {
      let line = firstLine(of: ByteRange(offset, content.end))
      let words = trimmed(line)
      if let key = fieldKey(at: words.start, limit: line.end) {
        let kind = vocabulary.field(key.folded, in: place)
        if kind != nil || key.isEmphasised || startsLikeKey(words.start) {
          found.append((key, kind, line.end))
        }
      }
      if found.isEmpty { return [] }
      if found[found.count - 1].end != line.end { looksLikeFields = false }
      found[found.count - 1].end = words.end
      offset = line.end
      while offset < content.end, Characters.isSpace(bytes[offset]) { offset += 1 }
    }
    guard let first = found.first,
      first.kind != nil || first.key.isEmphasised
        || (looksLikeFields || place == .plan) && found.contains(where: { $0.kind != nil })
    else { return [] }
    return found.map { key, kind, end in
      let valueRange = ByteRange(min(key.valueStart, end), end)
      let field = Field(
        kind: kind, key: Located(source.text(key.range), key.range),
        value: located(paragraph, valueRange), range: ByteRange(key.range.start, end))
      return ReadField(field: field, node: paragraph, valueRange: valueRange, item: nil)
    }
  }

  /// Whether a key that is not known starts with a capital, as the keys of a form do.
  private func startsLikeKey(_ offset: Int) -> Bool {
    offset < bytes.count && (bytes[offset] >= 0x80 || (0x41...0x5A).contains(bytes[offset]))
  }

  /// Reads `Key:`, `**Key:**`, `**Key**:` at the start of a line.
  func fieldKey(at start: Int, limit: Int) -> FieldKey? {
    var offset = start
    while offset < limit, bytes[offset] == UInt8(ascii: "*") || bytes[offset] == UInt8(ascii: "_") {
      offset += 1
    }
    let marks = offset - start
    let keyStart = offset
    while offset < limit, offset - keyStart <= Vocabulary.longestKey {
      // Nearly all bytes of a line are letters.
      if Characters.isLetter(bytes[offset]) {
        offset += 1
        continue
      }
      switch bytes[offset] {
      case UInt8(ascii: ":"):
        let keyEnd = trimmed(ByteRange(keyStart, offset)).end
        guard keyEnd > keyStart else { return nil }
        var next = afterColon(offset, limit)
        var closed = 0
        while closed < marks, next < limit, bytes[next] == bytes[start] {
          next += 1
          closed += 1
        }
        guard marks == 0 || closed == marks else { return nil }
        return key(keyStart, keyEnd, isEmphasised: marks > 0, next, limit)
      case UInt8(ascii: "*"), UInt8(ascii: "_"):
        guard marks > 0 else { return nil }
        let keyEnd = offset
        var next = offset
        while next < limit, bytes[next] == bytes[start] { next += 1 }
        guard next - offset == marks, next < limit, bytes[next] == UInt8(ascii: ":"),
          keyEnd > keyStart
        else { return nil }
        return key(keyStart, keyEnd, isEmphasised: true, afterColon(next, limit), limit)
      case UInt8(ascii: "`"), UInt8(ascii: "["), UInt8(ascii: "<"), UInt8(ascii: "|"),
        UInt8(ascii: "("), UInt8(ascii: "@"):
        return nil
      default: offset += 1
      }
    }
    return nil
  }

  /// Where a key's colon ends; Dataview writes two.
  private func afterColon(_ offset: Int, _ limit: Int) -> Int {
    offset + 1 < limit && bytes[offset + 1] == UInt8(ascii: ":") ? offset + 2 : offset + 1
  }

  private func key(
    _ start: Int, _ end: Int, isEmphasised: Bool, _ next: Int, _ limit: Int
  ) -> FieldKey? {
    guard
      next >= limit || Characters.isSpace(bytes[next])
        || Characters.isNoBreakSpace(bytes, at: next, limit)
    else { return nil }
    let range = ByteRange(start, end)
    return FieldKey(
      range: range, folded: FoldedWord(bytes, start..<end), isEmphasised: isEmphasised,
      valueStart: dates.skipSpaces(next, limit))
  }
}
