import WaymarkMarkdown
public import WaymarkSource

/// Reads plans: a file in, values with ranges and diagnostics out.
public struct PlanReader: Sendable {
  /// What the programme tells beside the file.
  public let options: ReadingOptions
  /// The vocabularies of the options, by language.
  private let vocabularies: [String: SharedVocabulary]
  /// The words of a plan that names no language.
  let standardVocabulary: SharedVocabulary

  /// Makes a reader.
  public init(options: ReadingOptions = ReadingOptions()) {
    self.options = options
    vocabularies = options.vocabularies.mapValues(SharedVocabulary.init)
    standardVocabulary = vocabularies[options.language] ?? SharedVocabulary(Vocabulary())
  }

  /// Reads one file.
  ///
  /// Never fails: what is wrong is in the plan's diagnostics, all of it at once. Linear in the
  /// size of the file.
  public func read(_ source: SourceText) -> Plan {
    if let refusal = ByteRefusal.check(source, sizeLimit: options.sizeLimit) {
      let (document, _) = MarkdownDocument.parse(source, body: ByteRange(at: source.count))
      var plan = Plan(source: source, document: document)
      plan.diagnostics = [refusal]
      plan.isRefused = true
      return plan
    }
    let frontMatter = FrontMatter(source)
    let body = ByteRange(frontMatter.bodyStart, source.count)
    let (document, refusals) = MarkdownDocument.parse(source, body: body)
    var diagnostics = frontMatter.diagnostics + refusals
    var fields: YAMLValue?
    if !frontMatter.content.isEmpty {
      let (value, problem) = YAMLReader.read(source, frontMatter.content)
      fields = value
      if let problem {
        diagnostics.append(
          Diagnostic(
            rule: "front-matter-invalid", range: problem.range, message: problem.message,
            help: problem.fixes.isEmpty
              ? "the body was read all the same; nothing of the front matter was" : nil,
            fixes: problem.fixes))
      }
    }
    let builder = PlanBuilder(
      source: source, document: document, vocabulary: vocabulary(for: fields), options: options)
    builder.plan.frontMatter = frontMatter.range
    builder.plan.isRefused = !refusals.isEmpty
    builder.plan.hasBrokenFrontMatter = diagnostics.contains { $0.rule == "front-matter-invalid" }
    builder.plan.diagnostics = diagnostics
    builder.build(frontMatter: fields)
    return builder.plan
  }

  private func vocabulary(for frontMatter: YAMLValue?) -> SharedVocabulary {
    guard let language = frontMatter?["language"]?.text else { return standardVocabulary }
    return vocabularies[WordFolding.fold(language)] ?? standardVocabulary
  }
}

/// Refuses bytes that are no text before anything reads them.
enum ByteRefusal {
  static func check(_ source: SourceText, sizeLimit: Int) -> Diagnostic? {
    let start = source.contentStart
    if source.count > sizeLimit {
      return Diagnostic(
        rule: "input-too-deep", range: ByteRange(at: start),
        message: "too large: \(source.count) bytes, at most \(sizeLimit) are read",
        help: "split the plan, or raise \"size_limit\" in waymark.yml")
    }
    if source.bytes.starts(with: [0xFF, 0xFE]) || source.bytes.starts(with: [0xFE, 0xFF]) {
      return Diagnostic(
        rule: "invalid-utf8", range: ByteRange(0, 2), message: "the file is UTF-16, not UTF-8",
        help: "save it as UTF-8")
    }
    if let offset = UTF8Validation.firstNUL(in: source.bytes) {
      return Diagnostic(
        rule: "invalid-utf8", range: ByteRange(offset, offset + 1),
        message: "a NUL byte at offset \(offset): this is no text file",
        help: "remove the byte, or name another file")
    }
    guard let offset = UTF8Validation.firstInvalidByte(in: source.bytes) else { return nil }
    let byte = String(source.bytes[offset], radix: 16, uppercase: true)
    return Diagnostic(
      rule: "invalid-utf8", range: ByteRange(offset, offset + 1),
      message: "byte 0x\(byte) at offset \(offset) is not UTF-8",
      help:
        "the file is most likely \(UTF8Validation.likelyEncoding(of: source.bytes)): save it as UTF-8"
    )
  }
}
