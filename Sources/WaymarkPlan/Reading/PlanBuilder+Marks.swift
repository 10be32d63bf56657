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
        // Most brackets hold an owner, whose handle is no mark.
        if close < text.count, text[close] == UInt8(ascii: "@") { continue }
        while close < text.count, text[close] != UInt8(ascii: ")"), text[close] != 0x0A,
          text[close] != UInt8(ascii: "(")
        {
          close += 1
        }
        let inside = trimmed(ByteRange(open + 1, close))
        if inside.count <= 24,
          vocabulary.words.audiences[FoldedWord(bytes, inside.start..<inside.end)] != nil
        {
          places.append(open)
        }
      }
    }
    return places
  }

  /// The mark among the brackets that end the first line of a text.
  private func mark(endingLineOf content: ByteRange, among places: [Int]) -> Audience? {
    guard places.contains(where: content.contains) else { return nil }
    let line = trimmed(firstLine(of: content))
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
