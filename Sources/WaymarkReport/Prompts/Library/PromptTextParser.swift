import WaymarkSource

/// Reads one line of a prompt's text into segments, and says what is wrong with its tags.
struct PromptTextParser {
  /// The most sections in one another.
  private static let depthLimit = 8

  let source: SourceText
  let range: ByteRange
  let state: PromptState?
  private(set) var diagnostics: [Diagnostic] = []
  private var offset: Int
  /// The sections that are open, outermost first, with the place of their opening tags.
  private var open: [(name: String, isInverted: Bool, range: ByteRange)] = []

  /// Reads a range that holds no line ending.
  /// - Parameter state: the state whose variables may be used; any name passes without one.
  init(source: SourceText, range: ByteRange, state: PromptState?) {
    self.source = source
    self.range = range
    self.state = state
    offset = range.start
  }

  /// The segments of the whole line.
  mutating func parse() -> [PromptSegment] {
    let segments = parseUntilClosed()
    for section in open.reversed() {
      report(
        "prompt-template-invalid", section.range, "\"\(section.name)\" is opened and never closed",
        help: "close it on the same line with \"{{/\(section.name)}}\"")
    }
    return segments
  }

  private mutating func parseUntilClosed() -> [PromptSegment] {
    var segments: [PromptSegment] = []
    var literalStart = offset
    func literal(_ end: Int) -> [PromptSegment] {
      end > literalStart ? [.literal(source.text(ByteRange(literalStart, end)))] : []
    }
    while offset < range.end {
      guard isPair(UInt8(ascii: "{"), at: offset) else {
        offset += 1
        continue
      }
      segments += literal(offset)
      let depth = open.count
      if let segment = parseTag() { segments.append(segment) }
      literalStart = offset
      if open.count < depth { return segments }
    }
    return segments + literal(range.end)
  }

  /// Reads the tag at the offset, and for a section all that is in it.
  private mutating func parseTag() -> PromptSegment? {
    let start = offset
    var end = start + 2
    while end < range.end, !isPair(UInt8(ascii: "}"), at: end) { end += 1 }
    guard end < range.end else {
      offset = range.end
      report(
        "prompt-template-invalid", ByteRange(start, range.end), "the tag is never closed",
        help: "end it with \"}}\" on the same line")
      return nil
    }
    let isTriple =
      source.byte(at: start + 2) == UInt8(ascii: "{")
      && end + 2 < range.end && source.byte(at: end + 2) == UInt8(ascii: "}")
    let tag = ByteRange(start, end + (isTriple ? 3 : 2))
    offset = tag.end
    let inside = ByteRange(start + 2, end)
    switch source.byte(at: inside.start) {
    case UInt8(ascii: "#"), UInt8(ascii: "^"):
      let isInverted = source.byte(at: inside.start) == UInt8(ascii: "^")
      let name = checkedName(ByteRange(inside.start + 1, inside.end), tag)
      guard open.count < PromptTextParser.depthLimit else {
        report(
          "prompt-template-invalid", tag, "\"\(name)\" is nested too deeply",
          help: "at most \(PromptTextParser.depthLimit) sections may stand in one another")
        offset = range.end
        return nil
      }
      open.append((name, isInverted, tag))
      return .section(name, isInverted: isInverted, parseUntilClosed())
    case UInt8(ascii: "/"):
      close(trimmedText(ByteRange(inside.start + 1, inside.end)), tag)
      return nil
    case UInt8(ascii: "!"): return nil
    default:
      let name = checkedName(inside, tag)
      checkGuard(name, tag)
      return .variable(name)
    }
  }

  private mutating func close(_ name: String, _ tag: ByteRange) {
    guard let innermost = open.last else {
      report(
        "prompt-template-invalid", tag, "\"\(name)\" is closed and was never opened",
        help: "open it with \"{{#\(name)}}\", or take the tag out")
      return
    }
    if innermost.name != name {
      report(
        "prompt-template-invalid", tag, "\"\(name)\" is closed where \"\(innermost.name)\" is open",
        help: "close \"\(innermost.name)\" first")
    }
    open.removeLast()
  }

  private mutating func checkedName(_ inside: ByteRange, _ tag: ByteRange) -> String {
    let name = trimmedText(inside)
    let isName =
      !name.isEmpty
      && name.utf8.allSatisfy { byte in
        (0x61...0x7A).contains(byte) || byte == UInt8(ascii: "_")
      }
    guard isName else {
      report(
        "prompt-template-invalid", tag, "\"\(source.text(tag))\" is no tag of a prompt",
        help: "write {{name}}, {{#name}}…{{/name}} or {{^name}}…{{/name}}")
      return name
    }
    guard let state, !state.variables.contains(where: { $0.name == name }) else { return name }
    let names = state.variables.map(\.name)
    let nearest = NearestName.matches(for: name, in: names).first.map { "did you mean \"\($0)\"? " }
    report(
      "prompt-unknown-variable", tag, "\"\(name)\" is no variable of \"\(state.rawValue)\"",
      help: (nearest ?? "") + "it has \(names.joined(separator: ", "))")
    return name
  }

  /// A variable that may be empty would leave a hole in the sentence.
  private mutating func checkGuard(_ name: String, _ tag: ByteRange) {
    guard let variable = state?.variables.first(where: { $0.name == name }), variable.isOptional,
      !open.contains(where: { $0.name == name && !$0.isInverted })
    else { return }
    report(
      "prompt-variable-unguarded", tag,
      "\"\(name)\" may be empty, and leaves a hole in the sentence",
      help: "write {{#\(name)}}…{{\(name)}}…{{/\(name)}}")
  }

  private mutating func report(
    _ rule: RuleID, _ place: ByteRange, _ message: String, help: String
  ) {
    diagnostics.append(Diagnostic(rule: rule, range: place, message: message, help: help))
  }

  private func isPair(_ byte: UInt8, at offset: Int) -> Bool {
    offset + 1 < range.end && source.bytes[offset] == byte && source.bytes[offset + 1] == byte
  }

  private func trimmedText(_ range: ByteRange) -> String {
    var start = range.start
    var end = range.end
    while start < end, source.bytes[start] == 0x20 { start += 1 }
    while end > start, source.bytes[end - 1] == 0x20 { end -= 1 }
    return source.text(ByteRange(start, end))
  }
}
