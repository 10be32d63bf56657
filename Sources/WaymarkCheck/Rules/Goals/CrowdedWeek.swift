import WaymarkPlan
import WaymarkSource

/// A week in which one person has too much due.
enum CrowdedWeek: Rule {
  static let id: RuleID = "crowded-week"
  static let group = RuleGroup.goals
  static let severity = Severity.hint
  static let documentation = RuleDocumentation(
    summary: "More than four open items of one person are due in one week.",
    why: """
      Dates are set one by one and meet in the same week, often before a holiday or a review. Then
      some slip, and which ones is left to chance. Seen early, one or two can move while nobody
      minds. Weeks run from Monday to Sunday, and those past do not count; the number is set with
      `weekItems` in `waymark.yml`.
      """,
    practices: [.fewGoals, .sharedResponsibility],
    source: "weeks as in ISO 8601",
    bad: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      ## Goals

      - [ ] Ship the invoice retry job (@ada, due 2026-12-14)
      - [ ] Agree on an outline of the talk (@ada, due 2026-12-15)
      - [ ] Review a first design (@ada, due 2026-12-16)
      - [ ] Rehearse the outage with the team (@ada, due 2026-12-17)
      - [ ] Write the tasks of the intern's first week (@ada, due 2026-12-18)
      - [ ] Find a reader for the notes (@grace, due 2026-12-18)
      - [ ] Ask the organisers for a slot (@grace, due 2027-01-08)
      """,
    good: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      ## Goals

      - [ ] Ship the invoice retry job (@ada, due 2026-12-14)
      - [ ] Agree on an outline of the talk (@ada, due 2026-12-15)
      - [ ] Review a first design (@ada, due 2026-12-16)
      - [ ] Rehearse the outage with the team (@ada, due 2027-01-14)
      - [ ] Write the tasks of the intern's first week (@ada, due 2027-01-15)
      - [ ] Find a reader for the notes (@grace, due 2026-12-18)
      - [ ] Ask the organisers for a slot (@grace, due 2027-01-08)
      """,
    dependsOnToday: true)

  /// A person and a week, by the day number of its Monday.
  private struct Week: Hashable {
    let person: Int
    let monday: Int
  }

  static func check(_ context: inout RuleContext) {
    let plan = context.plan
    guard plan.isRunning else { return }
    let thisMonday = monday(of: context.today)
    var items: [Week: [PlanDate]] = [:]
    items.reserveCapacity(8)
    for duty in plan.duties where duty.isActive {
      guard let due = duty.due, due.precision != .month, due.precision != .quarter,
        let person = duty.owner, due.date.dayNumber >= thisMonday
      else { continue }
      items[Week(person: person, monday: monday(of: due.date)), default: []].append(due)
    }
    let limit = context.thresholds.weekItems
    for (week, dues) in items where dues.count > limit {
      let places = dues.map(\.range).sorted()
      guard let last = places.last else { continue }
      let monday = CalendarDate(dayNumber: week.monday)
      context.report(
        "\(quoted(plan.people[week.person].displayName)) has \(dues.count) items due in the week of"
          + " \(monday)",
        at: last, notes: places.dropLast().map { .init("due in that week too", at: $0) },
        help: "move what can wait, or hand something over")
    }
  }

  private static func monday(of date: CalendarDate) -> Int {
    date.dayNumber - date.weekday + 1
  }
}
