import WaymarkSource
import Yams

/// The places of YAML values: libyaml's marks as byte offsets of the file.
struct YAMLPlaces {
  let source: SourceText
  let range: ByteRange
  /// Where libyaml starts its lines; it breaks them at NEL, LS and PS too.
  private let lineStarts: [Int]
  /// Whether a line, by index, holds ASCII only, so that columns are bytes.
  private let isASCII: [Bool]
  /// Of the other lines, by index, the offset of every 64th scalar, so that no column is far.
  private let markers: [Int: [Int]]

  init(source: SourceText, range: ByteRange) {
    self.source = source
    self.range = range
    var starts = [range.start]
    var ascii: [Bool] = []
    var lineIsASCII = true
    var offset = range.start
    let bytes = source.bytes
    while offset < range.end {
      let byte = bytes[offset]
      var width = 1
      var breaks = false
      switch byte {
      case 0x0A: breaks = true
      case 0x0D:
        breaks = true
        if offset + 1 < range.end, bytes[offset + 1] == 0x0A { width = 2 }
      case 0xC2 where offset + 1 < range.end && bytes[offset + 1] == 0x85:
        breaks = true
        width = 2
      case 0xE2
      where offset + 2 < range.end && bytes[offset + 1] == 0x80
        && (bytes[offset + 2] == 0xA8 || bytes[offset + 2] == 0xA9):
        breaks = true
        width = 3
      default: if byte >= 0x80 { lineIsASCII = false }
      }
      offset += width
      if breaks {
        starts.append(offset)
        ascii.append(lineIsASCII)
        lineIsASCII = true
      }
    }
    ascii.append(lineIsASCII)
    lineStarts = starts
    isASCII = ascii
    markers = Self.markers(in: bytes, starts, ascii, end: range.end)
  }

  private static func markers(
    in bytes: [UInt8], _ starts: [Int], _ isASCII: [Bool], end: Int
  ) -> [Int: [Int]] {
    var result: [Int: [Int]] = [:]
    for (line, start) in starts.enumerated() where !isASCII[line] {
      var offsets: [Int] = []
      var scalars = 0
      let lineEnd = line + 1 < starts.count ? starts[line + 1] : end
      for offset in start..<lineEnd where bytes[offset] & 0xC0 != 0x80 {
        if scalars.isMultiple(of: 64) { offsets.append(offset) }
        scalars += 1
      }
      result[line] = offsets
    }
    return result
  }

  /// The byte offset of a mark, whose line and column are counted from 1 in scalars.
  func offset(of mark: Mark) -> Int {
    let line = min(max(mark.line - 1, 0), lineStarts.count - 1)
    let start = lineStarts[line]
    if isASCII[line] { return min(start + mark.column - 1, range.end) }
    let offsets = markers[line] ?? []
    let passed = min((mark.column - 1) / 64, offsets.count - 1)
    var offset = passed > 0 ? offsets[passed] : start
    var column = max(passed, 0) * 64 + 1
    while column < mark.column, offset < range.end {
      offset += 1
      while offset < range.end, source.bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      column += 1
    }
    return offset
  }

  /// From a mark to the end of its line, at least one byte where there is one.
  func restOfLine(from mark: Mark) -> ByteRange {
    let start = offset(of: mark)
    let line = source.lineRange(source.lineIndex(at: min(start, max(range.start, range.end - 1))))
    return ByteRange(min(start, line.end), min(line.end, range.end))
  }

  /// The last key with a name at the start of a line.
  func lastKey(_ name: String) -> ByteRange? {
    let wanted = Array(name.utf8)
    guard !wanted.isEmpty else { return nil }
    for start in lineStarts.reversed() {
      var offset = start
      while offset < range.end, source.bytes[offset] == 0x20 { offset += 1 }
      let end = offset + wanted.count
      if end < range.end, source.bytes[offset..<end].elementsEqual(wanted),
        source.bytes[end] == UInt8(ascii: ":") || source.bytes[end] == 0x20
      {
        return ByteRange(offset, end)
      }
    }
    return nil
  }

  /// The whole of a scalar that starts at an offset, quotes included.
  func range(of scalar: Node.Scalar, from start: Int) -> ByteRange {
    let bytes = source.bytes
    switch scalar.style {
    case .singleQuoted, .doubleQuoted:
      guard start < range.end else { return ByteRange(at: start) }
      let quote = bytes[start]
      var offset = start + 1
      while offset < range.end {
        if bytes[offset] == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
          offset += 2
        } else if bytes[offset] == quote {
          if quote == UInt8(ascii: "'"), offset + 1 < range.end, bytes[offset + 1] == quote {
            offset += 2
          } else {
            return ByteRange(start, offset + 1)
          }
        } else {
          offset += 1
        }
      }
      return ByteRange(start, range.end)
    case .literal, .folded:
      return ByteRange(start, endOfBlock(from: start))
    default:
      return ByteRange(start, endOfPlain(scalar.string, from: start))
    }
  }

  /// The end of a flow collection after its last value; other collections end with it.
  func closing(_ bracket: UInt8, from start: Int, after end: Int) -> Int {
    let opening = bracket == UInt8(ascii: "]") ? UInt8(ascii: "[") : UInt8(ascii: "{")
    guard start < range.end, source.bytes[start] == opening else { return end }
    var offset = max(end, start + 1)
    while offset < range.end, source.bytes[offset] != bracket { offset += 1 }
    return min(offset + 1, range.end)
  }

  /// Follows the words of a plain scalar, which may be folded over lines.
  private func endOfPlain(_ text: String, from start: Int) -> Int {
    var offset = start
    for byte in text.utf8 {
      if byte == 0x20 || byte == 0x0A || byte == 0x09 {
        while offset < range.end, Characters.isSpace(source.bytes[offset]) { offset += 1 }
        continue
      }
      guard offset < range.end, source.bytes[offset] == byte else { break }
      offset += 1
    }
    return offset
  }

  /// The end of a `|` or `>` scalar: before the next line that is not indented.
  private func endOfBlock(from start: Int) -> Int {
    var line = source.lineIndex(at: start)
    let indentation = indentationOfLine(line)
    var end = min(source.lineRange(line).end, range.end)
    line += 1
    while line < source.lineCount {
      let lineRange = source.lineRange(line)
      guard lineRange.start < range.end else { break }
      if !source.bytes[lineRange.start..<lineRange.end].allSatisfy(Characters.isSpace) {
        guard indentationOfLine(line) > indentation else { break }
        end = lineRange.end
      }
      line += 1
    }
    return min(end, range.end)
  }

  private func indentationOfLine(_ line: Int) -> Int {
    let lineRange = source.lineRange(line)
    var offset = lineRange.start
    while offset < lineRange.end, source.bytes[offset] == 0x20 { offset += 1 }
    return offset - lineRange.start
  }
}
