import WaymarkPlan
import WaymarkSource

extension Plan {
  /// The check-ins that were held up to a day, by index, the earliest first.
  ///
  /// One that is dated later is an agenda, and one that was skipped has no contents.
  func heldCheckIns(until today: CalendarDate) -> [Int] {
    guard !checkIns.isEmpty else { return [] }
    let held = checkIns.indices.filter {
      !checkIns[$0].isSkipped && checkIns[$0].date.date <= today
    }
    return held.sorted { (checkIns[$0].date.date, $0) < (checkIns[$1].date.date, $1) }
  }
}

extension RuleContext {
  /// Whether the plan is running and today is not past its last day.
  var isUnderWay: Bool {
    plan.isRunning && planIsRead && plan.end.map { $0.date >= today } ?? true
  }

  /// The last of the held check-ins, the earliest first.
  func lastHeldCheckIns(_ count: Int) -> [CheckIn] {
    heldCheckIns.suffix(count).map { plan.checkIns[$0] }
  }

  /// Whether reading reported, under one of some rules, anything within a range.
  ///
  /// In O(log of all that was reported), since that is in the order of the file.
  func readingFound(_ rules: Set<RuleID>, in range: ByteRange) -> Bool {
    let diagnostics = plan.diagnostics
    let first = diagnostics.partitionPoint { $0.range.start < range.start }
    return diagnostics[first...].prefix { $0.range.start < range.end }
      .contains { rules.contains($0.rule) }
  }
}
