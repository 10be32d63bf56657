import WaymarkSource

/// The first line of a range as a terminal shows it, with carets under the range.
struct SourceExcerpt {
  let source: SourceText
  let range: ByteRange

  /// The most columns of a line that are shown.
  private static let widest = 96

  func write(to text: inout String, style: TextStyle, severity: Severity) {
    let index = source.lineIndex(at: min(range.start, max(0, source.count - 1)))
    let line = source.lineRange(index)
    guard !line.isEmpty else { return }
    let start = min(max(range.start, line.start), line.end)
    let end = min(max(range.end, start), line.end)
    let lineStart = index == 0 ? min(source.contentStart, start) : line.start
    let (before, cutsStart) = clippedBefore(ByteRange(lineStart, start))
    let marked = TerminalText.safe(source.text(ByteRange(start, end)))
    let room = max(8, Self.widest - TerminalText.width(before))
    let (shown, cutsMarked) = clipped(marked, to: room)
    let rest = TerminalText.safe(source.text(ByteRange(end, line.end)))
    let (after, cutsEnd) =
      cutsMarked ? ("", true) : clipped(rest, to: max(0, room - TerminalText.width(shown)))
    let number = String(index + 1)
    let gutter = Self.run(" ", max(0, 4 - number.utf8.count)) + number
    text += style.faint(gutter + " |")
    text += cutsStart ? " … " : " "
    text += before
    text += shown
    text += after
    text += cutsEnd ? " …\n" : "\n"
    text += style.faint(Self.run(" ", gutter.utf8.count) + " |")
    text += Self.run(" ", 1 + (cutsStart ? 2 : 0) + TerminalText.width(before))
    text += style.severity(severity, Self.run("^", max(1, TerminalText.width(shown))))
    text += "\n"
  }

  /// A character so many times.
  private static func run(_ character: Unicode.Scalar, _ count: Int) -> String {
    String(unsafeUninitializedCapacity: count) { buffer in
      buffer.initialize(repeating: UInt8(ascii: character))
      return count
    }
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
