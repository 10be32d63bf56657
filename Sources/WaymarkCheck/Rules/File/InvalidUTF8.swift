import WaymarkSource

/// Bytes that are no text.
enum InvalidUTF8: Rule {
  static let id: RuleID = "invalid-utf8"
  static let group = RuleGroup.file
  static let severity = Severity.error
  static let documentation = RuleDocumentation(
    summary: "The file holds bytes that are not UTF-8.",
    why: """
      Names are the first thing that a wrong encoding breaks, and a person whose name is garbled
      in every report notices. Nothing is guessed or replaced: save the file as UTF-8, and
      everybody reads the same words. In the example, `\\xFC` stands for the one byte FC, the ü of
      Windows-1252.
      """,
    practices: [.agreedOpenly],
    source: "RFC 3629; CommonMark, section 2.1, leaves the encoding of a file open",
    bad: #"""
      # Plan f\xFCr Ada

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      ## Goals

      - [ ] Ship a first pull request (@ada, due 2026-12-14)
      """#,
    good: """
      # Plan für Ada

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      ## Goals

      - [ ] Ship a first pull request (@ada, due 2026-12-14)
      """)

  static func check(_ context: inout RuleContext) {
    context.reportWhatReadingFound()
  }
}
