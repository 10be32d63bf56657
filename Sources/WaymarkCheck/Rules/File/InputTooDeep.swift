import WaymarkSource

/// Nesting that no person writes.
enum InputTooDeep: Rule {
  static let id: RuleID = "input-too-deep"
  static let group = RuleGroup.file
  static let severity = Severity.error
  static let documentation = RuleDocumentation(
    summary: "Something is nested deeper than a plan can be, so that part is not read.",
    why: """
      Quotes in quotes, or brackets in brackets, a hundred deep can keep a Markdown parser busy
      for minutes, and then one file holds up the check of everybody's plans. No person writes
      them; a broken export does. The rest of the file is read as always.
      """,
    practices: [.lightAndRepeatable],
    bad: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      ## Goals

      - [ ] Ship a first pull request (@ada, due 2026-12-14)

      ## Notes

      \(String(repeating: "> ", count: 160))as I said
      """,
    good: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      ## Goals

      - [ ] Ship a first pull request (@ada, due 2026-12-14)

      ## Notes

      > as I said
      """)

  static func check(_ context: inout RuleContext) {
    context.reportWhatReadingFound()
  }
}
