import WaymarkPlan
import WaymarkSource

/// A running plan that neither side has signed.
enum UnsignedAgreement: Rule {
  static let id: RuleID = "unsigned-agreement"
  static let group = RuleGroup.milestones
  static let severity = Severity.hint
  static let documentation = RuleDocumentation(
    summary: "The plan has begun, and neither mentor nor mentee has written that they agree to it.",
    why: """
      A plan that one person wrote and sent is that person's plan. A date beside each name, written
      by its owner, makes it a promise of both, and shows since when. It is asked of plans with an
      agreement section, and of those with a first day and goals under headings.
      """,
    practices: [.agreedOpenly, .sharedResponsibility],
    bad: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      ## Agreement

      What we say here stays between us.

      ## Goals

      - [ ] Ship a first pull request (@ada, due 2026-12-14)
      """,
    good: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron
      - Agreed: Ada 2026-11-16, Grace 2026-11-17

      ## Agreement

      What we say here stays between us.

      ## Goals

      - [ ] Ship a first pull request (@ada, due 2026-12-14)
      """,
    dependsOnToday: true)

  static func check(_ context: inout RuleContext) {
    let plan = context.plan
    guard plan.isRunning, plan.isRead, plan.hasBothSides,
      // What was written and could not be read is reported by itself.
      plan.agreements.isEmpty, !plan.fields.say(.agreed)
    else { return }
    let section = plan.sections.first { $0.kind == .agreement }
    let hasBegun = plan.start.map { $0.date <= context.today } ?? false
    guard section != nil || hasBegun && plan.goals.contains(where: { $0.form == .heading }) else {
      return
    }
    context.report(
      "neither side has signed the plan", at: section?.title.range ?? plan.titleRange,
      help: "read it together, then write who agreed and when, as in Agreed: Ada 2026-09-01")
  }
}
