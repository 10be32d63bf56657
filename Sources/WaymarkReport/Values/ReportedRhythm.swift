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
    let rhythm = Rhythm(survey)
    let plan = survey.plan
    guard !plan.checkIns.isEmpty || plan.cadence != nil else { return nil }
    held = rhythm.held
    skipped = rhythm.skipped
    kept = rhythm.kept
    cadenceText = plan.cadence.map { DateText.cadence($0.value) }
    checkIns = rhythm.past.enumerated().map { index, checkIn in
      let isLong = rhythm.isLongGap(index)
      let gap = rhythm.gaps[safe: index] ?? nil
      let reason = checkIn.skipped.flatMap { $0.value.isEmpty ? nil : $0.value }
      var text = DateText.short(checkIn.date.date)
      if checkIn.isSkipped { text += ", skipped" + (reason.map { ": \($0)" } ?? "") }
      if let gap, isLong { text += ", after \(gap) days" }
      return CheckIn(
        date: checkIn.date.date.iso, dateText: DateText.short(checkIn.date.date),
        isSkipped: checkIn.isSkipped, reason: reason, gapDays: gap, isLongGap: isLong, text: text)
    }
    last = rhythm.lastHeld?.date.date.iso
    lastText = rhythm.lastHeld.map { DateText.short($0.date.date) }
    next = rhythm.next?.iso
    nextText = rhythm.next.map(DateText.short)
    nextIsPlanned = rhythm.nextIsPlanned
    nextIsOverdue = (rhythm.daysLeft ?? 0) < 0
    nextRelative = rhythm.daysLeft.map(DateText.expected)
    text = NumberText.counted(held, "check-in") + " held"
    if skipped > 0 { text += ", \(skipped) skipped" }
  }
}
