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
      # Plan

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      ## Goals

      <!-- waymark: allow milestone-without-owner -->
      - [ ] Ship a first pull request (@ada, due 2026-12-14)
      """,
    good: """
      # Plan

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      ## Goals

      - [ ] Ship a first pull request (@ada, due 2026-12-14)
      """,
    fix: "removes the comment, or the rule's name when the comment names others too")

  /// Does nothing here: only after all rules have run does it show what was needed.
  static func check(_ context: inout RuleContext) {}

  /// The diagnostic for one rule's name in a comment.
  static func diagnostic(for rule: Located<String>, in allowance: Allowance) -> Diagnostic {
    let alone = allowance.rules.count == 1
    let fixes =
      alone ? [Fix("remove the comment", .safe, [.delete(allowance.range)])] : []
    return Diagnostic(
      rule: id, range: rule.range,
      message: "unneeded allow: \"\(rule.value)\" finds nothing here",
      help: "remove it, so that it does not hide a later finding", fixes: fixes)
  }
}
