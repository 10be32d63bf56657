import WaymarkSource

/// A date whose day and month could be swapped.
enum AmbiguousDate: Rule {
  static let id: RuleID = "ambiguous-date"
  static let group = RuleGroup.people
  static let severity = Severity.error
  static let documentation = RuleDocumentation(
    summary: "A date with slashes can mean two days, depending on where the reader lives.",
    why: """
      For one of you 10/12/2026 is in October, for the other in December. Two months of waiting
      for each other is a high price for a few keystrokes, so no order is assumed.
      """,
    practices: [.agreedOpenly, .fewGoals],
    source: "ISO 8601 writes year, month and day in this order",
    bad: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      ## Goals

      ### Milestone: Ship the invoice retry job

      - Owner: @ada
      - Due: 2026-12-14
      - Evidence: failed invoices are retried within the hour

      - [ ] Pair on the failure tests (@grace, due 10/12/2026)
      """,
    good: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      ## Goals

      ### Milestone: Ship the invoice retry job

      - Owner: @ada
      - Due: 2026-12-14
      - Evidence: failed invoices are retried within the hour

      - [ ] Pair on the failure tests (@grace, due 2026-12-10)
      """,
    fix: "offers each reading in the ISO form")

  static func check(_ context: inout RuleContext) {
    context.reportWhatReadingFound()
  }
}
