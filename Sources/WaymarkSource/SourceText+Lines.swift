/// A place in a file as a person or an editor counts it.
public struct Position: Hashable, Sendable {
  /// The line, from 1.
  public let line: Int
  /// The column, from 1, in the unit that was asked for.
  public let column: Int

  /// Joins a line and a column, both from 1.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

/// What a column counts.
public enum ColumnUnit: Sendable {
  /// UTF-8 bytes.
  case bytes
  /// Unicode scalars; what waymark prints.
  case scalars
  /// UTF-16 code units; what editors use.
  case utf16
}

// The line map: the only place where columns are computed.
extension SourceText {
  /// The index, from 0, of the line that holds an offset; in O(log lines).
  public func lineIndex(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(lineStarts[middle]) <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The bytes of a line, by its index from 0, with its line ending.
  public func lineRangeWithEnding(_ index: Int) -> ByteRange {
    let start = Int(lineStarts[index])
    let end = index + 1 < lineStarts.count ? Int(lineStarts[index + 1]) : bytes.count
    return ByteRange(start, end)
  }

  /// The bytes of a line, by its index from 0, without its line ending.
  public func lineRange(_ index: Int) -> ByteRange {
    let whole = lineRangeWithEnding(index)
    var end = whole.end
    while end > whole.start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return ByteRange(whole.start, end)
  }

  /// The line ending that a line has, by its index from 0; the file's where it has none.
  ///
  /// What is inserted after a line takes this: in a file of mixed endings, a LF after a CR alone
  /// would be no line but one ending.
  public func lineEnding(ofLine index: Int) -> String {
    let ending = ByteRange(lineRange(index).end, lineRangeWithEnding(index).end)
    return ending.isEmpty ? lineEnding : text(ending)
  }

  /// The line and column of an offset.
  ///
  /// The byte order mark counts for no column. An offset past the end is taken as the end.
  public func position(at offset: Int, unit: ColumnUnit = .scalars) -> Position {
    let offset = min(max(offset, 0), bytes.count)
    let line = lineIndex(at: offset)
    var start = Int(lineStarts[line])
    if line == 0 { start = min(contentStart, offset) }
    var column = 1
    for byte in bytes[start..<max(start, offset)] {
      switch unit {
      case .bytes: column += 1
      case .scalars: column += byte & 0xC0 == 0x80 ? 0 : 1
      case .utf16: column += byte & 0xC0 == 0x80 ? 0 : byte >= 0xF0 ? 2 : 1
      }
    }
    return Position(line: line + 1, column: column)
  }

  /// The offset of a line and column, clamped to the line; nil when there is no such line.
  public func offset(of position: Position, unit: ColumnUnit = .scalars) -> Int? {
    guard position.line >= 1, position.line <= lineStarts.count else { return nil }
    let range = lineRange(position.line - 1)
    var offset = position.line == 1 ? max(range.start, contentStart) : range.start
    var column = 1
    while offset < range.end, column < position.column {
      let byte = bytes[offset]
      let width = byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      switch unit {
      case .bytes: column += width
      case .scalars: column += 1
      case .utf16: column += width == 4 ? 2 : 1
      }
      offset += width
    }
    return min(offset, range.end)
  }
}
