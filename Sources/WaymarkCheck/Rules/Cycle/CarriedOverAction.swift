import WaymarkPlan
import WaymarkSource

/// An action that outlives one check-in after another.
enum CarriedOverAction: Rule {
  static let id: RuleID = "carried-over-action"
  static let group = RuleGroup.cycle
  static let severity = Severity.hint
  static let documentation = RuleDocumentation(
    summary: "An action without a date is still open after three more check-ins.",
    why: """
      What is carried from list to list has stopped being a promise. Each time it is passed over,
      both learn that actions may be. Give it a date, hand it over, cut it smaller, or let it go
      openly: `[-]`.
      """,
    practices: [.frequentCheckIns, .sharedResponsibility, .celebrateAndLearn],
    bad: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron
      - Period: 2026-09-01 to 2027-02-26
      - Cadence: every 2 weeks

      ## Goals

      - [ ] Ship a first pull request (@ada, due 2026-12-14)

      ## Check-ins

      ### 2026-09-15

      - [ ] Ask the platform team for a data set (@grace)

      ### 2026-10-13

      - Next: Ada writes the design note

      ### 2026-10-27

      - Next: Ada times the slow tests

      ### 2026-11-17

      - Next: Ada tries the failure path
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

      ### 2026-09-15

      - [-] Ask the platform team for a data set (@grace)

      ### 2026-10-13

      - Next: Ada writes the design note

      ### 2026-10-27

      - Next: Ada times the slow tests

      ### 2026-11-17

      - Next: Ada tries the failure path
      """,
    dependsOnToday: true)

  /// Passes over an action with a date: it is either meant for later, or reported as overdue.
  static func check(_ context: inout RuleContext) {
    let plan = context.plan
    let held = plan.heldCheckIns
    let needed = context.thresholds.carriedOverCheckIns
    guard plan.isUnderWay, held.count >= needed, needed > 0 else { return }
    let limit = plan.checkIns[held[held.count - needed]].date.date
    for action in plan.actions where action.step.isActive {
      let step = action.step
      guard let origin = action.checkIn, step.assignment.due == nil,
        plan.checkIns[origin].date.date < limit, !context.readingFound(unread, in: step.range)
      else { continue }
      let since = plan.checkIns[origin].date.date
      let later = held.count - held.partitionPoint { plan.checkIns[$0].date.date <= since }
      context.report(
        "\(quoted(step.text.value)) has been carried through \(counted(later, "check-in"))",
        at: step.text.range,
        help: "give it a date or another owner, cut it smaller, or drop it with [-]")
    }
  }

  /// What reading reports of a line whose owner or date it could not tell.
  private static let unread: Set<RuleID> = ["metadata-not-read", "invalid-date"]
}
