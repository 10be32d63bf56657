import WaymarkPlan
import WaymarkSource

/// How the check-ins went against the agreed cadence.
struct ReportedRhythm: Codable, Sendable {
  var held: Int
  var skipped: Int
  var kept: ReportedShare?
  var cadenceText: String?
  var text: String
  var last: String?
  var lastText: String?
  var next: String?
  var nextText: String?
  var nextRelative: String?
  var nextIsOverdue: Bool
  var nextIsPlanned: Bool
  var checkIns: [CheckIn]

  /// One check-in, held or skipped.
  struct CheckIn: Codable, Sendable {
    var date: String
    var dateText: String
    var isSkipped: Bool
    var reason: String?
    var gapDays: Int?
    var isLongGap: Bool
    var text: String
  }

  /// Nil when there is neither a check-in nor a cadence.
  init?(_ survey: Survey) {
    let plan = survey.plan
    let all = plan.checkIns.sorted { $0.date.date < $1.date.date }
    let past = all.filter { $0.date.date <= survey.window.until }
    let cadence = plan.cadence?.value
    guard !all.isEmpty || cadence != nil else { return nil }
    held = past.filter { !$0.isSkipped }.count
    skipped = past.count - held
    cadenceText = plan.cadence.map { DateText.cadence($0.value) }
    // Half a cadence of grace: people fall ill, and Mondays are holidays.
    let longest = cadence.map { $0.approximateDays + $0.approximateDays / 2 }
    checkIns = past.enumerated().map { index, checkIn in
      let gap = index == 0 ? nil : checkIn.date.date.days(since: past[index - 1].date.date)
      let isLong = gap.flatMap { gap in longest.map { gap > $0 } } ?? false
      let reason = checkIn.skipped.flatMap { $0.value.isEmpty ? nil : $0.value }
      var text = DateText.short(checkIn.date.date)
      if checkIn.isSkipped { text += ", skipped" + (reason.map { ": \($0)" } ?? "") }
      if let gap, isLong { text += ", after \(gap) days" }
      return CheckIn(
        date: checkIn.date.date.iso, dateText: DateText.short(checkIn.date.date),
        isSkipped: checkIn.isSkipped, reason: reason, gapDays: gap, isLongGap: isLong, text: text)
    }
    let measured = checkIns.dropFirst()
    if longest != nil, !measured.isEmpty {
      let inTime = measured.filter { !$0.isSkipped && !$0.isLongGap }.count
      kept = ReportedShare(done: inTime, total: measured.count)
    }
    last = past.last(where: { !$0.isSkipped })?.date.date.iso
    lastText = past.last(where: { !$0.isSkipped }).map { DateText.short($0.date.date) }
    let planned = all.first { $0.date.date > survey.window.until }?.date.date
    let anchor = past.last?.date.date ?? plan.start?.date
    let expected = anchor.flatMap { anchor in cadence.map { $0.next(after: anchor) } }
    nextIsPlanned = planned != nil
    let day = survey.isRunning ? planned ?? expected : planned
    next = day?.iso
    nextText = day.map(DateText.short)
    let daysLeft = day.map { $0.days(since: survey.today) }
    nextIsOverdue = (daysLeft ?? 0) < 0
    nextRelative = daysLeft.map {
      $0 < 0 ? "\(NumberText.counted(-$0, "day")) overdue" : DateText.relative($0)
    }
    text = NumberText.counted(held, "check-in") + " held"
    if skipped > 0 { text += ", \(skipped) skipped" }
  }
}
