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
    guard plan.isUnderWay, plan.hasBothSides,
      plan.heldCheckIns.count >= needed
    else {
      return
    }
    var side: Role?
    var run: [ByteRange] = []
    for index in plan.heldCheckIns.reversed() {
      let balance = balance(of: index, in: context.plan)
      if balance == .empty { continue }
      guard case .oneSided(let only) = balance, side == nil || side == only else { break }
      side = only
      run.append(plan.checkIns[index].title.range)
      if run.count == needed { break }
    }
    guard run.count == needed, let side, let last = run.first else { return }
    context.report(
      "everything agreed in the last \(needed) check-ins is for \(plan.name(of: side))",
      at: last,
      notes: run.dropFirst().map { .init("and here", at: $0) },
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

  private static func balance(of checkIn: Int, in plan: CheckedPlan) -> Balance {
    var balance = Balance.empty
    func add(_ side: Role?) {
      let own = side == .mentor || side == .mentee ? side.map(Balance.oneSided) : nil
      balance = balance == .empty || balance == own ? own ?? .shared : .shared
    }
    for index in plan.checkIns[checkIn].actions {
      let assignment = plan.actions[index].step.assignment
      add(assignment.owner.flatMap { plan.side(of: $0) })
      for helper in assignment.helpers { add(plan.side(of: helper)) }
    }
    for index in plan.checkIns[checkIn].questions { add(plan.side(of: plan.questions[index])) }
    return balance
  }
}
