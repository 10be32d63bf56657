import WaymarkPlan
import WaymarkSource

/// An action of a check-in past its date.
enum OverdueAction: Rule {
  static let id: RuleID = "overdue-action"
  static let group = RuleGroup.milestones
  static let severity = Severity.warning
  static let documentation = RuleDocumentation(
    summary: "An open action that was agreed in a check-in is past its due date.",
    why: """
      Somebody said in a meeting that they would do it, and somebody else counted on it. When it
      passes without a word, the next promise weighs less. Do it, hand it over, or say openly that
      it is not needed any more: `[-]`.
      """,
    practices: [.frequentCheckIns, .sharedResponsibility],
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

      - [ ] Ask the platform team for a data set (@grace, due 2026-11-20)
      - [ ] Send the list of slow tests (@ada, due 2026-12-01)
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

      - [x] Ask the platform team for a data set (@grace, due 2026-11-20)
      - [ ] Send the list of slow tests (@ada, due 2026-12-01)
      """,
    dependsOnToday: true)

  static func check(_ context: inout RuleContext) {
    let plan = context.plan
    guard plan.isRunning else { return }
    for action in plan.actions {
      let step = action.step
      guard !step.assignment.dueIsInherited, let due = step.assignment.due,
        context.isOverdue(due), step.isActive
      else { continue }
      context.reportOverdue(step.text.value, due: due)
    }
  }
}
