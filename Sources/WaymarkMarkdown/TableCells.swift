import WaymarkSource

// The inlines of table cells, which libcmark reads apart from the rest of the file.
extension TreeBuilder {
  /// The cells with markup, each as a heading, so that libcmark reads its inlines only.
  mutating func cellMarkup(of table: TableLines) -> TextBuffer {
    let text = TextBuffer()
    var hasBracket = false
    for line in table.first...table.last where line != table.first + 1 {
      guard let row = rowText(line), tables.hasMarkup(row) else { continue }
      for cell in tables.cells(of: row) {
        let content = tables.trimmed(cell)
        guard tables.hasMarkup(content) else { continue }
        let isBracketed = (content.start..<content.end).contains { view[$0] == Byte.openBracket }
        hasBracket = hasBracket || isBracketed
        text.append(Byte.hash)
        text.append(Byte.space)
        text.append(view.slice(content.start, content.end))
        text.append(Byte.space)
        text.append(Byte.hash)
        text.append(Byte.lineFeed)
      }
    }
    if hasBracket { appendDefinitions(to: text) }
    return text
  }

  /// Adds the file's link reference definitions, for the links in a table's cells, as long as
  /// all tables together have not had too many bytes of them.
  private mutating func appendDefinitions(to text: TextBuffer) {
    let found = definitions ?? findDefinitions()
    definitions = found
    definitionBytesLeft -= found.count
    guard definitionBytesLeft > 0 else { return }
    found.withView { text.append($0) }
  }

  /// The lines that read as a link reference definition, each as a paragraph.
  private func findDefinitions() -> TextBuffer {
    let found = TextBuffer()
    for line in 1...max(lines.count, 1) {
      let end = lines.end(line)
      let place = scanner.skippingIndent(LinePlace(offset: lines.start(line), column: 0))
      guard place.column <= 3, view[place.offset] == Byte.openBracket,
        LinkScanner(text: view.prefix(end)).definitionEnd(at: place.offset) != nil
      else { continue }
      found.append(Byte.lineFeed)
      found.append(view.slice(place.offset, end))
      found.append(Byte.lineFeed)
    }
    return found
  }

  mutating func appendInlines(ofCell content: ByteRange, _ walk: borrowing CMarkWalk) {
    while let step = walk.next() {
      guard step.isEntering, step.node.kind == .heading else { continue }
      let first = nodes.count
      let text = LeafText(view: view, pieces: [], position: content.start, end: content.end)
      appendInlines(text, content, from: 0, until: step.node, walk)
      for index in first..<nodes.count where nodes[index].kind == .code {
        unescapePipes(ofCode: index)
      }
      return
    }
    append(.text, content)
  }

  /// In a table a pipe in code needs a backslash, which is not part of the code.
  private mutating func unescapePipes(ofCode index: Int) {
    let content = nodes[index].content
    var code: [UInt8] = []
    for offset in content.start..<content.end
    where view[offset] != Byte.backslash || view[offset + 1] != Byte.pipe {
      code.append(view[offset])
    }
    guard code.count < content.count else { return }
    attach(NodeDetail(literal: String(decoding: code, as: UTF8.self)), to: index)
  }
}
