import WaymarkSource

// Inlines: libcmark's inline columns are not used. Its inlines are walked in order along the
// text of their leaf; each takes the bytes that its kind and literal say, so the ranges follow.
extension TreeBuilder {
  /// Adds the inlines of a leaf.
  ///
  /// - Parameters:
  ///   - start: the offset in the file before which inlines are left out: a checkbox.
  ///   - leaf: where to stop.
  /// - Returns: whether the inlines took exactly the bytes of the text.
  mutating func align(
    _ text: inout LeafText, from start: Int, until leaf: CMarkNode, _ walk: borrowing CMarkWalk
  ) -> Bool {
    // Open inlines that are left out: a link that is a checkbox, or too deep ones.
    var skipped = 0
    while let step = walk.next() {
      let node = step.node
      if !step.isEntering {
        if node == leaf {
          skipWhitespace(&text)
          return text.position == text.end
        }
        if skipped > 0 {
          skipped -= 1
          guard takeClose(node.kind, isAutolink: false, &text) else { return false }
        } else if !leaveInline(&text) {
          return false
        }
        continue
      }
      let kind = node.kind
      let position = text.position
      let isAligned: Bool
      switch kind {
      case .text:
        isAligned = alignText(node.literal, from: start, &text)
      case .softBreak, .lineBreak:
        isAligned = alignBreak(kind, &text)
      case .code:
        isAligned = alignCode(node.literal, &text)
      case .htmlInline:
        isAligned = takeHTML(node.literal, &text)
        append(kind, text.range(position, text.position))
      case .emphasis, .strong, .link, .image:
        if start > text.file(position) || isTooDeep(for: text.view[position]) {
          skipped += 1
          isAligned = takeOpen(kind, &text)
        } else {
          isAligned = enterInline(node, kind, &text)
        }
      default:
        isAligned = false
      }
      if !isAligned { return false }
    }
    return false
  }

  private func skipWhitespace(_ text: inout LeafText) {
    while text.view[text.position].isWhitespace { text.position += 1 }
  }

  /// Adds a text: verbatim runs, and escapes and entities as nodes of their own.
  private mutating func alignText(_ literal: ByteView, from start: Int, _ text: inout LeafText)
    -> Bool
  {
    let view = text.view
    let isInAutolink = open.last.map { nodes[$0].kind == .link && isAutolink($0) } ?? false
    var index = 0
    if text.position > 0, view[text.position - 1] == Byte.lineFeed,
      view[text.position].isSpaceOrTab
    {
      // The indentation of a line that continues a paragraph lazily; libcmark keeps it. Where the
      // source has none, a tab is an entity's.
      while literal[index].isSpaceOrTab { index += 1 }
      while view[text.position].isSpaceOrTab { text.position += 1 }
    }
    var run = text.position
    while index < literal.count {
      let length = view.verbatimCount(at: text.position, with: literal, from: index)
      text.position += length
      index += length
      guard index < literal.count else { break }
      let byte = view[text.position]
      if byte == Byte.backslash, !isInAutolink, view[text.position + 1].isPunctuation {
        guard literal[index] == view[text.position + 1] else { return false }
        appendText(run, text.position, from: start, &text)
        let range = text.range(text.position, text.position + 2)
        if range.start >= start {
          append(.text, range, content: ByteRange(range.end - 1, range.end))
        }
        text.position += 2
        index += 1
        run = text.position
      } else if byte == Byte.ampersand,
        let (characters, sourceLength) = entities.entity(in: view, at: text.position)
      {
        for character in characters {
          guard literal[index] == character else { return false }
          index += 1
        }
        appendText(run, text.position, from: start, &text)
        let node = append(.text, text.range(text.position, text.position + sourceLength))
        attach(NodeDetail(literal: String(decoding: characters, as: UTF8.self)), to: node)
        text.position += sourceLength
        run = text.position
      } else {
        guard byte == literal[index], text.position < text.end else { return false }
        text.position += 1
        index += 1
      }
    }
    appendText(run, text.position, from: start, &text)
    return true
  }

  private mutating func appendText(
    _ first: Int, _ end: Int, from start: Int, _ text: inout LeafText
  ) {
    guard end > first else { return }
    let range = text.range(first, end)
    guard range.end > start else { return }
    append(.text, ByteRange(max(range.start, start), range.end))
  }

  /// Takes the bytes of an HTML inline.
  ///
  /// Where a prefix ends in the middle of a tab, libcmark has spaces for what is left of it.
  private func takeHTML(_ literal: ByteView, _ text: inout LeafText) -> Bool {
    let view = text.view
    var index = 0
    while index < literal.count {
      if view[text.position] == Byte.tab, literal[index] == Byte.space {
        while literal[index].isSpaceOrTab { index += 1 }
        while view[text.position].isSpaceOrTab { text.position += 1 }
      } else {
        guard view[text.position] == literal[index], text.position < text.end else { return false }
        index += 1
        text.position += 1
      }
    }
    return true
  }

  /// Adds a soft or hard line break: the spaces or the backslash, and the line ending.
  private mutating func alignBreak(_ kind: MarkdownNode.Kind, _ text: inout LeafText) -> Bool {
    let view = text.view
    let first = text.position
    var position = first
    let isEscaped = view[position] == Byte.backslash && view[position + 1] == Byte.lineFeed
    if isEscaped { position += 1 }
    while view[position].isWhitespace, view[position] != Byte.lineFeed { position += 1 }
    guard view[position] == Byte.lineFeed else { return false }
    var end = text.file(position) + 1
    if self.view[end - 1] == Byte.carriageReturn, self.view[end] == Byte.lineFeed { end += 1 }
    if text.dropsBreak {
      text.dropsBreak = false
    } else {
      append(kind, ByteRange(text.file(first), end))
    }
    position += 1
    if !isEscaped {
      while view[position].isSpaceOrTab { position += 1 }
    }
    text.position = position
    return true
  }

  /// Adds the texts of a leaf whose bytes are not known: each gets the whole leaf.
  ///
  /// Only a text with bytes that are refused before it is parsed comes here.
  mutating func appendMisaligned(
    _ range: ByteRange, until leaf: CMarkNode, _ walk: borrowing CMarkWalk
  ) {
    while let step = walk.next(), step.isEntering || step.node != leaf {
      let kind = step.node.kind
      guard step.isEntering, kind.isLeaf else { continue }
      let index = append(kind, range)
      if kind == .softBreak || kind == .lineBreak { continue }
      attach(NodeDetail(literal: step.node.literal.text), to: index)
    }
  }
}
