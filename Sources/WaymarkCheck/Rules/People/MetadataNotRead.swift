import WaymarkSource

/// A final parenthesis that was taken as prose.
enum MetadataNotRead: Rule {
  static let id: RuleID = "metadata-not-read"
  static let group = RuleGroup.people
  static let severity = Severity.hint
  static let documentation = RuleDocumentation(
    summary:
      "A parenthesis with a handle or a date holds something else too, so none of it is read.",
    why: """
      A parenthesis at the end of a line gives owner, date and status only when each of its parts
      is one of these; else it is prose, as it would be in any text. The owner and the date in it
      then reach nobody's list.
      """,
    practices: [.fewGoals],
    bad: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      ## Goals

      ### Milestone: Ship the invoice retry job

      - Owner: @ada
      - Due: 2026-12-14
      - Evidence: failed invoices are retried within the hour

      - [ ] Pair on the failure tests (@grace, if time allows, due 2026-12-07)
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

      - [ ] Pair on the failure tests, if time allows (@grace, due 2026-12-07)
      """)

  static func check(_ context: inout RuleContext) {
    context.reportWhatReadingFound()
  }
}
