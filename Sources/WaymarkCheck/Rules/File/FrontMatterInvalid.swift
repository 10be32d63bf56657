import WaymarkSource

/// Front matter that is not YAML.
enum FrontMatterInvalid: Rule {
  static let id: RuleID = "front-matter-invalid"
  static let group = RuleGroup.file
  static let severity = Severity.error
  static let documentation = RuleDocumentation(
    summary: "The front matter cannot be read as YAML.",
    why: """
      The front matter holds who the plan is about and how long it runs. When it cannot be read,
      the plan has no mentor, no mentee and no dates for anybody who counts on it, and a reminder
      that should have come does not.
      """,
    practices: [.agreedOpenly, .lightAndRepeatable],
    source: "YAML 1.2.2, section 5.3: a plain value cannot start with @",
    bad: """
      ---
      mentee: Ada Byron
      mentor: @grace
      ---

      # Owning the billing service

      ## Goals

      - [ ] Ship a first pull request (@ada, due 2026-12-14)
      """,
    good: """
      ---
      mentee: Ada Byron
      mentor: "@grace"
      ---

      # Owning the billing service

      ## Goals

      - [ ] Ship a first pull request (@ada, due 2026-12-14)
      """,
    fix: "puts a value that starts with @ in quotes; other mistakes are shown with their place")

  static func check(_ context: inout RuleContext) {
    context.reportWhatReadingFound()
  }
}
