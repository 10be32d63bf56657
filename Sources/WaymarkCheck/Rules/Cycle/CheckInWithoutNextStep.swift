import WaymarkPlan
import WaymarkSource

/// A talk that leads to nothing.
enum CheckInWithoutNextStep: Rule {
  static let id: RuleID = "check-in-without-next-step"
  static let group = RuleGroup.cycle
  static let severity = Severity.hint
  static let documentation = RuleDocumentation(
    summary: "The last check-in names no action and no next step.",
    why: """
      A good talk without a next step is forgotten by the evening, and the next one starts where
      this one did. One small thing, with a name, is enough: it gives the next check-in its first
      question.
      """,
    practices: [.frequentCheckIns, .fewGoals],
    bad: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron
      - Period: 2026-09-01 to 2027-02-26
      - Cadence: every 2 weeks

      ## Goals

      - [ ] Ship a first pull request (@ada, due 2026-12-14)

      ## Check-ins

      ### 2026-11-17

      - Progress: the set-up works
      """,
    good: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron
      - Period: 2026-09-01 to 2027-02-26
      - Cadence: every 2 weeks

      ## Goals

      - [ ] Ship a first pull request (@ada, due 2026-12-14)

      ## Check-ins

      ### 2026-11-17

      - Progress: the set-up works

      - [ ] Try the failure path (@ada, due 2026-11-27)
      """,
    dependsOnToday: true)

  /// Looks at the last check-in alone: what an earlier one left open has been talked about since.
  static func check(_ context: inout RuleContext) {
    let plan = context.plan
    guard plan.isUnderWay, let checkIn = context.lastHeldCheckIns(1).first,
      checkIn.actions.isEmpty, !checkIn.fields.say(.next),
      !hasNextSteps(checkIn, in: plan), !plan.actions.contains(where: isOpenInList),
      plan.milestones.isEmpty || plan.milestones.contains(where: plan.isActive)
    else { return }
    context.report(
      "\(quoted(checkIn.title.value)) ends without a next step", at: checkIn.title.range,
      help: "agree on one thing to do before you meet again: - [ ] … (@ada, due 2026-12-01)")
  }

  /// Whether a heading for next steps stands in the check-in, with plain text under it.
  private static func hasNextSteps(_ checkIn: CheckIn, in plan: CheckedPlan) -> Bool {
    plan.sections.contains {
      $0.kind == .actions && checkIn.range.contains($0.range) && !$0.prose.isEmpty
    }
  }

  /// Whether an action of the plan's own list, outside check-ins, is open.
  private static func isOpenInList(_ action: Action) -> Bool {
    action.checkIn == nil && action.step.isOpen
  }
}
