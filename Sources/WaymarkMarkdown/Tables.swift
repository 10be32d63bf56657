import WaymarkSource

/// The lines of a table, its header first and its delimiter row second.
struct TableLines {
  let first: Int
  let last: Int
  /// Where the prefixes of containers end on each line; for a text that is parsed again.
  var prefixEnds: [Int] = []
}

// Tables, found in what libcmark takes for paragraphs. Most fill their paragraph; where one
// does not, because prose stands before it or a row begins like a list item, the text is
// parsed again with a thematic break in place of each of its lines.
extension TreeBuilder {
  var tables: TableScanner { TableScanner(view: view) }

  /// Adds the table that fills a paragraph.
  ///
  /// - Returns: whether there is one; if there is one that does not fill the paragraph, its
  ///   lines are kept for the next parse.
  mutating func appendTable(inParagraph first: Int, _ last: Int, _ start: Int) -> Bool {
    guard let table = findTable(first, last), pendingCheckbox != start else { return false }
    if table.first == first, table.last == last {
      appendTable(table)
      return true
    }
    keepForNextParse(table)
    return false
  }

  /// Keeps a table that does not fill its paragraph, with where its lines' texts start.
  mutating func keepForNextParse(_ table: TableLines) {
    var table = table
    for line in table.first...table.last {
      let place = scanner.stripping(containers, line: line, start: lines.start(line)).place
      // A tab that a prefix ends in must stay; what is left of it is less than a code block's
      // indentation.
      let isInTab = view[place.offset] == Byte.tab && place.column % 4 != 0
      table.prefixEnds.append(place.offset + (isInTab ? 1 : 0))
    }
    unplacedTables.append(table)
  }

  /// The text of a line, without the prefixes of containers and the spaces around it; nil for
  /// a line that does not belong to the innermost container.
  func rowText(_ line: Int) -> ByteRange? {
    let (place, isWhole) = scanner.stripping(containers, line: line, start: lines.start(line))
    guard isWhole else { return nil }
    let start = scanner.skippingIndent(place).offset
    return ByteRange(start, max(start, lines.trimmedEnd(line)))
  }

  /// The table that begins in some lines of prose, with all its rows.
  func findTable(_ first: Int, _ last: Int) -> TableLines? {
    var line = first + 1
    while line <= last {
      if let row = rowText(line), row.count > 1, let alignments = tables.delimiterRow(row),
        let header = rowText(line - 1), tables.cells(of: header).count == alignments.count,
        line - 1 > first || view[header.start] != Byte.openBracket || !startsDefinition(line - 1)
      {
        return TableLines(first: line - 1, last: lastRow(line, in: last))
      }
      line += 1
    }
    return nil
  }

  /// Whether a paragraph's first line begins a link reference definition.
  private func startsDefinition(_ line: Int) -> Bool {
    guard let row = rowText(line) else { return false }
    return LinkScanner(text: view).definitionEnd(at: row.start) != nil
  }

  /// The last row of a table, in a paragraph that ends with a given line or after it.
  private func lastRow(_ delimiter: Int, in paragraph: Int) -> Int {
    var last = delimiter
    while last < paragraph, rowText(last + 1) != nil { last += 1 }
    guard last == paragraph, containers.isEmpty else { return last }
    var line = last + 1
    var isInterrupted = false
    while line <= lines.count, let row = rowText(line), !row.isEmpty {
      if row.start - lines.start(line) <= 3, tables.isRowLikeListItem(row) {
        isInterrupted = true
      } else if !isInterrupted || tables.endsTable(row) {
        break
      }
      last = line
      line += 1
    }
    return last
  }

  /// Adds a table with its rows and cells.
  mutating func appendTable(_ table: TableLines) {
    guard let delimiter = rowText(table.first + 1), let header = rowText(table.first),
      let alignments = tables.delimiterRow(delimiter)
    else { return }
    let index = append(.table, ByteRange(header.start, rowText(table.last)?.end ?? delimiter.end))
    open.append(index)
    cellMarkup(of: table).withView { markup in
      _ = CMarkTree.reading(markup) { tree in
        let walk = tree.makeWalk()
        for line in table.first...table.last where line != table.first + 1 {
          appendRow(line, alignments, walk)
        }
      }
    }
    open.removeLast()
    close(index)
  }

  private mutating func appendRow(
    _ line: Int, _ alignments: [MarkdownNode.Alignment], _ walk: borrowing CMarkWalk
  ) {
    guard let row = rowText(line) else { return }
    let index = append(.tableRow, row)
    open.append(index)
    for (column, cell) in tables.cells(of: row).enumerated() {
      let content = tables.trimmed(cell)
      let node = append(
        .tableCell, cell,
        content: content.isEmpty ? ByteRange(at: min(cell.start + 1, cell.end)) : content)
      if column < alignments.count { nodes[node].alignment = alignments[column] }
      guard !content.isEmpty else { continue }
      open.append(node)
      if tables.hasMarkup(content) {
        appendInlines(ofCell: content, walk)
      } else {
        append(.text, content)
      }
      open.removeLast()
      nodes[node].end = Int32(truncatingIfNeeded: nodes.count)
    }
    open.removeLast()
    nodes[index].end = Int32(truncatingIfNeeded: nodes.count)
  }
}
