import WaymarkMarkdown
import WaymarkSource

// Audience marks wherever they stand, so that none is passed over where a heading or an item
// is only prose.
extension PlanBuilder {
  /// Notes every heading, item and paragraph that ends in a mark such as `(private)`.
  func readMarks() {
    let places = placesOfMarks()
    guard !places.isEmpty else { return }
    for entry in outline.entries {
      if let audience = mark(endingLineOf: document.nodes[entry.node].content, among: places) {
        plan.marks.append(Located(audience, entry.range))
      }
    }
    for index in document.nodes.indices where document.nodes[index].kind == .paragraph {
      let node = document.nodes[index]
      guard let audience = mark(endingLineOf: node.content, among: places) else { continue }
      let parent = Int(node.parent)
      let isFirst = parent >= 0 && document.nodes[parent].kind == .item && parent == index - 1
      plan.marks.append(Located(audience, isFirst ? document.nodes[parent].range : node.range))
    }
    for index in document.nodes.indices where document.nodes[index].kind == .tableCell {
      guard let audience = mark(endingLineOf: document.nodes[index].content, among: places) else {
        continue
      }
      plan.marks.append(Located(audience, document.nodes[Int(document.nodes[index].parent)].range))
    }
  }

  /// Where brackets with a mark inside begin, wherever they stand; a plan has few, if any.
  private func placesOfMarks() -> [Int] {
    var places: [Int] = []
    let mark = UInt8(ascii: "(")
    bytes.withUnsafeBytes { text in
      var open = document.body.start - 1
      while true {
        open = text.place(of: mark, or: mark, from: open + 1, to: text.count)
        guard open < text.count else { break }
        var close = open + 1
        while close < text.count, text[close] != UInt8(ascii: ")"), text[close] != 0x0A,
          text[close] != UInt8(ascii: "(")
        {
          close += 1
        }
        if audience(inside: ByteRange(open + 1, close)) != nil { places.append(open) }
      }
    }
    return places
  }

  /// What the inside of a bracket marks, alone or between commas: `private`, `@ada, private`.
  func audience(inside range: ByteRange) -> Audience? {
    var start = range.start
    for offset in range.start...range.end
    where offset == range.end || bytes[offset] == UInt8(ascii: ",") {
      // Most parts are handles and dates, which are no words.
      var first = start
      while first < offset, Characters.isSpace(bytes[first]) { first += 1 }
      if offset - first <= 32, first < offset, Characters.isLetter(bytes[first]) {
        let word = trimmed(ByteRange(first, offset))
        if let audience = vocabulary.words.audiences[FoldedWord(bytes, word.start..<word.end)] {
          return audience
        }
      }
      start = offset + 1
    }
    return nil
  }

  /// Whether a text holds no words of a sentence, but only tags: dates, handles, emoji, brackets.
  private func isTags(_ range: ByteRange) -> Bool {
    var offset = range.start
    while offset < range.end {
      while offset < range.end, Characters.isSpace(bytes[offset]) { offset += 1 }
      let start = offset
      while offset < range.end, !Characters.isSpace(bytes[offset]) { offset += 1 }
      let token = bytes[start..<offset]
      guard let first = token.first, Characters.isLetter(first), first < 0x80 else { continue }
      // `due:2026-12-12`, `done`, and the words inside `[due:: …]` and of a date.
      let isTag =
        token.contains { Characters.isDigit($0) || $0 == UInt8(ascii: ":") || $0 == 0x5D }
        || vocabulary.words.dates.months[FoldedWord(bytes, start..<offset)] != nil
      if !isTag { return false }
    }
    return true
  }

  /// The mark among the brackets that end the first line of a text; tags may follow it.
  private func mark(endingLineOf content: ByteRange, among places: [Int]) -> Audience? {
    guard places.contains(where: content.contains) else { return nil }
    let line = trimmed(firstLine(of: content))
    for open in places where line.contains(open) {
      let close = bytes[open..<line.end].firstIndex(of: UInt8(ascii: ")")) ?? line.end
      if close < line.end, isTags(ByteRange(close + 1, line.end)),
        let audience = audience(inside: ByteRange(open + 1, close))
      {
        return audience
      }
    }
    var end = line.end
    while end > line.start {
      let byte = bytes[end - 1]
      guard byte == UInt8(ascii: ")") else {
        let isEmphasis = byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_")
        guard byte == 0x20 || byte == UInt8(ascii: ".") || byte >= 0x80 || isEmphasis else {
          return nil
        }
        end -= 1
        continue
      }
      var open = end - 1
      while open > line.start, bytes[open] != UInt8(ascii: "(") { open -= 1 }
      let inside = trimmed(ByteRange(open + 1, end - 1))
      if inside.count <= 24, !inside.isEmpty,
        let audience = vocabulary.words.audiences[FoldedWord(bytes, inside.start..<inside.end)]
      {
        return audience
      }
      end = open
    }
    return nil
  }

  /// The mark in the bracket that ends a text, and where the text before it ends.
  func finalMark(in range: ByteRange) -> (audience: Audience, start: Int)? {
    let text = trimmed(range)
    guard text.count > 2, bytes[text.end - 1] == UInt8(ascii: ")") else { return nil }
    let lowest = max(text.start, text.end - 32)
    guard let open = (lowest..<text.end).last(where: { bytes[$0] == UInt8(ascii: "(") }) else {
      return nil
    }
    let inside = trimmed(ByteRange(open + 1, text.end - 1))
    guard !inside.isEmpty, inside.count <= 24,
      let audience = vocabulary.words.audiences[FoldedWord(bytes, inside.start..<inside.end)]
    else { return nil }
    return (audience, trimmed(ByteRange(text.start, open)).end)
  }
}
