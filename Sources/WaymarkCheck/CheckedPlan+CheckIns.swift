import WaymarkPlan
import WaymarkSource

extension CheckedPlan {
  /// The check-ins that were held up to today, by index, the earliest first.
  ///
  /// One that is dated later is an agenda, and one that was skipped has no contents.
  func findHeldCheckIns() -> [Int] {
    guard !plan.checkIns.isEmpty else { return [] }
    let held = plan.checkIns.indices.filter {
      !plan.checkIns[$0].isSkipped && plan.checkIns[$0].date.date <= today
    }
    return held.sorted { (plan.checkIns[$0].date.date, $0) < (plan.checkIns[$1].date.date, $1) }
  }
}

extension RuleContext {
  /// The last of the held check-ins, the earliest first.
  func lastHeldCheckIns(_ count: Int) -> [CheckIn] {
    plan.heldCheckIns.suffix(count).map { plan.checkIns[$0] }
  }

  /// Whether reading reported an owner within a range that it could not tell.
  func readingFoundUnreadOwner(in range: ByteRange) -> Bool {
    readingFound(["trailing-mention", "metadata-not-read"], in: range)
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
