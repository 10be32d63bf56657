import WaymarkSource

/// A handle at the end of a line that gives nobody a duty.
enum TrailingMention: Rule {
  static let id: RuleID = "trailing-mention"
  static let group = RuleGroup.people
  static let severity = Severity.hint
  static let documentation = RuleDocumentation(
    summary: "A handle at the end of a task is a mention, not an owner.",
    why: """
      A name anywhere in the text may mean "ask them", "for them" or "with them", so it makes
      nobody responsible. If you meant the owner, the parenthesis says so; else the person never
      learns that you count on them.
      """,
    practices: [.fewGoals, .sharedResponsibility],
    bad: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      ## Goals

      ### Milestone: Ship the invoice retry job

      - Owner: @ada
      - Due: 2026-12-14
      - Evidence: failed invoices are retried within the hour

      - [ ] Pair on the failure tests @grace
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

      - [ ] Pair on the failure tests (@grace)
      """,
    fix: "puts the handle in a parenthesis, which makes the person the owner")

  static func check(_ context: inout RuleContext) {
    context.reportWhatReadingFound()
  }
}
