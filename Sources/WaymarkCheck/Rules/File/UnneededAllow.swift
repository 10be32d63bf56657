import WaymarkPlan
import WaymarkSource

/// An allow comment that silences nothing.
enum UnneededAllow: Rule {
  static let id: RuleID = "unneeded-allow"
  static let group = RuleGroup.file
  static let severity = Severity.warning
  static let documentation = RuleDocumentation(
    summary: "An allow comment silences nothing.",
    why: """
      The comment says that somebody accepted something that is no longer there. Left in place, it
      would silence the next real finding unseen.
      """,
    practices: [.agreedOpenly],
    bad: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      ## Goals

      <!-- waymark: allow milestone-without-owner -->
      - [ ] Ship a first pull request (@ada, due 2026-12-14)
      """,
    good: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      ## Goals

      - [ ] Ship a first pull request (@ada, due 2026-12-14)
      """,
    fix: "removes the comment, or only the rule's name when the comment names others too")

  /// Does nothing here: only after all rules have run does it show what was needed.
  static func check(_ context: inout RuleContext) {}

  /// The diagnostic for one rule's name in a comment.
  static func diagnostic(
    for rule: Located<String>, in allowance: Allowance, of source: SourceText
  ) -> Diagnostic {
    Diagnostic(
      rule: id, range: rule.range,
      message: "\(quoted(rule.value)) finds nothing here that had to be allowed",
      help: "remove it, so that it does not hide a later finding",
      fixes: [fix(for: rule, in: allowance, of: source)])
  }

  private static func fix(
    for rule: Located<String>, in allowance: Allowance, of source: SourceText
  ) -> Fix {
    guard let position = allowance.rules.firstIndex(where: { $0.range == rule.range }),
      allowance.rules.count > 1
    else {
      return Fix("remove the comment", .safe, [removal(of: allowance.range, in: source)])
    }
    let rules = allowance.rules
    let range =
      position > 0
      ? ByteRange(rules[position - 1].range.end, rule.range.end)
      : ByteRange(rule.range.start, rules[1].range.start)
    return Fix("remove \(rule.value) from the comment", .safe, [.delete(range)])
  }

  /// Removes a comment, with its whole lines when nothing else stands on them.
  static func removal(of comment: ByteRange, in source: SourceText) -> TextEdit {
    let first = source.lineIndex(at: comment.start)
    let last = source.lineIndex(at: max(comment.start, comment.end - 1))
    let before = ByteRange(
      max(source.lineRange(first).start, source.contentStart), comment.start)
    let after = ByteRange(comment.end, source.lineRange(last).end)
    guard isBlank(after, in: source) else { return .delete(comment) }
    guard isBlank(before, in: source) else {
      // What stood between the text and the comment must not stay: two spaces at the end of a
      // line break it.
      var start = comment.start
      while start > before.start, isBlank(ByteRange(start - 1, start), in: source) { start -= 1 }
      return .delete(ByteRange(start, after.end))
    }
    if joinsText(first: first, last: last, in: source) { return .delete(comment) }
    return .delete(ByteRange(before.start, source.lineRangeWithEnding(last).end))
  }

  /// Whether without these lines two lines of text would become one paragraph, or a heading.
  private static func joinsText(first: Int, last: Int, in source: SourceText) -> Bool {
    guard first > 0, last + 1 < source.lineCount else { return false }
    let previous = source.lineRange(first - 1)
    let next = source.lineRange(last + 1)
    guard !isBlank(previous, in: source), !isBlank(next, in: source) else { return false }
    let words = source.text(next).drop { $0 == " " || $0 == "\t" }
    return
      !(words.hasPrefix("- ") || words.hasPrefix("* ") || words.hasPrefix("# ")
      || words.hasPrefix("##"))
  }

  private static func isBlank(_ range: ByteRange, in source: SourceText) -> Bool {
    source.bytes[range.start..<range.end].allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }
}
