import WaymarkPlan
import WaymarkSource

/// A milestone months away with nothing due before it.
enum MilestoneTooFarOff: Rule {
  static let id: RuleID = "milestone-too-far-off"
  static let group = RuleGroup.milestones
  static let severity = Severity.hint
  static let documentation = RuleDocumentation(
    summary: """
      An open milestone is due in over 90 days, and nothing on the way to it is due before.
      """,
    why: """
      A date months away asks for nothing this week, so the work starts when it is nearly too
      late. A first step with a date of its own gives the next check-in something to talk about,
      and shows early whether the milestone was planned too large.
      """,
    practices: [.observableMilestones, .fewGoals, .frequentCheckIns],
    source: "proximal goals, after Albert Bandura and Dale Schunk (1981)",
    bad: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      ## Goals

      - [ ] Give a talk at the June meetup (@ada, due 2027-06-10)
      """,
    good: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      ## Goals

      - [ ] Give a talk at the June meetup (@ada, due 2027-06-10)
        - [ ] Agree on an outline with the organisers (@ada, due 2026-12-14)
      """,
    dependsOnToday: true)

  static func check(_ context: inout RuleContext) {
    let plan = context.plan
    guard plan.isOpen else { return }
    // Before a plan starts, its first day is what counts.
    let from = max(context.today, plan.start?.date ?? context.today)
    let horizon = from.adding(days: context.thresholds.horizonDays)
    var earliest: [Earliest]?
    for milestone in plan.milestones {
      guard let due = milestone.assignment.due, due.firstDay > horizon, plan.isActive(milestone),
        !isBefore(due, earliestDue(of: milestone.steps)), !waits(milestone, due: due, in: plan),
        !context.isReportedOutsidePeriod(due)
      else { continue }
      if let goal = milestone.goal {
        let known = earliest ?? plan.goals.map { Earliest(in: $0, of: plan) }
        earliest = known
        if isBefore(due, known[goal].step) { continue }
        // Boxes in a goal are often the steps of one way; milestones told at length are not.
        if milestone.isBrief, isBefore(due, known[goal].box) { continue }
      }
      let days = counted(due.date.days(since: context.today), "day")
      context.report(
        "\(quoted(milestone.title.value)) is due in \(days), with nothing due before",
        at: milestone.assignment.dueIsInherited ? milestone.title.range : due.range,
        help: "add a first step with a date of its own")
    }
  }

  /// The first dates that stand open in a goal.
  private struct Earliest {
    /// Of its steps.
    let step: CalendarDate?
    /// Of the milestones that are boxes or items.
    let box: CalendarDate?

    init(in goal: Goal, of plan: CheckedPlan) {
      step = earliestDue(of: goal.steps)
      box = goal.milestones.lazy.map { plan.milestones[$0] }
        .filter { $0.isBrief && plan.isActive($0) && !$0.assignment.dueIsInherited }
        .compactMap { $0.assignment.due?.date }.min()
    }
  }

  private static func isBefore(_ due: PlanDate, _ date: CalendarDate?) -> Bool {
    date.map { $0 < due.date } ?? false
  }

  /// Whether it waits for an open milestone that is due before.
  private static func waits(_ milestone: Milestone, due: PlanDate, in plan: CheckedPlan) -> Bool {
    milestone.after.contains { reference in
      guard case .milestone(let index) = reference.target, plan.isActive(plan.milestones[index])
      else { return false }
      return isBefore(due, plan.milestones[index].assignment.due?.date)
    }
  }

  private static func earliestDue(of steps: [Step]) -> CalendarDate? {
    steps.lazy.filter { $0.isOpen && !$0.assignment.dueIsInherited }
      .compactMap { $0.assignment.due?.date }.min()
  }
}

extension Milestone {
  /// Whether it is a line of a list, which is allowed to be brief.
  fileprivate var isBrief: Bool { form == .checkbox || form == .item }
}
