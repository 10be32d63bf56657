import WaymarkSource

/// Reads the file of a prompt: a value, and all that is wrong with it at once.
struct PromptReader {
  private let source: SourceText
  private let frontMatter: PromptFrontMatter
  private var diagnostics: [Diagnostic] = []

  /// The largest file that is read, in bytes.
  private static let sizeLimit = 64 * 1024
  private static let keys = ["id", "for", "state", "direction", "framework", "weight", "again"]

  /// Reads a file; the prompt is nil when it cannot be asked.
  static func read(_ source: SourceText) -> (prompt: Prompt?, diagnostics: [Diagnostic]) {
    if let refusal = refusal(of: source) { return (nil, [refusal]) }
    var reader = PromptReader(source: source, frontMatter: PromptFrontMatter(source))
    let prompt = reader.prompt()
    return (prompt, reader.diagnostics.sorted { $0.range < $1.range })
  }

  /// The name of a prompt's file: the last part of its path without `.md`.
  static func fileName(of path: String) -> String {
    let last = path.split(separator: "/").last.map(String.init) ?? path
    return last.hasSuffix(".md") ? String(last.dropLast(3)) : last
  }

  private init(source: SourceText, frontMatter: PromptFrontMatter) {
    self.source = source
    self.frontMatter = frontMatter
    diagnostics = frontMatter.diagnostics
  }

  private static func refusal(of source: SourceText) -> Diagnostic? {
    func refuse(_ message: String, _ help: String) -> Diagnostic {
      Diagnostic(
        rule: "prompt-unreadable", range: ByteRange(at: source.contentStart), message: message,
        help: help)
    }
    if source.count > sizeLimit {
      return refuse(
        "too large: \(source.count) bytes, at most \(sizeLimit) are read", "one file is one prompt")
    }
    guard String(validating: source.bytes, as: UTF8.self) != nil else {
      return refuse("the file is not UTF-8", "save it as UTF-8")
    }
    return nil
  }

  private mutating func prompt() -> Prompt? {
    guard frontMatter.range != nil else {
      report(
        "prompt-front-matter-invalid", ByteRange(at: source.contentStart),
        "the file has no front matter", "start it with \"---\" and the prompt's keys")
      return nil
    }
    checkKeys()
    let id = identifier()
    let addressee = choice("for", Prompt.Addressee.allCases)
    let state = choice("state", PromptState.allCases)
    let direction = choice("direction", Prompt.Direction.allCases)
    let framework = value("framework")
    let weight = number("weight", in: 1...5)
    let again = number("again", in: 1...3650)
    let (question, help) = text(state: state)
    guard let id, let addressee, let state, let direction, let framework, let weight, let again,
      !question.isEmpty, !diagnostics.contains(where: { $0.rule == "prompt-template-invalid" })
    else { return nil }
    return Prompt(
      id: id, addressee: addressee, state: state, direction: direction,
      framework: framework.value, weight: weight, againDays: again, question: question, help: help,
      source: source)
  }

  // MARK: Keys

  private mutating func checkKeys() {
    for pair in frontMatter.pairs where !PromptReader.keys.contains(pair.key.value) {
      let nearest = NearestName.matches(for: pair.key.value, in: PromptReader.keys).first
      report(
        "prompt-unknown-key", pair.key.range, "\"\(pair.key.value)\" is no key of a prompt",
        nearest.map { "did you mean \"\($0)\"?" }
          ?? "the keys are \(PromptReader.keys.joined(separator: ", "))")
    }
  }

  private mutating func value(_ key: String) -> Located<String>? {
    if let pair = frontMatter.pairs.first(where: { $0.key.value == key }),
      !pair.value.value.isEmpty
    {
      return pair.value
    }
    // A front matter that could not be read has said so already.
    guard frontMatter.diagnostics.isEmpty else { return nil }
    report(
      "prompt-missing-key", frontMatter.range ?? ByteRange(at: source.contentStart),
      "\"\(key)\" is missing", "add a line \"\(key): …\" between the lines of \"---\"")
    return nil
  }

  private mutating func identifier() -> String? {
    guard let id = value("id") else { return nil }
    let name = PromptReader.fileName(of: source.path)
    if id.value != name {
      report(
        "prompt-id-invalid", id.range, "\"\(id.value)\" is not the name of the file",
        "write \"id: \(name)\", or rename the file to \"\(id.value).md\"")
    }
    return id.value
  }

  private mutating func choice<Choice: RawRepresentable<String>>(
    _ key: String, _ choices: [Choice]
  ) -> Choice? {
    guard let written = value(key) else { return nil }
    if let choice = Choice(rawValue: written.value) { return choice }
    let names = choices.map(\.rawValue)
    let nearest = NearestName.matches(for: written.value, in: names).first
    report(
      key == "state" ? "prompt-unknown-state" : "prompt-value-invalid", written.range,
      key == "state"
        ? "\"\(written.value)\" is no state of a prompt"
        : "\"\(written.value)\" is no value of \"\(key)\"",
      nearest.map { "did you mean \"\($0)\"?" }
        ?? (names.count > 8
          ? "docs/prompts.md lists them" : "write \(names.joined(separator: ", "))")
    )
    return nil
  }

  private mutating func number(_ key: String, in range: ClosedRange<Int>) -> Int? {
    guard let written = value(key) else { return nil }
    if let number = Int(written.value), range.contains(number) { return number }
    report(
      "prompt-value-invalid", written.range, "\"\(written.value)\" is no value of \"\(key)\"",
      "write a whole number from \(range.lowerBound) to \(range.upperBound)")
    return nil
  }

  // MARK: Text

  private mutating func text(
    state: PromptState?
  ) -> (question: [PromptSegment], help: [PromptSegment]) {
    var lines: [[PromptSegment]] = []
    var first: ByteRange?
    for line in 0..<source.lineCount where source.lineRange(line).start >= frontMatter.bodyStart {
      let range = trimmed(source.lineRange(line))
      guard !range.isEmpty else { continue }
      if first == nil { first = range }
      var parser = PromptTextParser(source: source, range: range, state: state)
      let segments = parser.parse()
      diagnostics += parser.diagnostics
      if !segments.isEmpty { lines.append(segments) }
    }
    guard let question = lines.first, let first else {
      report(
        "prompt-without-question", ByteRange(at: frontMatter.bodyStart), "the prompt asks nothing",
        "write the question below the line of \"---\"")
      return ([], [])
    }
    if !source.text(first).contains("?") {
      report(
        "prompt-not-a-question", first, "the first line asks no question",
        "end it with a question mark: that is how a question in a check-in is recognised")
    }
    if source.text(first).contains("**") {
      report(
        "prompt-nested-bold", first, "the question has bold words",
        "use *…*: the whole question becomes bold in a check-in")
    }
    let help = lines.dropFirst().reduce(into: [PromptSegment]()) { result, line in
      if !result.isEmpty { result.append(.literal(" ")) }
      result += line
    }
    return (question, help)
  }

  private func trimmed(_ range: ByteRange) -> ByteRange {
    var start = range.start
    var end = range.end
    while start < end, source.bytes[start] == 0x20 || source.bytes[start] == 0x09 { start += 1 }
    while end > start, source.bytes[end - 1] == 0x20 || source.bytes[end - 1] == 0x09 { end -= 1 }
    return ByteRange(start, end)
  }

  private mutating func report(
    _ rule: RuleID, _ range: ByteRange, _ message: String, _ help: String
  ) {
    diagnostics.append(Diagnostic(rule: rule, range: range, message: message, help: help))
  }
}
