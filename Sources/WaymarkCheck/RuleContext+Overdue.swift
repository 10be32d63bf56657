import WaymarkPlan
import WaymarkSource

extension RuleContext {
  /// Whether a date is past; on the day itself it is not.
  func isOverdue(_ due: PlanDate?) -> Bool {
    due.map { $0.date < today } ?? false
  }

  /// Reports at its date that something of the user's was due.
  mutating func reportOverdue(_ words: String, due: PlanDate, notes: [Diagnostic.Note] = []) {
    guard !isReportedOutsidePeriod(due) else { return }
    let days = counted(today.days(since: due.date), "day")
    report(
      "\(quoted(words)) was due \(days) ago, on \(due.date)", at: due.range, notes: notes,
      help: "close it, or agree on a new date and note why it moved")
  }
}
