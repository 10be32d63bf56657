import WaymarkSource

/// A rhythm that cannot be counted.
enum UnknownCadence: Rule {
  static let id: RuleID = "unknown-cadence"
  static let group = RuleGroup.people
  static let severity = Severity.hint
  static let documentation = RuleDocumentation(
    summary: "The cadence is written in words that give no rhythm.",
    why: """
      Without a rhythm nobody can tell when a check-in is late, and the first one to be skipped is
      the one that was needed. Write how often you mean to meet: weekly, every 2 weeks, monthly.
      You can always change it, openly.
      """,
    practices: [.frequentCheckIns, .agreedOpenly],
    bad: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron
      - Cadence: when we find the time

      ## Goals

      - [ ] Ship a first pull request (@ada, due 2026-12-14)
      """,
    good: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron
      - Cadence: every 2 weeks

      ## Goals

      - [ ] Ship a first pull request (@ada, due 2026-12-14)
      """)

  static func check(_ context: inout RuleContext) {
    context.reportWhatReadingFound()
  }
}
