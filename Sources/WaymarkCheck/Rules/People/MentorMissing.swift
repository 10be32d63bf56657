import WaymarkPlan
import WaymarkSource

/// A plan without anybody who accompanies it.
enum MentorMissing: Rule {
  static let id: RuleID = "mentor-missing"
  static let group = RuleGroup.people
  static let severity = Severity.warning
  static let documentation = RuleDocumentation(
    summary: "The plan names no mentor.",
    why: """
      Somebody has to know that the plan counts on them: to ask, to listen, to open a door. A plan
      that only its mentee knows of is a list of good intentions. A plan among peers needs no
      mentor: name them as peers.
      """,
    practices: [.agreedOpenly, .sharedResponsibility],
    bad: """
      # Owning the billing service

      - Mentee: Ada Byron

      ## Goals

      - [ ] Ship a first pull request (@ada, due 2026-12-14)
      """,
    good: """
      # Owning the billing service

      - Mentee: Ada Byron
      - Mentor: Grace Hopper

      ## Goals

      - [ ] Ship a first pull request (@ada, due 2026-12-14)
      """)

  static func check(_ context: inout RuleContext) {
    guard let place = context.placeOfMissing(.mentor, field: .mentor) else { return }
    context.report(
      "the plan names no mentor", at: place,
      help: "write Mentor: and a name under the title, or Peers: if all are peers")
  }
}
