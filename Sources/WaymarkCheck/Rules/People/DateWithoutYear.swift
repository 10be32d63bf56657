import WaymarkSource

/// A date whose year had to be taken from the plan's period.
enum DateWithoutYear: Rule {
  static let id: RuleID = "date-without-year"
  static let group = RuleGroup.people
  static let severity = Severity.hint
  static let documentation = RuleDocumentation(
    summary: "A date names no year; it was taken from the plan's period.",
    why: """
      Plans are read again next year, and moved on when life gets in the way. A date without a
      year then quietly means another day than the one that you agreed on.
      """,
    practices: [.agreedOpenly],
    source: "ISO 8601, calendar dates",
    bad: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron
      - Start: 2026-11-30
      - End: 2027-02-26

      ## Goals

      ### Milestone: Ship the invoice retry job

      - Owner: @ada
      - Due: 2026-12-14
      - Evidence: failed invoices are retried within the hour

      - [ ] Pair on the failure tests (@grace, due 7 December)
      """,
    good: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron
      - Start: 2026-11-30
      - End: 2027-02-26

      ## Goals

      ### Milestone: Ship the invoice retry job

      - Owner: @ada
      - Due: 2026-12-14
      - Evidence: failed invoices are retried within the hour

      - [ ] Pair on the failure tests (@grace, due 2026-12-07)
      """,
    fix: "writes the date with its year")

  static func check(_ context: inout RuleContext) {
    context.reportWhatReadingFound()
  }
}
