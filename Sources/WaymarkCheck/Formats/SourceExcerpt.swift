import WaymarkSource

/// The first line of a range as a terminal shows it, with carets under the range.
struct SourceExcerpt {
  let source: SourceText
  let range: ByteRange

  /// The most columns of a line that are shown.
  private static let widest = 96

  func write(to writer: inout TerminalWriter, severity: Severity) {
    let index = source.lineIndex(at: min(range.start, max(0, source.count - 1)))
    let line = source.lineRange(index)
    guard !line.isEmpty else { return }
    let start = min(max(range.start, line.start), line.end)
    let end = min(max(range.end, start), line.end)
    let lineStart = index == 0 ? min(source.contentStart, start) : line.start
    let number = String(index + 1)
    let gutter = Self.run(" ", 4 - number.utf8.count) + number
    writer.write(writer.style.faint(gutter + " |"))
    let isPrintable = source.bytes.withUnsafeBytes {
      $0.isPrintable(from: lineStart, to: line.end)
    }
    let marked =
      isPrintable
      ? writePrintable(lineStart, start, end, line.end, &writer)
      : writeBeyondASCII(lineStart, start, end, line.end, &writer)
    writer.write(writer.style.faint(Self.run(" ", gutter.utf8.count) + " |"))
    writer.write(" ", count: 1 + marked.before)
    let carets = Self.run("^", max(1, marked.count))
    writer.write(writer.style.severity(severity, carets))
    writer.write("\n")
  }

  /// A character so many times.
  private static func run(_ character: Unicode.Scalar, _ count: Int) -> String {
    let count = max(0, count)
    return String(unsafeUninitializedCapacity: count) { buffer in
      buffer.initialize(repeating: UInt8(ascii: character))
      return count
    }
  }

  /// The columns before what is marked, and those that it takes.
  private typealias Marked = (before: Int, count: Int)

  /// Writes a line of which each byte takes one column.
  private func writePrintable(
    _ lineStart: Int, _ start: Int, _ end: Int, _ lineEnd: Int, _ writer: inout TerminalWriter
  ) -> Marked {
    var first = lineStart
    let cutsStart = start - lineStart > Self.widest / 2
    if cutsStart {
      first = start - Self.widest / 2
      while first < start, source.bytes[first] == 0x20 { first += 1 }
    }
    let room = max(8, Self.widest - (start - first))
    let last = min(lineEnd, start + room)
    writer.write(cutsStart ? " … " : " ")
    writer.write(ByteRange(first, last), of: source)
    writer.write(last < lineEnd ? " …\n" : "\n")
    return (start - first + (cutsStart ? 2 : 0), min(end, last) - start)
  }

  /// Writes a line that holds wide characters, marks or what a terminal would obey.
  private func writeBeyondASCII(
    _ lineStart: Int, _ start: Int, _ end: Int, _ lineEnd: Int, _ writer: inout TerminalWriter
  ) -> Marked {
    let (before, cutsStart) = clippedBefore(ByteRange(lineStart, start))
    let marked = TerminalText.safe(source.text(ByteRange(start, end)))
    let room = max(8, Self.widest - TerminalText.width(before))
    let (shown, cutsMarked) = clipped(marked, to: room)
    let rest = TerminalText.safe(source.text(ByteRange(end, lineEnd)))
    let (after, cutsEnd) =
      cutsMarked ? ("", true) : clipped(rest, to: max(0, room - TerminalText.width(shown)))
    writer.write(cutsStart ? " … " : " ")
    writer.write(before)
    writer.write(shown)
    writer.write(after)
    writer.write(cutsEnd ? " …\n" : "\n")
    return (TerminalText.width(before) + (cutsStart ? 2 : 0), TerminalText.width(shown))
  }

  /// What stands before the range, its start cut when it is long.
  private func clippedBefore(_ range: ByteRange) -> (String, Bool) {
    let text = TerminalText.safe(source.text(range))
    let limit = Self.widest / 2
    guard TerminalText.width(text) > limit else { return (text, false) }
    var kept = ""
    if TerminalText.isPlain(text) {
      kept = String(text[text.utf8.index(text.endIndex, offsetBy: -limit)...])
    } else {
      var columns = 0
      for character in text.reversed() {
        if columns >= limit { break }
        columns += TerminalText.width(String(character))
        kept.append(character)
      }
      kept = String(kept.reversed())
    }
    while kept.first == " " { kept.removeFirst() }
    return (kept, true)
  }

  private func clipped(_ text: String, to width: Int) -> (String, Bool) {
    guard TerminalText.width(text) > width else { return (text, false) }
    if TerminalText.isPlain(text) { return (String(text.utf8.prefix(width)) ?? "", true) }
    var kept = ""
    var columns = 0
    for character in text {
      columns += TerminalText.width(String(character))
      if columns > width { break }
      kept.append(character)
    }
    return (kept, true)
  }
}
