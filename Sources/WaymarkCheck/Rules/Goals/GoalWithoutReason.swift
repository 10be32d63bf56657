import WaymarkPlan
import WaymarkSource

/// A goal that does not say why it matters.
enum GoalWithoutReason: Rule {
  static let id: RuleID = "goal-without-reason"
  static let group = RuleGroup.goals
  static let severity = Severity.hint
  static let documentation = RuleDocumentation(
    summary: "An open goal under a heading has no `Why`, and no sentence that could be one.",
    why: """
      The reason decides what may give way when time is short, and it is the first thing forgotten.
      Written down, it lets the mentor suggest another way to the same end, and lets both of you
      drop the goal in good conscience when the reason is gone.
      """,
    practices: [.ownPurpose],
    bad: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      ## Goals

      ### Own billing end to end

      - Why: on-call without a shadow is the step to senior
      - Skills: System design
      - Outcome: Ada carries the billing pager from February

      - [ ] Ship the invoice retry job (@ada, due 2026-12-14)

      ### Speak at the June meetup

      - [ ] Agree on an outline (@ada, due 2026-12-18)
      """,
    good: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      ## Goals

      ### Own billing end to end

      - Why: on-call without a shadow is the step to senior
      - Skills: System design
      - Outcome: Ada carries the billing pager from February

      - [ ] Ship the invoice retry job (@ada, due 2026-12-14)

      ### Speak at the June meetup

      - Why: I explain well on paper and freeze in front of people
      - Skills: Communication
      - Outcome: the organisers ask me again

      - [ ] Agree on an outline (@ada, due 2026-12-18)
      """)

  static func check(_ context: inout RuleContext) {
    let plan = context.plan
    guard plan.isOpen else { return }
    let described = plan.describedGoals
    let lacking = described.filter {
      plan.goals[$0].why == nil && !plan.hasSentence(in: plan.goals[$0].prose)
    }
    guard !lacking.isEmpty else { return }
    // The purpose of a plan with one goal is that goal's reason; and a plan with neither purpose
    // nor reasons lacks one thing, which another rule asks for.
    if plan.hasPurpose, described.count == 1 { return }
    let asksForPurpose = context.settings.severity(of: PurposeMissing.self) != nil
    if asksForPurpose, PurposeMissing.isMissing(in: plan) { return }
    context.reportGoals(
      lacking, noneHasIt: lacking.count == described.count, "does not say why it matters",
      "says why it matters", help: "ask the mentee and write the answer below it: - Why: …")
  }
}
