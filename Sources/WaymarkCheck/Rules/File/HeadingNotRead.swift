import WaymarkSource

/// A heading with the word of a section among others.
enum HeadingNotRead: Rule {
  static let id: RuleID = "heading-not-read"
  static let group = RuleGroup.file
  static let severity = Severity.hint
  static let documentation = RuleDocumentation(
    summary: "A heading has the word of a section among others, and begins no such section.",
    why: """
      A heading is a section when its words are those of one: "Goals" is, "Goals for this year" is
      not, since "Goals we dropped" should not be either. The goals under it are then prose, and no
      report knows of them. It is said where the plan has no such section at all.
      """,
    practices: [.fewGoals, .lightAndRepeatable],
    bad: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      ## Goals for this year

      - [ ] Ship a first pull request (@ada, due 2026-12-14)
      """,
    good: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      ## Goals

      For this year:

      - [ ] Ship a first pull request (@ada, due 2026-12-14)
      """)

  static func check(_ context: inout RuleContext) {
    context.reportWhatReadingFound()
  }
}
