import WaymarkPlan
import WaymarkSource

/// A plan that is about nobody's growth.
enum MenteeMissing: Rule {
  static let id: RuleID = "mentee-missing"
  static let group = RuleGroup.people
  static let severity = Severity.warning
  static let documentation = RuleDocumentation(
    summary: "The plan names no mentee.",
    why: """
      The goals follow one person's purpose, and that person decides what is shared. Without the
      name nobody can tell whose growth this is, and no report can speak to them. A plan among
      peers needs no mentee: name them as peers.
      """,
    practices: [.ownPurpose, .learnerInCharge],
    bad: """
      # Owning the billing service

      - Mentor: Grace Hopper

      ## Goals

      - [ ] Ship a first pull request (@mentee, due 2026-12-14)
      """,
    good: """
      # Owning the billing service

      - Mentee: Ada Byron
      - Mentor: Grace Hopper

      ## Goals

      - [ ] Ship a first pull request (@mentee, due 2026-12-14)
      """)

  static func check(_ context: inout RuleContext) {
    guard let place = context.placeOfMissing(.mentee, field: .mentee) else { return }
    context.report(
      "the plan names no mentee", at: place,
      help: "write Mentee: and a name under the title, or Peers: if all are peers")
  }
}
