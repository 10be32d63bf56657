import WaymarkSource

/// Reads the rows of tables (GitHub's extension, section 4.10), which libcmark does not know.
struct TableScanner {
  let view: ByteView

  /// The alignments that a delimiter row such as `|---|:-:|` gives; nil for any other line.
  func delimiterRow(_ line: ByteRange) -> [MarkdownNode.Alignment]? {
    var hasPipe = false
    var hasDash = false
    for offset in line.start..<line.end {
      switch view[offset] {
      case Byte.pipe: hasPipe = true
      case Byte.dash: hasDash = true
      case Byte.colon, Byte.space, Byte.tab: break
      default: return nil
      }
    }
    guard hasPipe, hasDash else { return nil }
    var alignments: [MarkdownNode.Alignment] = []
    for cell in cells(of: line) {
      guard let alignment = alignment(of: trimmed(cell)) else { return nil }
      alignments.append(alignment)
    }
    return alignments
  }

  private func alignment(of cell: ByteRange) -> MarkdownNode.Alignment? {
    let isLeft = view[cell.start] == Byte.colon && !cell.isEmpty
    let isRight = cell.count > 1 && view[cell.end - 1] == Byte.colon
    let dashes = ByteRange(cell.start + (isLeft ? 1 : 0), cell.end - (isRight ? 1 : 0))
    guard !dashes.isEmpty else { return nil }
    for offset in dashes.start..<dashes.end where view[offset] != Byte.dash { return nil }
    switch (isLeft, isRight) {
    case (true, true): return .center
    case (true, false): return .left
    case (false, true): return .right
    case (false, false): return MarkdownNode.Alignment.none
    }
  }

  /// What stands between the pipes of a row; a pipe after a backslash does not part cells,
  /// and the pipes at the ends may be missing.
  func cells(of line: ByteRange) -> [ByteRange] {
    let line = trimmed(line)
    var cells: [ByteRange] = []
    var start = line.start
    if view[start] == Byte.pipe, !line.isEmpty { start += 1 }
    var offset = start
    while offset < line.end {
      if view[offset] == Byte.pipe, offset == start || view[offset - 1] != Byte.backslash {
        cells.append(ByteRange(start, offset))
        start = offset + 1
      }
      offset += 1
    }
    if start < line.end || cells.isEmpty { cells.append(ByteRange(start, line.end)) }
    return cells
  }

  /// Whether a row has a pipe that parts cells.
  func hasPipe(_ line: ByteRange) -> Bool {
    for offset in line.start..<line.end
    where view[offset] == Byte.pipe && (offset == line.start || view[offset - 1] != Byte.backslash)
    {
      return true
    }
    return false
  }

  func trimmed(_ range: ByteRange) -> ByteRange {
    var start = range.start
    var end = range.end
    while start < end, view[start].isSpaceOrTab { start += 1 }
    while end > start, view[end - 1].isSpaceOrTab { end -= 1 }
    return ByteRange(start, end)
  }

  /// Whether a cell is more than plain text.
  func hasMarkup(_ cell: ByteRange) -> Bool {
    for offset in cell.start..<cell.end {
      switch view[offset] {
      case Byte.backslash, Byte.backtick, Byte.ampersand, Byte.underscore, Byte.asterisk,
        Byte.openBracket, Byte.closeBracket, Byte.less, Byte.bang:
        return true
      default: break
      }
    }
    return false
  }

  /// Whether a line that follows a table's rows is another of them, though libcmark takes it
  /// for something else: it begins like a list item, but has a pipe.
  func isRowLikeListItem(_ line: ByteRange) -> Bool {
    var offset = line.start
    if view[offset].isDigit {
      while view[offset].isDigit { offset += 1 }
      guard view[offset] == Byte.dot || view[offset] == Byte.closeParenthesis else { return false }
    } else if view[offset] != Byte.dash, view[offset] != Byte.plus, view[offset] != Byte.asterisk {
      return false
    }
    return view[offset + 1].isSpaceOrTab && hasPipe(line)
  }

  /// Whether a line starts a block that ends a table: a heading, a quote, a fence, HTML, a
  /// thematic break, or a list item without a pipe.
  func endsTable(_ line: ByteRange) -> Bool {
    switch view[line.start] {
    case Byte.greater, Byte.hash, Byte.less: return true
    case Byte.backtick, Byte.tilde:
      return view[line.start + 1] == view[line.start] && view[line.start + 2] == view[line.start]
    default: return !hasPipe(line)
    }
  }
}
