import WaymarkSource

/// A checkbox that is almost one.
enum CheckboxMalformed: Rule {
  static let id: RuleID = "checkbox-malformed"
  static let group = RuleGroup.file
  static let severity = Severity.warning
  static let documentation = RuleDocumentation(
    summary: "A checkbox is written in a way that no tool reads as one.",
    why: """
      `[]` and `[ x]` look like boxes to a person and like plain text to every tool. The task is
      missing from progress and from reminders, and the one who trusted it to be there is let
      down.
      """,
    practices: [.observableMilestones, .fewGoals],
    source: "GitHub Flavored Markdown, section 5.3, task list items",
    bad: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      ## Goals

      - [] Ship a first pull request (@ada, due 2026-12-14)
      """,
    good: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      ## Goals

      - [ ] Ship a first pull request (@ada, due 2026-12-14)
      """,
    fix: "writes the box as [ ] or [x]")

  static func check(_ context: inout RuleContext) {
    context.reportWhatReadingFound()
  }
}
