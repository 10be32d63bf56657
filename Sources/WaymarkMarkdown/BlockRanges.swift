import WaymarkSource

// The blocks without inlines. libcmark's last lines are wrong for some of them, so the ends
// come from the number of lines that each holds.
extension TreeBuilder {
  /// Adds a code block, an HTML block, a thematic break, or a block of a later libcmark.
  mutating func appendBlock(_ kind: MarkdownNode.Kind, _ node: CMarkNode) {
    let start = start(of: node)
    let index: Int
    switch kind {
    case .codeBlock: index = appendCodeBlock(node, start)
    case .htmlBlock:
      let last = node.startLine + max(lineCount(node.literal), 1) - 1
      index = append(kind, ByteRange(start, end(lastNonblank(node.startLine, last))))
    case .thematicBreak:
      index = append(kind, ByteRange(start, lines.trimmedEnd(node.startLine)))
    default:
      index = append(kind, ByteRange(start, end(max(node.endLine, node.startLine))))
      if !isLeaf(kind) { open.append(index) }
    }
    close(index)
  }

  private func isLeaf(_ kind: MarkdownNode.Kind) -> Bool { kind != .unknown }

  private func end(_ line: Int) -> Int { lines.end(line) }

  private mutating func appendCodeBlock(_ node: CMarkNode, _ start: Int) -> Int {
    let literal = node.literal
    let line = node.startLine
    let count = lineCount(literal)
    let fence = view[start]
    var fenceEnd = start
    // Only these, since past the end of the text all bytes are 0.
    if fence == Byte.backtick || fence == Byte.tilde {
      while view[fenceEnd] == fence { fenceEnd += 1 }
    }
    let isFenced = fenceEnd - start >= 3 && !isIndented(start, line)
    let index: Int
    if isFenced {
      let last = line + count
      let content =
        count > 0
        ? ByteRange(min(lines.start(line + 1), view.count), lines.end(last))
        : ByteRange(at: lines.end(line))
      let isClosed = closesFence(last + 1, fence: fence, count: fenceEnd - start)
      let end =
        isClosed ? lines.trimmedEnd(last + 1) : max(lines.end(lastNonblank(line, last)), start)
      index = append(
        .codeBlock, ByteRange(start, end),
        content: ByteRange(min(content.start, end), min(content.end, end)))
    } else {
      let last = lastNonblank(line, line + max(count, 1) - 1)
      index = append(.codeBlock, ByteRange(start, lines.end(last)))
    }
    attach(NodeDetail(literal: literal.text, destination: node.fenceInfo.text), to: index)
    return index
  }

  /// Whether a block's first line is indented by four columns or more.
  private func isIndented(_ start: Int, _ line: Int) -> Bool {
    let place = scanner.stripping(containers, line: line, start: lines.start(line)).place
    let text = scanner.skippingIndent(place)
    return text.column - place.column >= 4 || text.offset != start
  }

  /// Whether a line closes a fenced code block of the innermost container.
  private func closesFence(_ line: Int, fence: UInt8, count: Int) -> Bool {
    guard line <= lines.count else { return false }
    let (place, isWhole) = scanner.stripping(containers, line: line, start: lines.start(line))
    let text = scanner.skippingIndent(place)
    guard isWhole, text.column - place.column <= 3 else { return false }
    var offset = text.offset
    while view[offset] == fence { offset += 1 }
    return offset - text.offset >= count && offset >= lines.trimmedEnd(line)
  }

  private func lineCount(_ literal: ByteView) -> Int {
    var count = 0
    for offset in 0..<literal.count where literal[offset] == Byte.lineFeed { count += 1 }
    return count
  }

  private func lastNonblank(_ first: Int, _ last: Int) -> Int {
    var line = min(last, lines.count)
    while line > first {
      let start = scanner.stripping(containers, line: line, start: lines.start(line)).place.offset
      if lines.trimmedEnd(line) > start { return line }
      line -= 1
    }
    return first
  }
}
