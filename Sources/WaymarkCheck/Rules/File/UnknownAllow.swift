import WaymarkPlan
import WaymarkSource

/// An allow comment with the name of no rule.
enum UnknownAllow: Rule {
  static let id: RuleID = "unknown-allow"
  static let group = RuleGroup.file
  static let severity = Severity.warning
  static let documentation = RuleDocumentation(
    summary: "An allow comment names a rule that does not exist.",
    why: """
      The comment records a decision, and with a misspelt name the decision has no effect: the
      finding comes back at every check, until somebody stops to read them.
      """,
    practices: [.agreedOpenly],
    bad: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      ## Goals

      <!-- waymark: allow milestone-without-owners -->
      - [ ] Ship a first pull request (due 2026-12-14)
      """,
    good: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      ## Goals

      <!-- waymark: allow milestone-without-owner -->
      - [ ] Ship a first pull request (due 2026-12-14)
      """,
    fix: "writes the name of the rule when exactly one is near; unsafe, since it silences something"
  )

  static func check(_ context: inout RuleContext) {
    for allowance in context.plan.allowances {
      // Words that are near to no rule are most likely a reason: they are one finding.
      var words: ByteRange?
      for rule in allowance.rules where rulesByName[rule.value] == nil {
        let near = NearestName.matches(for: rule.value, in: allRules.map { $0.id.name })
        if near.isEmpty {
          words = words?.union(rule.range) ?? rule.range
        } else {
          report(rule, near: near, in: &context)
        }
      }
      if let words { report(words, in: &context) }
    }
  }

  private static func report(
    _ rule: Located<String>, near: [String], in context: inout RuleContext
  ) {
    let applicability: Fix.Applicability = near.count == 1 ? .unsafe : .suggested
    context.report(
      "\(quoted(rule.value)) is the name of no rule", at: rule.range,
      help: "did you mean \(near.asChoice)?",
      fixes: near.map { Fix("write \($0)", applicability, [TextEdit(rule.range, with: $0)]) })
  }

  private static func report(_ words: ByteRange, in context: inout RuleContext) {
    context.report(
      "\(quoted(context.plan.source.text(words))) is the name of no rule", at: words,
      help: "a finding ends with the name of its rule; a reason can stand in a comment of its own")
  }
}
