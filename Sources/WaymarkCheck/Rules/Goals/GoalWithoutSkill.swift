import WaymarkPlan
import WaymarkSource

/// A goal that names no skill that grows on the way.
enum GoalWithoutSkill: Rule {
  static let id: RuleID = "goal-without-skill"
  static let group = RuleGroup.goals
  static let severity = Severity.hint
  static let documentation = RuleDocumentation(
    summary: "An open goal with fields names no skill, and none of its milestones does.",
    why: """
      The service will be replaced one day; the skill stays with the person. Naming it shows the
      mentee what they are practising, lets the mentor find exercises and people for it, and is
      what a review or a development plan asks about.
      """,
    practices: [.ownPurpose, .feedsDevelopment],
    bad: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      ## Goals

      ### Own billing end to end

      - Why: on-call without a shadow is the step to senior
      - Outcome: Ada carries the billing pager from February

      - [ ] Ship the invoice retry job (@ada, due 2026-12-14)
      """,
    good: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      ## Goals

      ### Own billing end to end

      - Why: on-call without a shadow is the step to senior
      - Skills: System design, Communication
      - Outcome: Ada carries the billing pager from February

      - [ ] Ship the invoice retry job (@ada, due 2026-12-14)
      """)

  static func check(_ context: inout RuleContext) {
    let plan = context.plan
    guard plan.isOpen else { return }
    let described = plan.describedGoals
    // The skills of a plan with one goal are that goal's.
    if described.count == 1, !plan.skills.isEmpty { return }
    let lacking = described.filter { index in
      let goal = plan.goals[index]
      return !goal.isBare && goal.skills.isEmpty
        && goal.milestones.allSatisfy { plan.milestones[$0].skills.isEmpty }
    }
    context.reportGoals(
      lacking, noneHasIt: lacking.count == described.count, "names no skill", "names a skill",
      help: "ask which skill grows on the way, and write it below: - Skills: …")
  }
}
