import WaymarkSource

/// Two places that say different things about one plan.
enum ContradictingFields: Rule {
  static let id: RuleID = "contradicting-fields"
  static let group = RuleGroup.file
  static let severity = Severity.error
  static let documentation = RuleDocumentation(
    summary: "The front matter and a field under the title disagree.",
    why: """
      Front matter wins, so whoever reads only the visible page believes something else than every
      report says. Two truths about who the mentor is or when the plan ends are one
      misunderstanding waiting to happen.
      """,
    practices: [.agreedOpenly],
    bad: """
      ---
      mentee: Ada Byron
      mentor: Grace Hopper
      cadence: weekly
      ---

      # Owning the billing service

      - Cadence: monthly

      ## Goals

      - [ ] Ship a first pull request (@ada, due 2026-12-14)
      """,
    good: """
      ---
      mentee: Ada Byron
      mentor: Grace Hopper
      ---

      # Owning the billing service

      - Cadence: monthly

      ## Goals

      - [ ] Ship a first pull request (@ada, due 2026-12-14)
      """)

  static func check(_ context: inout RuleContext) {
    context.reportWhatReadingFound()
  }
}
