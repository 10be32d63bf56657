import WaymarkSource

// The inlines that have delimiters: code, emphasis, links and images.
extension TreeBuilder {
  /// How many nodes may be open; emphasis and links inside of more leave only their text, so
  /// that whoever walks the tree may recurse.
  private static let greatestDepth = 256

  /// Whether an inline that opens with a byte is left out because it is too deep.
  func isTooDeep(for byte: UInt8) -> Bool {
    open.count > TreeBuilder.greatestDepth && byte != Byte.less
  }

  /// Adds a code span; its content is what stands between the backticks, without the one
  /// space on each side that CommonMark strips (section 6.1).
  mutating func alignCode(_ literal: ByteView, _ text: inout LeafText) -> Bool {
    let view = text.view
    let start = text.position
    var first = start
    while view[first] == Byte.backtick { first += 1 }
    let ticks = first - start
    guard ticks > 0 else { return false }
    var last = first
    var isOnOneLine = true
    var hasText = false
    while true {
      guard last < text.end else { return false }
      if view[last] == Byte.backtick {
        var end = last
        while view[end] == Byte.backtick { end += 1 }
        if end - last == ticks { break }
        last = end
        hasText = true
      } else {
        if view[last] == Byte.lineFeed {
          isOnOneLine = false
        } else if view[last] != Byte.space {
          hasText = true
        }
        last += 1
      }
    }
    text.position = last + ticks
    if hasText, isStripped(view[first]), isStripped(view[last - 1]) {
      first += 1
      last -= 1
    }
    let node = append(
      .code, text.range(start, text.position), content: text.range(first, last))
    if !isOnOneLine { attach(NodeDetail(literal: literal.text), to: node) }
    return !isOnOneLine || view.slice(first, last).holds(literal, at: 0)
  }

  private func isStripped(_ byte: UInt8) -> Bool { byte == Byte.space || byte == Byte.lineFeed }

  mutating func enterInline(
    _ node: CMarkNode, _ kind: MarkdownNode.Kind, _ text: inout LeafText
  ) -> Bool {
    let start = text.position
    guard takeOpen(kind, &text) else { return false }
    let index = append(
      kind, text.range(start, text.position), content: ByteRange(at: text.file(text.position)))
    if kind == .link || kind == .image {
      attach(NodeDetail(destination: node.url.text, title: node.title.text), to: index)
    }
    open.append(index)
    return true
  }

  func takeOpen(_ kind: MarkdownNode.Kind, _ text: inout LeafText) -> Bool {
    let byte = text.view[text.position]
    let next = text.view[text.position + 1]
    switch kind {
    case .emphasis:
      text.position += 1
      return byte == Byte.asterisk || byte == Byte.underscore
    case .strong:
      text.position += 2
      return (byte == Byte.asterisk || byte == Byte.underscore) && next == byte
    case .image:
      text.position += 2
      return byte == Byte.bang && next == Byte.openBracket
    default:
      text.position += 1
      return byte == Byte.openBracket || byte == Byte.less
    }
  }

  mutating func leaveInline(_ text: inout LeafText) -> Bool {
    guard let index = open.popLast() else { return false }
    let contentEnd = text.position
    let kind = nodes[index].kind
    guard takeClose(kind, isAutolink: kind == .link && isAutolink(index), &text) else {
      return false
    }
    let end = text.position
    let start = nodes[index].range.start
    let contentStart = nodes[index].content.start
    nodes[index].content = ByteRange(contentStart, text.file(contentEnd))
    nodes[index].range = ByteRange(start, text.range(end - 1, end).end)
    nodes[index].end = Int32(truncatingIfNeeded: nodes.count)
    return true
  }

  /// Takes the bytes that close an inline, the rest of a link included.
  func takeClose(_ kind: MarkdownNode.Kind, isAutolink: Bool, _ text: inout LeafText) -> Bool {
    let byte = text.view[text.position]
    switch kind {
    case .emphasis, .strong:
      guard byte == Byte.asterisk || byte == Byte.underscore else { return false }
      text.position += kind == .strong ? 2 : 1
    case _ where isAutolink:
      guard byte == Byte.greater else { return false }
      text.position += 1
    default:
      guard byte == Byte.closeBracket else { return false }
      text.position += 1
      if let end = text.scanner.inlineTail(at: text.position) {
        text.position = end
      } else if let label = text.scanner.label(at: text.position) {
        text.position = label.end
      }
    }
    return text.position <= text.end
  }

  func isAutolink(_ index: Int) -> Bool {
    view[nodes[index].range.start] == Byte.less
  }
}
