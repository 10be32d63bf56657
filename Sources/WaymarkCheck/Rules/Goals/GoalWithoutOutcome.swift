import WaymarkPlan
import WaymarkSource

/// A goal that does not say what will be different.
enum GoalWithoutOutcome: Rule {
  static let id: RuleID = "goal-without-outcome"
  static let group = RuleGroup.goals
  static let severity = Severity.hint
  static let documentation = RuleDocumentation(
    summary: """
      An open goal with fields has no outcome, and no milestone with evidence and no metric shows \
      one.
      """,
    why: """
      A goal serves the person's growth and something that others can see. Without the second, both
      of you may work for months and differ at the end about whether it was reached. One sentence
      that is true on the last day and not on the first is enough.
      """,
    practices: [.observableMilestones, .feedsDevelopment],
    source: "outcome over output, as in objectives and key results",
    bad: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      ## Goals

      ### Own billing end to end

      - Why: on-call without a shadow is the step to senior
      - Skills: System design, Communication

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
    let lacking = described.filter { index in
      let goal = plan.goals[index]
      guard !goal.isBare, goal.outcome == nil else { return false }
      let shows = goal.milestones.contains {
        plan.milestones[$0].evidence != nil || plan.milestones[$0].outcome != nil
      }
      return !shows && !plan.measured.contains(.goal(index))
    }
    context.reportGoals(
      lacking, noneHasIt: lacking.count == described.count, "has no outcome", "has an outcome",
      help: "ask what will be different for others, and write it below: - Outcome: …")
  }
}
