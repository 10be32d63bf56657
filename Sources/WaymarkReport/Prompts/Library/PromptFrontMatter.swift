import WaymarkPlan
import WaymarkSource

/// The keys and values at the top of a prompt's file.
struct PromptFrontMatter {
  /// The keys with their values, in the order of the file.
  var pairs: [(key: Located<String>, value: Located<String>)] = []
  /// The whole, fences included; nil when there is none.
  var range: ByteRange?
  /// Where the text starts.
  var bodyStart: Int
  /// What is wrong with its form.
  var diagnostics: [Diagnostic] = []

  /// Reads what stands between two lines of `---` at the start of a file.
  init(_ source: SourceText) {
    bodyStart = source.contentStart
    guard PromptFrontMatter.isFence(source, line: 0) else { return }
    guard
      let closing = (1..<max(1, source.lineCount)).first(where: {
        PromptFrontMatter.isFence(source, line: $0)
      })
    else {
      let fence = ByteRange(source.contentStart, source.lineRange(0).end)
      range = fence
      diagnostics.append(
        Diagnostic(
          rule: "prompt-front-matter-invalid", range: fence,
          message: "front matter is opened here and never closed",
          help: "close it with a line \"---\" after its last key"))
      return
    }
    bodyStart = source.lineRangeWithEnding(closing).end
    range = ByteRange(source.contentStart, source.lineRange(closing).end)
    if let pairs = PromptFrontMatter.plainPairs(source, lines: 1..<closing) {
      self.pairs = pairs
    } else {
      let start = source.lineRangeWithEnding(0).end
      readYAML(source, ByteRange(start, source.lineRange(closing).start))
    }
  }

  /// Reads lines of nothing but `key: some words`, which YAML reads the same and slower.
  ///
  /// A library has hundreds of files, and nearly all of them are of this form.
  /// - Returns: nil when a line is anything else, or a key comes twice.
  static func plainPairs(
    _ source: SourceText, lines: Range<Int>
  ) -> [(key: Located<String>, value: Located<String>)]? {
    var pairs: [(key: Located<String>, value: Located<String>)] = []
    for line in lines {
      let range = source.lineRange(line)
      var offset = range.start
      while offset < range.end, isLowerCase(source.bytes[offset]) { offset += 1 }
      let key = ByteRange(range.start, offset)
      guard !key.isEmpty, offset + 2 < range.end, source.bytes[offset] == UInt8(ascii: ":"),
        source.bytes[offset + 1] == 0x20
      else { return nil }
      let value = ByteRange(offset + 2, range.end)
      let first = source.bytes[value.start]
      guard isLowerCase(first | 0x20) || isDigit(first), source.bytes[value.end - 1] != 0x20,
        source.bytes[value.start..<value.end].allSatisfy(isPlain)
      else { return nil }
      let text = source.text(key)
      guard !pairs.contains(where: { $0.key.value == text }) else { return nil }
      pairs.append((Located(text, key), Located(source.text(value), value)))
    }
    return pairs
  }

  private mutating func readYAML(_ source: SourceText, _ range: ByteRange) {
    let (value, problem) = YAMLReader.read(source, range)
    if let problem {
      diagnostics.append(
        Diagnostic(
          rule: "prompt-front-matter-invalid", range: problem.range, message: problem.message,
          fixes: problem.fixes))
    }
    guard let value else { return }
    guard let found = value.pairs else {
      diagnostics.append(
        Diagnostic(
          rule: "prompt-front-matter-invalid", range: value.range,
          message: "front matter is \(value.kindName), not keys with values",
          help: "write one \"key: value\" on each line"))
      return
    }
    for pair in found {
      if let text = pair.value.locatedText {
        pairs.append((pair.key, text))
      } else {
        diagnostics.append(
          Diagnostic(
            rule: "prompt-value-invalid", range: pair.value.range,
            message: "\"\(pair.key.value)\" is \(pair.value.kindName), not one value",
            help: "write it after the colon, on the same line"))
      }
    }
  }

  private static func isFence(_ source: SourceText, line: Int) -> Bool {
    var range = source.lineRange(line)
    if line == 0 { range = ByteRange(source.contentStart, range.end) }
    return range.count == 3 && source.bytes[range.start..<range.end].allSatisfy { $0 == 0x2D }
  }

  private static func isLowerCase(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// A letter, a digit, or a mark that never means anything to YAML inside a value.
  private static func isPlain(_ byte: UInt8) -> Bool {
    isLowerCase(byte | 0x20) || isDigit(byte) || byte == 0x20
      || [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "-"), UInt8(ascii: ".")].contains(byte)
  }
}
