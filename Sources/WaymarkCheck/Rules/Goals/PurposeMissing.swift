import WaymarkPlan
import WaymarkSource

/// A plan that does not say what it is for.
enum PurposeMissing: Rule {
  static let id: RuleID = "purpose-missing"
  static let group = RuleGroup.goals
  static let severity = Severity.hint
  static let documentation = RuleDocumentation(
    summary: "No purpose is written, neither for the plan nor for any of its goals.",
    why: """
      On a hard week people keep at what is their own, and let go of what was only assigned. Some
      sentences of the mentee's, in their own words, also tell the mentor which opening or which
      person to look out for. A reason at each goal does as well; plans that only list checkboxes
      are not asked.
      """,
    practices: [.ownPurpose, .observableMilestones],
    bad: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      ## Goals

      ### Own billing end to end

      - [ ] Ship the invoice retry job (@ada, due 2026-12-14)
      """,
    good: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      ## Purpose

      I want to be trusted with a whole service, so that the others can sleep.

      ## Goals

      ### Own billing end to end

      - [ ] Ship the invoice retry job (@ada, due 2026-12-14)
      """)

  static func check(_ context: inout RuleContext) {
    let plan = context.plan
    guard isMissing(in: plan), plan.isRead else { return }
    let section = plan.sections.first { $0.kind == .purpose }
    context.report(
      section.map { "\(quoted($0.title.value)) is empty" } ?? "the plan has no purpose",
      at: section?.title.range ?? plan.titleRange,
      help: "ask the mentee: why this, why now? and write the answer under ## Purpose")
  }

  /// Whether goals are described and nothing says what for; an introduction counts.
  static func isMissing(in plan: CheckedPlan) -> Bool {
    guard plan.isOpen, plan.goals.allSatisfy({ $0.why == nil }), !plan.describedGoals.isEmpty,
      !plan.hasSentence(in: plan.preface), !plan.hasPurpose
    else { return false }
    return plan.describedGoals.allSatisfy { !plan.hasSentence(in: plan.goals[$0].prose) }
  }
}
