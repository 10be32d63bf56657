import WaymarkSource

/// A value in the front matter of a shape that cannot be used.
enum FrontMatterWrongType: Rule {
  static let id: RuleID = "front-matter-wrong-type"
  static let group = RuleGroup.file
  static let severity = Severity.error
  static let documentation = RuleDocumentation(
    summary: "A value in the front matter has a shape that its key cannot use.",
    why: """
      The key is right and still nothing is read: a list stands where one date is wanted, or a map
      where a name is. Both of you believe that it is settled, and nobody is reminded of it.
      """,
    practices: [.agreedOpenly],
    bad: """
      ---
      mentee: Ada Byron
      mentor: Grace Hopper
      start: [2026-11-30, 2027-02-26]
      ---

      # Owning the billing service

      ## Goals

      - [ ] Ship a first pull request (@ada, due 2026-12-14)
      """,
    good: """
      ---
      mentee: Ada Byron
      mentor: Grace Hopper
      start: 2026-11-30
      end: 2027-02-26
      ---

      # Owning the billing service

      ## Goals

      - [ ] Ship a first pull request (@ada, due 2026-12-14)
      """)

  static func check(_ context: inout RuleContext) {
    context.reportWhatReadingFound()
  }
}
