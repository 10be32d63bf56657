package import WaymarkCheck
package import WaymarkPlan
import WaymarkReport
import WaymarkSource

/// A finding as the readers of a preview may see it.
///
/// Its own words quote the plan. Where a reader may not see what it is about, the rule's summary
/// stands in their place, which has no word of any plan.
package struct ReadableFinding: Codable, Sendable, Equatable {
  package var severity: String
  /// The line, from 1.
  package var line: Int
  /// The place as editors and terminals open it: `ada.md:3:5`.
  package var place: String
  package var rule: String
  package var message: String
  package var help: String?
  /// The line that it is about, in three parts: what is found is the second.
  package var before: String?
  package var found: String?
  package var after: String?

  /// What a checked file has, as an audience may see it.
  package static func all(
    of file: CheckedFile, plan: Plan?, for audience: Audience
  ) -> [ReadableFinding] {
    guard let source = file.source else { return [] }
    // A configuration is no plan, and has nothing of anybody in it.
    let readable = plan.map { $0.readableText(for: audience) } ?? [source.fullRange]
    let texts = readable.map { source.text($0) }
    return file.findings.map { finding in
      ReadableFinding(finding, in: source, readable: readable, texts: texts)
    }
  }

  private init(
    _ finding: Finding, in source: SourceText, readable: [ByteRange], texts: [String]
  ) {
    let diagnostic = finding.diagnostic
    let position = source.position(at: diagnostic.range.start)
    severity = finding.severity.rawValue
    line = position.line
    place = "\(source.path):\(position.line):\(position.column)"
    rule = diagnostic.rule.name
    func mayRead(_ text: String) -> Bool {
      readable == [source.fullRange]
        || Self.quotations(in: text).allSatisfy { words in texts.contains { $0.contains(words) } }
    }
    guard readable.contains(where: { $0.contains(diagnostic.range) }), mayRead(diagnostic.message)
    else {
      message =
        allRules.first { $0.id == diagnostic.rule }?.documentation.summary
        ?? "something that these readers do not see"
      return
    }
    message = diagnostic.message
    help = diagnostic.help.flatMap { mayRead($0) ? $0 : nil }
    let lineRange = source.lineRange(source.lineIndex(at: diagnostic.range.start))
    let text = source.text(lineRange)
    // Comments reach no output.
    guard readable.contains(where: { $0.contains(lineRange) }), lineRange.count <= 400,
      !text.contains("<!--"), !text.contains("-->"), !text.isEmpty
    else { return }
    let end = min(max(diagnostic.range.end, diagnostic.range.start), lineRange.end)
    before = source.text(ByteRange(lineRange.start, min(diagnostic.range.start, end)))
    found = source.text(ByteRange(min(diagnostic.range.start, end), end))
    after = source.text(ByteRange(end, lineRange.end))
  }

  /// The words in quotation marks, without a mark of shortening at their end.
  private static func quotations(in text: String) -> [String] {
    text.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }
      .map { String($0.element.last == "…" ? $0.element.dropLast() : $0.element) }
  }
}

extension ReadableFinding {
  /// A file that the system would not give to us.
  init(unreadable path: String, reason: String) {
    severity = Severity.error.rawValue
    line = 1
    place = path
    rule = ""
    message = reason
  }

  /// What is wrong with a template.
  init(_ problem: TemplateProblem) {
    severity = Severity.error.rawValue
    line = problem.line
    place = "\(problem.path):\(problem.line):\(problem.column)"
    rule = ""
    message = problem.message
    help = problem.help
  }
}
