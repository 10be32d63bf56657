import WaymarkSource

/// A day that is in no calendar.
enum InvalidDate: Rule {
  static let id: RuleID = "invalid-date"
  static let group = RuleGroup.people
  static let severity = Severity.error
  static let documentation = RuleDocumentation(
    summary: "A date names a day that does not exist.",
    why: """
      A task that is due on 31 November is due never: no reminder can be sent and nobody can be on
      time. It is most often a slip of one key, and only you know which day you meant.
      """,
    practices: [.observableMilestones, .fewGoals],
    source: "ISO 8601, calendar dates",
    bad: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      ## Goals

      ### Milestone: Ship the invoice retry job

      - Owner: @ada
      - Due: 2026-12-14
      - Evidence: failed invoices are retried within the hour

      - [ ] Pair on the failure tests (@grace, due 2026-11-31)
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

      - [ ] Pair on the failure tests (@grace, due 2026-11-30)
      """,
    fix: "offers the last day of the month, where the month is known")

  static func check(_ context: inout RuleContext) {
    context.reportWhatReadingFound()
  }
}
