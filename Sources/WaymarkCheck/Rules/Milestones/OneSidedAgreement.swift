import WaymarkPlan
import WaymarkSource

/// A plan that only one side has signed.
enum OneSidedAgreement: Rule {
  static let id: RuleID = "one-sided-agreement"
  static let group = RuleGroup.milestones
  static let severity = Severity.hint
  static let documentation = RuleDocumentation(
    summary: "Only the mentor, or only the mentee, has agreed to a running plan.",
    why: """
      An agreement of one is a wish. The other side may not have read the plan, or may not like it
      and have found no moment to say so. Ask what would make it theirs too.
      """,
    practices: [.agreedOpenly, .sharedResponsibility, .bothSidesAsk],
    bad: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron
      - Agreed: Ada 2026-11-16

      ## Goals

      - [ ] Ship a first pull request (@ada, due 2026-12-14)
      """,
    good: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron
      - Agreed: Ada 2026-11-16, Grace 2026-11-17

      ## Goals

      - [ ] Ship a first pull request (@ada, due 2026-12-14)
      """)

  static func check(_ context: inout RuleContext) {
    let plan = context.plan
    guard plan.isRunning, let first = plan.agreements.first, plan.hasBothSides else {
      return
    }
    var hasMentor = false
    var hasMentee = false
    for agreement in plan.agreements {
      // Whoever is not known may be of the other side.
      guard let index = agreement.person.person else { return }
      hasMentor = hasMentor || plan.people[index].has(.mentor)
      hasMentee = hasMentee || plan.people[index].has(.mentee)
    }
    guard hasMentor != hasMentee else { return }
    let (signed, missing) = hasMentor ? ("mentor", "mentee") : ("mentee", "mentor")
    let place = plan.agreements.dropFirst().reduce(first.range) { $0.union($1.range) }
    context.report(
      "only the \(signed) has agreed", at: place,
      help: "ask the \(missing), and add the name and the day: \(missing)s sign for themselves")
  }
}
