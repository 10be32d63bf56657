import WaymarkSource

/// The first line of a range as a terminal shows it, with carets under the range.
struct SourceExcerpt {
  let source: SourceText
  let range: ByteRange

  /// The most columns of a line that are shown.
  private static let widest = 96

  func text(style: TextStyle, severity: Severity) -> String {
    let index = source.lineIndex(at: min(range.start, max(0, source.count - 1)))
    let line = source.lineRange(index)
    guard !line.isEmpty else { return "" }
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
    let number = "\(index + 1)"
    let gutter = String(repeating: " ", count: max(0, 4 - number.count)) + number
    let indent = String(repeating: " ", count: gutter.count)
    let head = cutsStart ? "… " : ""
    let spaces = String(repeating: " ", count: TerminalText.width(head + before))
    let carets = String(repeating: "^", count: max(1, TerminalText.width(shown)))
    return """
      \(style.faint("\(gutter) |")) \(head)\(before)\(shown)\(after)\(cutsEnd ? " …" : "")
      \(style.faint("\(indent) |")) \(spaces)\(style.severity(severity, carets))

      """
  }

  /// What stands before the range, its start cut when it is long.
  private func clippedBefore(_ range: ByteRange) -> (String, Bool) {
    let text = TerminalText.safe(source.text(range))
    let limit = Self.widest / 2
    guard TerminalText.width(text) > limit else { return (text, false) }
    var kept = ""
    var columns = 0
    for character in text.reversed() {
      if columns >= limit { break }
      columns += TerminalText.width(String(character))
      kept.append(character)
    }
    kept = String(kept.reversed())
    while kept.first == " " { kept.removeFirst() }
    return (kept, true)
  }

  private func clipped(_ text: String, to width: Int) -> (String, Bool) {
    guard TerminalText.width(text) > width else { return (text, false) }
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
