import WaymarkSource

/// A line that starts with # and is no heading.
enum HeadingWithoutSpace: Rule {
  static let id: RuleID = "heading-without-space"
  static let group = RuleGroup.file
  static let severity = Severity.warning
  static let documentation = RuleDocumentation(
    summary: "A line starts with # but is not a heading, since the space is missing.",
    why: """
      The line reads like a heading, yet what stands under it belongs to the section before. A
      purpose or a check-in written below it is overlooked by every report.
      """,
    practices: [.lightAndRepeatable],
    source:
      "CommonMark, section 4.2: the # characters are followed by a space, a tab or the line's "
      + "end",
    bad: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      ##Purpose

      I want to be trusted with a whole service.

      ## Goals

      - [ ] Ship a first pull request (@ada, due 2026-12-14)
      """,
    good: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      ## Purpose

      I want to be trusted with a whole service.

      ## Goals

      - [ ] Ship a first pull request (@ada, due 2026-12-14)
      """,
    fix: "writes the space")

  static func check(_ context: inout RuleContext) {
    context.reportWhatReadingFound()
  }
}
