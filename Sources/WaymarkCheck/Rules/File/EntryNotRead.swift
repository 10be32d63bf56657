import WaymarkPlan
import WaymarkSource

/// A dated bullet, row or paragraph where check-ins or feedback have headings.
enum EntryNotRead: Rule {
  static let id: RuleID = "entry-not-read"
  static let group = RuleGroup.file
  static let severity = Severity.hint
  static let documentation = RuleDocumentation(
    summary: "A check-in or feedback is written as a bullet, a row or a paragraph.",
    why: """
      Check-ins and feedback are read below a heading each, which begins with the day. A day in a
      list or a table below Check-ins is kept as prose, and no report knows of that meeting. It is
      said once in a section, in place of a check-in that is overdue; and of tables below Wins,
      Changes and Metrics that are not read as they stand, and of milestones elsewhere.
      """,
    practices: [.frequentCheckIns, .lightAndRepeatable],
    bad: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron
      - Start: 2026-10-01
      - End: 2027-03-31
      - Cadence: every 2 weeks

      ## Check-ins

      - 2026-11-17: We looked at the runbook together
      """,
    good: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron
      - Start: 2026-10-01
      - End: 2027-03-31
      - Cadence: every 2 weeks

      ## Check-ins

      ### 2026-11-17

      We looked at the runbook together.

      - [ ] Run it alone (@ada, due 2026-12-01)
      """)

  static func check(_ context: inout RuleContext) {
    context.reportWhatReadingFound()
  }

  /// Whether a plan has check-ins that were not read as such.
  static func hasUnreadCheckIns(_ plan: CheckedPlan) -> Bool {
    plan.diagnostics.contains { found in
      found.rule == id
        && plan.sections.contains { $0.kind == .checkIns && $0.range.contains(found.range) }
    }
  }
}
