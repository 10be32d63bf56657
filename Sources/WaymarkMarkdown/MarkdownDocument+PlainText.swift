public import WaymarkSource

extension MarkdownDocument {
  /// The words of a node without their markup, trimmed.
  ///
  /// Emphasis and links leave their text, code stays as it is, entities and escapes are
  /// decoded, a line break is a space, an image is its description; HTML and comments are left
  /// out, with the space after them where there is one before. A list item gives its first paragraph only.
  /// - Parameter clip: the part of the file to take text from; all of it without one. An
  ///   escape or entity counts when it lies wholly inside.
  public func plainText(of index: Int, in clip: ByteRange? = nil) -> String {
    guard nodes.indices.contains(index) else { return "" }
    let node = nodes[index]
    if node.kind == .item {
      guard let first = children(of: index).first(where: { _ in true }),
        nodes[first].kind == .paragraph || nodes[first].kind == .heading
      else { return "" }
      return plainText(of: first, in: clip)
    }
    let first = node.kind.isLeaf ? index : index + 1
    let end = Int(node.end)
    if end == first + 1, nodes[first].kind == .text || nodes[first].kind == .code,
      nodes[first].detail < 0
    {
      return trimmedText(clipped(nodes[first].content, to: clip))
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(node.content.count)
    var isAfterHTML = false
    for position in firstNode(in: clip, first, end)..<max(first, end) {
      if let clip, nodes[position].range.start >= clip.end, misalignedLeaves == 0 { break }
      let before = bytes.count
      appendPlainText(of: nodes[position], in: clip, to: &bytes)
      // The space on both sides of what is left out is one.
      if isAfterHTML, before > 0, bytes.count > before, bytes[before].isWhitespace,
        bytes[before - 1].isWhitespace
      {
        bytes.remove(at: before)
      }
      isAfterHTML = nodes[position].kind == .htmlInline
    }
    return trimmed(bytes)
  }

  /// Where to begin with the nodes that reach into a part of the file.
  ///
  /// Nodes start in the order of the file, so a part of a long paragraph costs no more than itself.
  private func firstNode(in clip: ByteRange?, _ first: Int, _ end: Int) -> Int {
    guard let clip, misalignedLeaves == 0, end > first else { return first }
    var low = first
    var high = end
    while low < high {
      let middle = (low + high) / 2
      if nodes[middle].range.start < clip.start { low = middle + 1 } else { high = middle }
    }
    // The leaf before may reach into it.
    var position = low
    while position > first {
      position -= 1
      if nodes[position].kind.isLeaf { break }
    }
    return position
  }

  private func appendPlainText(
    of node: MarkdownNode, in clip: ByteRange?, to bytes: inout [UInt8]
  ) {
    switch node.kind {
    case .text, .code, .codeBlock:
      if node.kind == .codeBlock { appendSpace(to: &bytes) }
      if let literal = detail(of: node)?.literal {
        if clip?.contains(node.range) ?? true {
          bytes.append(contentsOf: literal.utf8)
        } else if node.kind != .text {
          appendSource(of: clipped(node.content, to: clip), to: &bytes)
        }
      } else if node.content == node.range || clip?.contains(node.range) ?? true
        || node.kind == .code
      {
        appendSource(of: clipped(node.content, to: clip), to: &bytes)
      }
    case .softBreak, .lineBreak:
      if clip?.overlaps(node.range) ?? true { bytes.append(Byte.space) }
    default:
      // A block begins: its text is parted from that of the block before it.
      if !node.kind.isInline { appendSpace(to: &bytes) }
    }
  }

  private func appendSpace(to bytes: inout [UInt8]) {
    if let last = bytes.last, !last.isWhitespace { bytes.append(Byte.space) }
  }

  private func appendSource(of range: ByteRange, to bytes: inout [UInt8]) {
    for byte in source.bytes[range.start..<range.end] where byte != Byte.carriageReturn {
      bytes.append(byte == Byte.lineFeed ? Byte.space : byte)
    }
  }

  private func clipped(_ range: ByteRange, to clip: ByteRange?) -> ByteRange {
    guard let clip else { return range }
    let start = max(range.start, clip.start)
    return ByteRange(start, max(start, min(range.end, clip.end)))
  }

  private func trimmedText(_ range: ByteRange) -> String {
    var start = range.start
    var end = range.end
    while start < end, source.bytes[start].isWhitespace { start += 1 }
    while end > start, source.bytes[end - 1].isWhitespace { end -= 1 }
    return source.text(ByteRange(start, end))
  }

  private func trimmed(_ bytes: [UInt8]) -> String {
    var start = 0
    var end = bytes.count
    while start < end, bytes[start].isWhitespace { start += 1 }
    while end > start, bytes[end - 1].isWhitespace { end -= 1 }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }
}
