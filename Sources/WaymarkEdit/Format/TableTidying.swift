import WaymarkMarkdown
import WaymarkPlan
import WaymarkSource

/// Brings the columns of tables in line, by the width that text has on a screen.
enum TableTidying {
  /// A table with a wider column is left as it is: padding would not help to read it.
  private static let widestColumn = 80

  static func edits(_ editor: PlanEditor) -> [TextEdit] {
    let document = editor.plan.document
    return document.children(of: 0).filter { document.nodes[$0].kind == .table }.flatMap {
      edits(editor, table: document.nodes[$0].range)
    }
  }

  private enum Alignment { case left, right, centre }

  private static func edits(_ editor: PlanEditor, table: ByteRange) -> [TextEdit] {
    let source = editor.source
    let first = source.lineIndex(at: table.start)
    let last = source.lineIndex(at: max(table.start, table.end - 1))
    guard last > first else { return [] }
    let lines = (first...last).map { source.lineRange($0) }
    let rows = lines.map { cells(source.text(contentRange($0, source))) }
    let count = rows[0].count
    let isPlain = lines.allSatisfy { !source.text($0).contains("\t") }
    guard count > 0, isPlain, rows.allSatisfy({ $0.count <= count }), rows[1].count == count,
      rows[1].allSatisfy(isRule)
    else { return [] }
    var widths = [Int](repeating: 3, count: count)
    for (index, row) in rows.enumerated() where index != 1 {
      for (column, cell) in row.enumerated() {
        widths[column] = max(widths[column], TerminalText.width(cell))
      }
    }
    guard widths.allSatisfy({ $0 <= widestColumn }) else { return [] }
    let alignments = rows[1].map(alignment)
    return lines.indices.compactMap { index in
      let columns = (0..<count).map { column in
        index == 1
          ? rule(rows[1][column], width: widths[column])
          : padded(
            column < rows[index].count ? rows[index][column] : "", widths[column],
            alignments[column])
      }
      let text = "| " + columns.joined(separator: " | ") + " |"
      let range = contentRange(lines[index], source)
      return source.text(range) == text ? nil : TextEdit(range, with: text)
    }
  }

  /// A line without a byte order mark.
  private static func contentRange(_ line: ByteRange, _ source: SourceText) -> ByteRange {
    ByteRange(max(line.start, source.contentStart), line.end)
  }

  /// The cells of a row: what stands between bars that no backslash escapes.
  private static func cells(_ line: String) -> [String] {
    var cells: [String] = [""]
    var isEscaped = false
    for scalar in line.unicodeScalars {
      if scalar == "|", !isEscaped {
        cells.append("")
      } else {
        cells[cells.count - 1].unicodeScalars.append(scalar)
      }
      isEscaped = scalar == "\\" && !isEscaped
    }
    cells = cells.map(trimmed)
    if cells.first?.isEmpty == true { cells.removeFirst() }
    if cells.last?.isEmpty == true { cells.removeLast() }
    return cells
  }

  private static func trimmed(_ text: String) -> String {
    var scalars = Substring(text).unicodeScalars
    while scalars.first == " " { scalars.removeFirst() }
    while scalars.last == " " { scalars.removeLast() }
    return String(scalars)
  }

  private static func isRule(_ cell: String) -> Bool {
    cell.contains("-") && cell.allSatisfy { $0 == "-" || $0 == ":" }
  }

  private static func alignment(_ rule: String) -> Alignment {
    guard rule.hasSuffix(":") else { return .left }
    return rule.hasPrefix(":") ? .centre : .right
  }

  private static func rule(_ cell: String, width: Int) -> String {
    let start = cell.hasPrefix(":") ? ":" : ""
    let end = cell.hasSuffix(":") && cell.count > 1 ? ":" : ""
    return start + String(repeating: "-", count: max(1, width - start.count - end.count)) + end
  }

  private static func padded(_ text: String, _ width: Int, _ alignment: Alignment) -> String {
    let missing = max(0, width - TerminalText.width(text))
    let left =
      switch alignment {
      case .left: 0
      case .right: missing
      case .centre: missing / 2
      }
    return String(repeating: " ", count: left) + text
      + String(repeating: " ", count: missing - left)
  }
}
