import WaymarkSource

/// Nesting that no person writes.
enum InputTooDeep: Rule {
  static let id: RuleID = "input-too-deep"
  static let group = RuleGroup.file
  static let severity = Severity.error
  static let documentation = RuleDocumentation(
    summary:
      "Something is nested deeper, or the file is larger, than a plan can be; it is not read.",
    why: """
      Quotes in quotes, or brackets in brackets, a hundred deep can keep a Markdown parser busy
      for minutes, and then one file holds up the check of everybody's plans. No person writes
      them; a broken export does. The file is refused with the place named, rather than read in
      part: half a plan would look like a whole one.
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
