import WaymarkPlan
import WaymarkSource

/// A status in words that mean none of the known ones.
enum UnknownStatus: Rule {
  static let id: RuleID = "unknown-status"
  static let group = RuleGroup.milestones
  static let severity = Severity.warning
  static let documentation = RuleDocumentation(
    summary: "A `Status` says something that is not one of the known words.",
    why: """
      Reports, agendas and prompts go by the status. Words that are not understood count as
      nothing said, so a milestone that is stuck looks like one that is merely planned, and
      nobody asks about it. The reason belongs behind the word: `blocked, waiting for data`.
      """,
    practices: [.observableMilestones, .celebrateAndLearn],
    bad: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      ## Goals

      - [ ] Ship a first pull request (@ada, due 2026-12-14)
        - Status: waiting for access
      """,
    good: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      ## Goals

      - [ ] Ship a first pull request (@ada, due 2026-12-14)
        - Status: at risk since 2026-11-20, waiting for access
      """)

  static func check(_ context: inout RuleContext) {
    context.reportWhatReadingFound()
  }
}
