import WaymarkSource

/// Text that a line of dashes below it turns into a heading.
enum AccidentalHeading: Rule {
  static let id: RuleID = "accidental-heading"
  static let group = RuleGroup.file
  static let severity = Severity.warning
  static let documentation = RuleDocumentation(
    summary: "A line of text becomes a heading because of the dashes below it.",
    why: """
      A line of dashes right under text makes that text a heading. A field is then no longer a
      field, a list loses its first item, and a section ends where nobody meant it to.
      """,
    practices: [.lightAndRepeatable],
    source: "CommonMark, section 4.3, setext headings",
    bad: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      Skills: System design, Communication
      ---

      ## Goals

      - [ ] Ship a first pull request (@ada, due 2026-12-14)
      """,
    good: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      Skills: System design, Communication

      ---

      ## Goals

      - [ ] Ship a first pull request (@ada, due 2026-12-14)
      """,
    fix: "puts an empty line between the text and the dashes")

  static func check(_ context: inout RuleContext) {
    context.reportWhatReadingFound()
  }
}
