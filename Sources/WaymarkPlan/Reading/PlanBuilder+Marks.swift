import WaymarkMarkdown
import WaymarkSource

// Audience marks wherever they stand, so that none is passed over where a heading or an item
// is only prose.
extension PlanBuilder {
  /// Notes every heading, item and paragraph that ends in a mark such as `(private)`.
  func readMarks() {
    guard holdsMark() else { return }
    for entry in outline.entries {
      if let audience = mark(endingLineOf: document.nodes[entry.node].content) {
        plan.marks.append(Located(audience, entry.range))
      }
    }
    for (index, node) in document.nodes.enumerated() where node.kind == .paragraph {
      guard let audience = mark(endingLineOf: node.content) else { continue }
      let parent = Int(node.parent)
      let isFirst = parent >= 0 && document.nodes[parent].kind == .item && parent == index - 1
      plan.marks.append(Located(audience, isFirst ? document.nodes[parent].range : node.range))
    }
  }

  /// Whether a mark stands anywhere in the text; most plans have none.
  private func holdsMark() -> Bool {
    bytes.withUnsafeBufferPointer { text in
      for open in document.body.start..<text.count where text[open] == UInt8(ascii: "(") {
        var close = open + 1
        while close < text.count, text[close] != UInt8(ascii: ")"), text[close] != 0x0A,
          text[close] != UInt8(ascii: "(")
        {
          close += 1
        }
        let inside = trimmed(ByteRange(open + 1, close))
        if inside.count <= 24,
          vocabulary.audiences[FoldedWord(bytes, inside.start..<inside.end)] != nil
        {
          return true
        }
      }
      return false
    }
  }

  /// The mark among the brackets that end the first line of a text.
  private func mark(endingLineOf content: ByteRange) -> Audience? {
    let line = trimmed(firstLine(of: content))
    var end = line.end
    while end > line.start {
      let byte = bytes[end - 1]
      guard byte == UInt8(ascii: ")") else {
        guard byte == 0x20 || byte == UInt8(ascii: ".") || byte >= 0x80 else { return nil }
        end -= 1
        continue
      }
      var open = end - 1
      while open > line.start, bytes[open] != UInt8(ascii: "(") { open -= 1 }
      let inside = trimmed(ByteRange(open + 1, end - 1))
      if inside.count <= 24, !inside.isEmpty,
        let audience = vocabulary.audiences[FoldedWord(bytes, inside.start..<inside.end)]
      {
        return audience
      }
      end = open
    }
    return nil
  }
}
