import WaymarkSource

/// A key in the front matter that means nothing here.
enum FrontMatterUnknownKey: Rule {
  static let id: RuleID = "front-matter-unknown-key"
  static let group = RuleGroup.file
  static let severity = Severity.hint
  static let documentation = RuleDocumentation(
    summary: "A key in the front matter is not one that waymark knows.",
    why: """
      A misspelt key says nothing to anybody: its value is kept in the file, yet no check, report
      or prompt uses it. What you decided together is then lost without a word. Keys of your own
      are welcome when they start with x-.
      """,
    practices: [.agreedOpenly],
    bad: """
      ---
      mentee: Ada Byron
      mentor: Grace Hopper
      skils: [Communication]
      ---

      # Owning the billing service

      ## Goals

      - [ ] Ship a first pull request (@ada, due 2026-12-14)
      """,
    good: """
      ---
      mentee: Ada Byron
      mentor: Grace Hopper
      skills: [Communication]
      x-team: Billing
      ---

      # Owning the billing service

      ## Goals

      - [ ] Ship a first pull request (@ada, due 2026-12-14)
      """,
    fix:
      "writes the known key that is nearest; unsafe, since it gives the value a "
      + "meaning")

  static func check(_ context: inout RuleContext) {
    context.reportWhatReadingFound()
  }
}
