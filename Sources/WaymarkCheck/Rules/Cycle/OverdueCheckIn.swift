import WaymarkPlan
import WaymarkSource

/// A check-in that should have been held by now.
enum OverdueCheckIn: Rule {
  static let id: RuleID = "overdue-check-in"
  static let group = RuleGroup.cycle
  static let severity = Severity.warning
  static let documentation = RuleDocumentation(
    summary: "No check-in was held or skipped by half a cadence past its day.",
    why: """
      A missed check-in rarely comes back by itself: the one who is stuck does not like to ask,
      and the other thinks that all is well. Hold a short one now, or write that it was skipped
      and why, so that the silence has a reason.
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

      ### 2026-10-13

      - Progress: the set-up works
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

      ### 2026-10-27

      - Progress: the set-up works
      - Next: Ada tries the failure path

      ### 2026-11-10 (skipped: Grace was ill)
      """,
    dependsOnToday: true)

  static func check(_ context: inout RuleContext) {
    guard let late = lateCheckIn(in: context) else { return }
    let plan = context.plan
    let days = counted(context.today.days(since: late.expected), "day")
    let others = late.latest > late.expected ? ", and others after it" : ""
    var notes = [Diagnostic.Note(late.isFirst ? "the start" : "the last one", at: late.since.range)]
    if let cadence = plan.cadence { notes.append(.init("the cadence", at: cadence.range)) }
    context.report(
      "the \(late.isFirst ? "first " : "")check-in expected on \(late.expected) is \(days) late\(others)",
      at: plan.titleRange, notes: notes,
      help: plan.cadence == nil
        ? "hold a short one, and write down how often you mean to meet"
        : "hold a short one, or note \(others.isEmpty ? "it" : "the last one") as ### \(late.latest) (skipped: and why)"
    )
  }

  /// A check-in that is late.
  struct Late {
    /// The day it was expected on.
    let expected: CalendarDate
    /// The latest day by now that one was expected on: with a word about it nothing is late.
    let latest: CalendarDate
    /// The day that the cadence was counted from.
    let since: PlanDate
    /// Whether there was none before.
    let isFirst: Bool
  }

  /// The check-in that is late, if one is, counted from the last one or from the plan's start.
  ///
  /// Where no cadence was agreed, the pair's own rhythm stands in for it, or the assumed one when
  /// that is longer; then nothing is said before the first check-in.
  static func lateCheckIn(in context: RuleContext) -> Late? {
    let plan = context.plan
    // Check-ins that are written and not read may well be the late ones; they are reported.
    guard plan.isUnderWay, !EntryNotRead.hasUnreadCheckIns(plan) else { return nil }
    let last = plan.checkIns.map(\.date).max { $0.date < $1.date }
    guard let since = last ?? plan.start, last != nil || plan.cadence != nil else { return nil }
    let cadence = plan.cadence?.value ?? .days(rhythm(in: context))
    let expected = cadence.next(after: since.date)
    guard context.today > expected.adding(days: cadence.approximateDays / 2),
      plan.end.map({ expected <= $0.date }) ?? true
    else { return nil }
    let limit = plan.end.map { min($0.date, context.today) } ?? context.today
    return Late(
      expected: expected, latest: latest(from: expected, every: cadence, until: limit),
      since: since, isFirst: last == nil)
  }

  /// The last expected day up to a limit.
  private static func latest(
    from expected: CalendarDate, every cadence: Cadence, until limit: CalendarDate
  ) -> CalendarDate {
    // At once, since a clock may be thousands of years off.
    if case .days(let days) = cadence, days > 0 {
      return expected.adding(days: limit.days(since: expected) / days * days)
    }
    var latest = expected
    while true {
      let next = cadence.next(after: latest)
      guard next > latest, next <= limit else { return latest }
      latest = next
    }
  }

  /// The days between check-ins so far, or the assumed cadence when that is longer.
  private static func rhythm(in context: RuleContext) -> Int {
    let days = context.plan.checkIns.map(\.date.date.dayNumber)
    let assumed = context.thresholds.assumedCadenceDays
    guard let first = days.min(), let last = days.max(), days.count > 1 else { return assumed }
    return max(assumed, (last - first) / (days.count - 1))
  }
}
