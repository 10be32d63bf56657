extension HTMLWriter {
  /// Writes what stands before a table's, a row's or a cell's children.
  ///
  /// - Returns: whether to write them: what has no column in the header is left out, as code
  ///   hosts do.
  mutating func beginTablePart(_ index: Int, _ node: MarkdownNode) -> Bool {
    switch node.kind {
    case .table:
      output.endLine()
      output.write("<table>\n")
    case .tableRow:
      output.endLine()
      if isHeader(index) {
        output.write("<thead>\n")
      } else if !isInTableBody {
        output.write("<tbody>\n")
        isInTableBody = true
      }
      output.write("<tr>\n")
      readColumns(ofRow: index)
      column = 0
    default:
      readColumns(ofRow: Int(node.parent))
      guard column < columns.count else { return false }
      writeCellStart(isHeader: isHeader(Int(node.parent)), node.alignment)
      column += 1
    }
    return true
  }

  /// Writes what stands after a table's, a row's or a cell's children.
  mutating func finishTablePart(_ index: Int, _ node: MarkdownNode) {
    switch node.kind {
    case .table:
      if isInTableBody { output.write("</tbody>\n") }
      isInTableBody = false
      output.write("</table>\n")
    case .tableRow:
      // A short row is filled up, but not without bound: the HTML stays linear in the text.
      for alignment in columns.prefix(HTMLWriter.filledColumns).dropFirst(column) {
        writeCellStart(isHeader: isHeader(index), alignment)
        writeCellEnd(isHeader: isHeader(index))
      }
      output.write("</tr>\n")
      if isHeader(index) { output.write("</thead>\n") }
    default: writeCellEnd(isHeader: isHeader(Int(node.parent)))
    }
  }

  /// Writes an empty cell in place of one that is left out, so that the others keep their
  /// columns.
  mutating func writeEmptyCell(_ index: Int, _ node: MarkdownNode) {
    if beginTablePart(index, node) { finishTablePart(index, node) }
  }

  private func isHeader(_ row: Int) -> Bool {
    document.nodes[row].parent == Int32(row - 1)
  }

  /// How many columns a short row is filled up to.
  private static let filledColumns = 16

  private mutating func readColumns(ofRow row: Int) {
    let header = Int(document.nodes[row].parent) + 1
    guard header != columnsHeader else { return }
    columnsHeader = header
    columns = document.children(of: header).map { document.nodes[$0].alignment }
  }

  private mutating func writeCellStart(isHeader: Bool, _ alignment: MarkdownNode.Alignment) {
    output.write(isHeader ? "<th" : "<td")
    switch alignment {
    case .none: output.write(">")
    case .left: output.write(" class=\"align-left\">")
    case .center: output.write(" class=\"align-center\">")
    case .right: output.write(" class=\"align-right\">")
    }
  }

  private mutating func writeCellEnd(isHeader: Bool) {
    output.write(isHeader ? "</th>\n" : "</td>\n")
  }
}
