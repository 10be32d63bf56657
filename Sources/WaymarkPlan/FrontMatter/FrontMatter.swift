import WaymarkSource

/// The YAML between `---` lines at the top of a file.
struct FrontMatter {
  /// The whole, fences and the line ending after them included; nil without front matter.
  var range: ByteRange?
  /// The YAML between the fences.
  var content: ByteRange
  /// Where the Markdown starts.
  var bodyStart: Int
  /// What is wrong with its form.
  var diagnostics: [Diagnostic] = []

  /// Finds the front matter of a file.
  ///
  /// A first line `---` opens it when a line `---` or `...` closes it; `+++` would be TOML, which
  /// is refused with the YAML form named.
  init(_ source: SourceText) {
    let start = source.contentStart
    content = ByteRange(at: start)
    bodyStart = start
    guard source.count > start, let fence = Self.fence(source, line: 0) else { return }
    if fence == "+++" {
      let close = Self.closingLine(source, closers: ["+++"])
      let end = close.map { source.lineRangeWithEnding($0).end } ?? source.lineRange(0).end
      range = ByteRange(start, end)
      bodyStart = end
      diagnostics.append(
        Diagnostic(
          rule: "front-matter-invalid", range: ByteRange(start, start + 3),
          message: "TOML front matter is not read",
          help: "write it as YAML between lines of \"---\", as in \"mentor: Grace Hopper\""))
      return
    }
    guard fence == "---" else { return }
    if let close = Self.closingLine(source, closers: ["---", "..."]) {
      bodyStart = source.lineRangeWithEnding(close).end
      range = ByteRange(start, bodyStart)
      content = ByteRange(
        source.lineRangeWithEnding(0).end, Int(source.lineStarts[close]))
      return
    }
    // A thematic break may open a file too; only what looks like a key makes it front matter.
    guard source.lineCount > 1, Self.looksLikeKey(source, line: 1) else { return }
    diagnostics.append(
      Diagnostic(
        rule: "front-matter-invalid", range: ByteRange(start, start + 3),
        message: "front matter is opened here and never closed",
        help: "close it with a line \"---\" after its last key"))
  }

  private static func fence(_ source: SourceText, line: Int) -> String? {
    let range = source.lineRange(line)
    var end = range.end
    let start = line == 0 ? source.contentStart : range.start
    while end > start, Characters.isSpace(source.bytes[end - 1]) { end -= 1 }
    guard end - start == 3 else { return nil }
    return source.text(ByteRange(start, end))
  }

  private static func closingLine(_ source: SourceText, closers: [String]) -> Int? {
    var line = 1
    while line < source.lineCount {
      let range = source.lineRange(line)
      if range.count >= 3, range.count <= 8 {
        let byte = source.bytes[range.start]
        if byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "+"),
          let fence = fence(source, line: line), closers.contains(fence)
        {
          return line
        }
      }
      line += 1
    }
    return nil
  }

  private static func looksLikeKey(_ source: SourceText, line: Int) -> Bool {
    let range = source.lineRange(line)
    var offset = range.start
    while offset < range.end, Characters.isLetter(source.bytes[offset]) { offset += 1 }
    return offset > range.start && offset < range.end && source.bytes[offset] == UInt8(ascii: ":")
  }
}
