import WaymarkPlan
import WaymarkSource

/// A milestone under way that nobody has spoken of for a while.
enum StaleMilestone: Rule {
  static let id: RuleID = "stale-milestone"
  static let group = RuleGroup.milestones
  static let severity = Severity.hint
  static let documentation = RuleDocumentation(
    summary: """
      A milestone is under way, and for two cadences no check-in, review, step or feedback has \
      touched it.
      """,
    why: """
      Work that nobody asks about slows down without a sound, and the owner feels alone with it.
      Ask what it would need, or pause it openly. Anything dated counts as a touch: a step done, a
      review, a check-in, feedback, a change or a number that names it.
      """,
    practices: [.frequentCheckIns, .observableMilestones, .celebrateAndLearn],
    bad: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron
      - Period: 2026-09-01 to 2027-02-26
      - Cadence: every 2 weeks

      ## Goals

      - [ ] Ship the invoice retry job (@ada, due 2027-01-29)
        - [x] Write the design note (done 2026-09-18)
        - [ ] Replay the failures of last winter (@ada)
      - [ ] Give a lightning talk (@ada, due 2027-01-29)

      ## Check-ins

      ### 2026-11-03

      - Progress: a title for the lightning talk
      - Next: an outline by Friday (@ada)

      ### 2026-11-17

      - Progress: the outline of the talk
      - Next: a rehearsal with the team (@ada)
      """,
    good: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron
      - Period: 2026-09-01 to 2027-02-26
      - Cadence: every 2 weeks

      ## Goals

      - [ ] Ship the invoice retry job (@ada, due 2027-01-29)
        - [x] Write the design note (done 2026-09-18)
        - [ ] Replay the failures of last winter (@ada)
      - [ ] Give a lightning talk (@ada, due 2027-01-29)

      ## Check-ins

      ### 2026-11-03

      - Progress: a title for the lightning talk
      - Next: an outline by Friday (@ada)

      ### 2026-11-17

      - Progress: the outline of the talk; the retry job fails on two of the old invoices
      - Next: a rehearsal with the team (@ada)
      """,
    dependsOnToday: true)

  static func check(_ context: inout RuleContext) {
    let plan = context.plan
    let passed = context.thresholds.staleCadences
    guard plan.isUnderWay, plan.heldCheckIns.count >= passed else { return }
    let quietDays = passed * context.cadenceDays
    // Most milestones show by themselves that they are looked after; only for the others is the
    // plan searched for what names them.
    let quiet = plan.milestones.indices.filter { index in
      guard isUnderWay(index, in: context) else { return false }
      let last = SignsOfLife.ownLast(ofMilestone: index, in: plan)
      return last.map { context.today.days(since: $0.date) > quietDays } ?? true
    }
    guard !quiet.isEmpty else { return }
    let signs = SignsOfLife(of: quiet, in: plan)
    for (position, index) in quiet.enumerated() {
      let last: PlanDate
      switch signs.last(of: position) {
      case .on(let date): last = date
      case .never:
        guard let start = plan.start else { continue }
        last = start
      case .unknown: continue
      }
      let days = context.today.days(since: last.date)
      let meetings = plan.heldCheckIns.reversed()
        .prefix { plan.checkIns[$0].date.date > last.date }.count
      guard days > quietDays, meetings >= passed else { continue }
      let title = plan.milestones[index].title
      context.report(
        "\(quoted(title.value)) has not been touched for \(counted(days, "day")), in"
          + " \(counted(meetings, "check-in"))",
        at: title.range, notes: [.init("the last that is known of it", at: last.range)],
        help: "talk about it next time: what would it need? or pause it openly")
    }
  }

  /// Whether work on a milestone has begun and goes on, as far as the plan tells.
  ///
  /// One past its date is overdue and reported so; one with a step due later is waiting for it.
  /// A step done on an unknown day may have been done yesterday.
  private static func isUnderWay(_ index: Int, in context: RuleContext) -> Bool {
    let milestone = context.plan.milestones[index]
    switch milestone.status.value {
    case .inProgress, .atRisk, .blocked: break
    case .planned, .paused, .done, .dropped: return false
    }
    guard context.plan.isActive(milestone), !context.isOverdue(milestone.assignment.due) else {
      return false
    }
    return milestone.steps.allSatisfy { step in
      if step.isDone { return step.assignment.done != nil }
      guard step.isOpen, !step.assignment.dueIsInherited else { return true }
      return step.assignment.due == nil || context.isOverdue(step.assignment.due)
    }
  }
}
