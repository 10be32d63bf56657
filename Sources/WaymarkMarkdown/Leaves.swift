import WaymarkSource

// Paragraphs and headings: their ranges, and the text that their inlines are aligned with.
extension TreeBuilder {
  mutating func enterLeaf(
    _ node: CMarkNode, _ kind: MarkdownNode.Kind, _ walk: borrowing CMarkWalk
  ) {
    let line = node.startLine
    let start = start(of: node)
    if kind == .heading, let content = closedHeading(start, line, level: node.headingLevel) {
      let text = LeafText(view: view, pieces: [], position: content.start, end: content.end)
      appendLeaf(node, kind, ByteRange(start, lines.trimmedEnd(line)), content, text, walk)
      return
    }
    var last = node.endLine
    var underline: Int?
    if kind == .heading {
      underline = underlineLine(after: line, start, level: node.headingLevel)
      last = (underline ?? last + 1) - 1
    }
    last = min(max(last, line), lines.count)
    if last > line {
      if kind == .heading {
        if let table = findTable(line, last) { keepForNextParse(table) }
      } else if appendTable(inParagraph: line, last, start) {
        skip(node, walk)
        return
      }
    }
    var text = leafText(line, last, start)
    let content = text.range(text.position, text.end)
    var first = content.start
    // After a definition the text may begin with the indentation of a lazy line.
    while first < content.end, view[first].isSpaceOrTab { first += 1 }
    let end = underline.map { lines.trimmedEnd($0) } ?? content.end
    appendLeaf(
      node, kind, ByteRange(first, end), ByteRange(first, content.end), text, walk)
  }

  /// Adds a paragraph or heading with its inlines, its checkbox left to the item.
  private mutating func appendLeaf(
    _ node: CMarkNode, _ kind: MarkdownNode.Kind, _ range: ByteRange, _ content: ByteRange,
    _ text: LeafText, _ walk: borrowing CMarkWalk
  ) {
    var text = text
    var content = content
    var range = range
    var inlineStart = content.start
    if let box = pendingCheckbox, box == content.start, let item = open.last {
      nodes[item].checkbox = view[box + 1]
      inlineStart = min(box + 3, content.end)
      while inlineStart < content.end, view[inlineStart].isWhitespace,
        !view[inlineStart].isLineEnd
      {
        inlineStart += 1
      }
      text.dropsBreak = view[inlineStart].isLineEnd && inlineStart < content.end
      nodes[item].content = ByteRange(at: inlineStart)
      content = ByteRange(inlineStart, content.end)
      range = ByteRange(inlineStart, range.end)
    }
    let index = append(kind, range, content: content)
    if kind == .heading { nodes[index].level = UInt8(clamping: node.headingLevel) }
    if text.pieces.isEmpty,
      appendVerbatim(
        ByteRange(text.position, text.end), from: inlineStart, to: index, of: node, walk)
    {
      close(index)
      return
    }
    open.append(index)
    appendInlines(text, content, from: inlineStart, until: node, walk)
    open.removeLast()
    if inlineStart > text.file(text.position), nodes.count > index + 1 {
      // After a checkbox alone on its line the words start on the next one.
      let first = nodes[index + 1].range.start
      nodes[index].range = ByteRange(first, nodes[index].range.end)
      nodes[index].content = ByteRange(first, nodes[index].content.end)
    }
    close(index)
  }

  /// Adds the one text that stands in the file as libcmark has it, which is all of most leaves.
  /// - Returns: whether the leaf holds just that; else nothing was added.
  private mutating func appendVerbatim(
    _ range: ByteRange, from start: Int, to index: Int, of leaf: CMarkNode,
    _ walk: borrowing CMarkWalk
  ) -> Bool {
    guard start < range.end, let text = walk.next(), text.isEntering else {
      walk.restart(after: leaf)
      return false
    }
    let literal = text.node.kind == .text ? text.node.literal : ByteView.empty
    guard literal.count == range.count,
      view.verbatimCount(at: range.start, with: literal, from: 0) == literal.count,
      let end = walk.next(), !end.isEntering
    else {
      walk.restart(after: leaf)
      return false
    }
    append(.text, ByteRange(start, range.end), parent: index)
    return true
  }

  /// Adds the inlines of a leaf, with its whole range where they cannot be aligned.
  mutating func appendInlines(
    _ text: LeafText, _ content: ByteRange, from start: Int, until node: CMarkNode,
    _ walk: borrowing CMarkWalk
  ) {
    let first = nodes.count
    let detailCount = details.count
    let depth = open.count
    var text = text
    guard !align(&text, from: start, until: node, walk) else { return }
    misalignedLeaves += 1
    nodes.removeSubrange(first...)
    details.removeSubrange(detailCount...)
    while open.count > depth { open.removeLast() }
    walk.restart(after: node)
    appendMisaligned(content, until: node, walk)
  }

  /// Passes over the inlines of a leaf.
  private func skip(_ leaf: CMarkNode, _ walk: borrowing CMarkWalk) {
    while let step = walk.next(), step.isEntering || step.node != leaf {}
  }

  /// The words of a heading that begins with number signs; nil for an underlined one.
  private func closedHeading(_ start: Int, _ line: Int, level: Int) -> ByteRange? {
    var position = start
    while view[position] == Byte.hash, position - start < 7 { position += 1 }
    let lineEnd = lines.end(line)
    guard position - start == level, position >= lineEnd || view[position].isSpaceOrTab else {
      return nil
    }
    let whole = trimmedEnd(start, lineEnd)
    while position < whole, view[position].isSpaceOrTab { position += 1 }
    var closing = whole
    while closing > start, view[closing - 1] == Byte.hash { closing -= 1 }
    guard closing < whole, closing > start, view[closing - 1].isSpaceOrTab else {
      return ByteRange(position, whole)
    }
    return ByteRange(position, trimmedEnd(start, closing))
  }

  private func trimmedEnd(_ start: Int, _ end: Int) -> Int {
    var end = end
    while end > start, view[end - 1].isWhitespace { end -= 1 }
    return end
  }

  /// The line that underlines a heading: the first that can, after a line of text.
  private mutating func underlineLine(after line: Int, _ start: Int, level: Int) -> Int? {
    let mark = level == 1 ? Byte.equals : Byte.dash
    var candidate = line + 1
    while candidate <= lines.count {
      if isUnderline(candidate, mark) {
        guard view[start] == Byte.openBracket else { return candidate }
        let text = leafText(line, candidate - 1, start)
        if !isBlank(text.view, from: text.position) { return candidate }
      }
      candidate += 1
    }
    return nil
  }

  private func isBlank(_ text: ByteView, from offset: Int) -> Bool {
    for position in offset..<max(offset, text.count)
    where !text[position].isSpaceOrTab && text[position] != Byte.lineFeed {
      return false
    }
    return true
  }

  private func isUnderline(_ line: Int, _ mark: UInt8) -> Bool {
    let (place, isWhole) = scanner.stripping(containers, line: line, start: lines.start(line))
    let text = scanner.skippingIndent(place)
    var offset = text.offset
    while view[offset] == mark { offset += 1 }
    return isWhole && text.column - place.column <= 3 && offset > text.offset
      && offset >= lines.trimmedEnd(line)
  }

  /// The text of some lines of a leaf, without link reference definitions at its start.
  private mutating func leafText(_ first: Int, _ last: Int, _ start: Int) -> LeafText {
    // A checkbox is not the label of a definition: a space follows it.
    guard first < last || view[start] == Byte.openBracket && pendingCheckbox != start else {
      return LeafText(
        view: view, pieces: [], position: start, end: trimmedEnd(start, lines.end(first)))
    }
    joined.removeAll()
    pieces.removeAll(keepingCapacity: true)
    for line in first...max(first, last) {
      if line > first { joined.append(Byte.lineFeed) }
      let lineStart = line == first ? start : textStart(line)
      pieces.append(TextPiece(text: joined.count, file: lineStart))
      joined.append(view.slice(lineStart, lines.end(line)))
    }
    let text = joined.view
    var position = 0
    while text[position] == Byte.openBracket,
      let end = LinkScanner(text: text).definitionEnd(at: position)
    {
      position = end
    }
    var end = text.count
    while end > position, text[end - 1].isWhitespace { end -= 1 }
    return LeafText(view: text, pieces: pieces, position: position, end: end)
  }

  /// Where a continuation line's text starts.
  ///
  /// libcmark keeps the indentation of a line that continues a paragraph lazily, without the
  /// prefixes of its containers.
  private func textStart(_ line: Int) -> Int {
    let (place, isWhole) = scanner.stripping(containers, line: line, start: lines.start(line))
    return isWhole ? scanner.skippingIndent(place).offset : place.offset
  }
}
