import WaymarkPlan
import WaymarkSource

/// Something planned before the plan starts or after it ends.
enum DateOutsidePeriod: Rule {
  static let id: RuleID = "date-outside-period"
  static let group = RuleGroup.people
  static let severity = Severity.warning
  static let documentation = RuleDocumentation(
    summary: "A date lies outside the plan's period.",
    why: """
      What is due after the last day has no check-in at which anybody asks for it, and what is due
      before the first is a slip in the year. Either the date moves or the period does; both are
      fine when it is said.
      """,
    practices: [.observableMilestones, .agreedOpenly],
    bad: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron
      - Start: 2026-11-30
      - End: 2026-12-31

      ## Goals

      - [ ] Ship a first pull request (@ada, due 2027-01-14)
      """,
    good: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron
      - Start: 2026-11-30
      - End: 2026-12-31

      ## Goals

      - [ ] Ship a first pull request (@ada, due 2026-12-14)
      """)

  static func check(_ context: inout RuleContext) {
    let plan = context.plan
    guard let period = Period(plan) else { return }
    var outside: [(date: PlanDate, isAfter: Bool)] = []
    func look(at date: PlanDate?, tolerance: Int = 0) {
      if let date, let isAfter = period.isAfter(date, tolerance: tolerance) {
        outside.append((date, isAfter))
      }
    }
    for duty in plan.duties where duty.isActive {
      look(at: duty.start)
      look(at: duty.due)
    }
    // The first and the last meeting may well be some days off.
    let tolerance = context.cadenceDays
    for checkIn in plan.checkIns { look(at: checkIn.date, tolerance: tolerance) }
    for (date, isAfter) in outside { report(date, isAfter: isAfter, in: period, to: &context) }
  }

  /// Whether a date of something to be done is before or after the plan's period.
  static func isOutside(_ date: PlanDate, of plan: CheckedPlan) -> Bool {
    Period(plan)?.isAfter(date, tolerance: 0) != nil
  }

  private static func report(
    _ date: PlanDate, isAfter: Bool, in period: Period, to context: inout RuleContext
  ) {
    guard let limit = isAfter ? period.end : period.start else { return }
    context.report(
      "\(quoted(context.plan.source.text(date.range))) is "
        + (isAfter
          ? "after the plan's end, \(limit.date)" : "before the plan's start, \(limit.date)"),
      at: date.range,
      notes: [
        Diagnostic.Note(isAfter ? "the plan ends here" : "the plan starts here", at: limit.range)
      ],
      help: isAfter ? "bring the date forward, or extend the plan" : "correct one of the two dates")
  }

  /// The days of a plan; one side may be open.
  private struct Period {
    let start: PlanDate?
    let end: PlanDate?

    /// Nil when there is nothing to compare with, or the period itself is reversed.
    init?(_ plan: CheckedPlan) {
      guard plan.start != nil || plan.end != nil else { return nil }
      if let start = plan.start, let end = plan.end, end.date < start.firstDay { return nil }
      start = plan.start
      end = plan.end
    }

    /// Whether a date is after the end; false when before the start, nil when it may be inside.
    func isAfter(_ date: PlanDate, tolerance: Int) -> Bool? {
      if let end, date.firstDay > end.date.adding(days: tolerance) { return true }
      if let start, date.date < start.firstDay.adding(days: -tolerance) { return false }
      return nil
    }
  }
}

extension RuleContext {
  /// Whether a date is reported as outside of the plan's period; most likely it is mistyped, so
  /// that nothing else should be said of it.
  func isReportedOutsidePeriod(_ date: PlanDate) -> Bool {
    settings.severity(of: DateOutsidePeriod.self) != nil
      && DateOutsidePeriod.isOutside(date, of: plan)
  }
}
