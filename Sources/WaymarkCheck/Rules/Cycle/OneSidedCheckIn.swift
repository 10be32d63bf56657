import WaymarkPlan
import WaymarkSource

/// Check-ins in which one side does all the work.
enum OneSidedCheckIn: Rule {
  static let id: RuleID = "one-sided-check-in"
  static let group = RuleGroup.cycle
  static let severity = Severity.hint
  static let documentation = RuleDocumentation(
    summary: "All actions and questions of three check-ins in a row are one side's.",
    why: """
      When one side takes everything home, mentoring turns into homework, or into a service. A
      learner who never asks stops steering; a mentor who promises nothing stops listening. Ask
      what the other side could do or wants to know.
      """,
    practices: [.bothSidesAsk, .sharedResponsibility],
    bad: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron
      - Period: 2026-09-01 to 2027-02-26
      - Cadence: every 2 weeks

      ## Goals

      - [ ] Ship a first pull request (@ada, due 2026-12-14)

      ## Check-ins

      ### 2026-10-20

      - [x] Write the design note (@ada)

      ### 2026-11-03

      - [x] Time the slow tests (@ada)

      ### 2026-11-17

      - [ ] Try the failure path (@ada, due 2026-11-27)
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

      ### 2026-10-20

      - [x] Write the design note (@ada)

      ### 2026-11-03

      - [x] Time the slow tests (@ada)

      ### 2026-11-17

      - [ ] Try the failure path (@ada, due 2026-11-27)
      - [ ] Bring the timeline of a real outage (@grace, due 2026-11-30)
      """,
    dependsOnToday: true)

  static func check(_ context: inout RuleContext) {
    let plan = context.plan
    let needed = context.thresholds.oneSidedCheckIns
    guard context.isUnderWay, plan.hasBothSides, context.heldCheckIns.count >= needed else {
      return
    }
    var side: Role?
    var run: [CheckIn] = []
    for index in context.heldCheckIns.reversed() {
      let checkIn = plan.checkIns[index]
      let balance = balance(of: checkIn, in: plan)
      if balance == .empty { continue }
      guard case .oneSided(let only) = balance, side == nil || side == only else { break }
      side = only
      run.append(checkIn)
      if run.count == needed { break }
    }
    guard run.count == needed, let side, let last = run.first else { return }
    context.report(
      "everything agreed in the last \(needed) check-ins is for \(plan.name(of: side))",
      at: last.title.range,
      notes: run.dropFirst().map { .init("and here", at: $0.title.range) },
      help: side == .mentee
        ? "ask what the mentor could open, show or find out" : "ask what the mentee wants to try")
  }

  private enum Balance: Equatable {
    /// There is nothing to do or to answer.
    case empty
    /// All of it belongs to the mentor, or all to the mentee.
    case oneSided(Role)
    /// Both have a part in it, or nobody can tell.
    case shared
  }

  private static func balance(of checkIn: CheckIn, in plan: Plan) -> Balance {
    var sides: Set<Role?> = []
    for index in checkIn.actions {
      let assignment = plan.actions[index].step.assignment
      sides.insert(assignment.owner.flatMap(plan.side))
      for helper in assignment.helpers { sides.insert(plan.side(of: helper)) }
    }
    for index in checkIn.questions { sides.insert(plan.side(of: plan.questions[index])) }
    guard let first = sides.first else { return .empty }
    guard sides.count == 1, let side = first, side == .mentor || side == .mentee else {
      return .shared
    }
    return .oneSided(side)
  }
}
