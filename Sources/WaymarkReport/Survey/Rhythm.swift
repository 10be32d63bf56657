import WaymarkPlan
import WaymarkSource

/// The check-ins of a plan against the cadence that was agreed.
///
/// All reports take the rhythm from here, so that a plan that keeps it in one keeps it in all.
struct Rhythm: Sendable {
  /// The check-ins up to the end of the window and not after today, the earliest first.
  let past: [CheckIn]
  /// The days since the one before, for each; nil for the first.
  let gaps: [Int?]
  /// The longest gap that still counts as in time; nil without a cadence.
  let longest: Int?
  /// The next check-in's day, planned or expected; nil when none is.
  let next: CalendarDate?
  /// Whether the cadence would bring the next one only after the plan's last day.
  let endsBefore: Bool
  /// Whether the plan names the next one itself.
  let nextIsPlanned: Bool
  /// The days until the next one, negative once it is past.
  let daysLeft: Int?
  /// How many days past its own one may be before somebody should ask.
  let grace: Int

  init(_ survey: Survey) {
    let plan = survey.plan
    let all = plan.checkIns.sorted { $0.date.date < $1.date.date }
    let past = all.filter { $0.date.date <= min(survey.window.until, survey.today) }
    let cadence = plan.cadence?.value
    self.past = past
    gaps = past.indices.map { index in
      index == 0 ? nil : past[index].date.date.days(since: past[index - 1].date.date)
    }
    // Half a cadence of grace: people fall ill, and Mondays are holidays.
    grace = (cadence?.approximateDays ?? 0) / 2
    longest = cadence.map { $0.approximateDays + $0.approximateDays / 2 }
    // What is next is told from today, whatever stretch of time a report looks back at.
    let planned = all.first { $0.date.date > survey.today }?.date.date
    let anchor = all.last { $0.date.date <= survey.today }?.date.date ?? plan.start?.date
    let expected = anchor.flatMap { anchor in cadence.map { $0.next(after: anchor) } }
    nextIsPlanned = planned != nil
    let isOver = expected.flatMap { day in plan.end.map { day > $0.date } } ?? false
    endsBefore = planned == nil && isOver
    next = survey.isRunning ? planned ?? (isOver ? nil : expected) : planned
    daysLeft = next.map { $0.days(since: survey.today) }
  }

  /// How many were held.
  var held: Int { past.count { !$0.isSkipped } }

  /// How many were skipped, and said to be.
  var skipped: Int { past.count { $0.isSkipped } }

  /// The last that was held.
  var lastHeld: CheckIn? { past.last { !$0.isSkipped } }

  /// Whether a check-in came so late that the rhythm was lost.
  func isLongGap(_ index: Int) -> Bool {
    guard let gap = gaps[safe: index] ?? nil, let longest else { return false }
    return gap > longest
  }

  /// How many of the check-ins after the first were held, and in time; nil without a cadence or
  /// a second one.
  var kept: ReportedShare? { kept(since: nil) }

  /// The same for the check-ins from a day on.
  func kept(since day: CalendarDate?) -> ReportedShare? {
    guard longest != nil else { return nil }
    let counted = past.indices.dropFirst().filter { index in
      day.map { past[index].date.date >= $0 } ?? true
    }
    guard !counted.isEmpty else { return nil }
    let inTime = counted.count { !past[$0].isSkipped && !isLongGap($0) }
    return ReportedShare(done: inTime, total: counted.count)
  }
}
