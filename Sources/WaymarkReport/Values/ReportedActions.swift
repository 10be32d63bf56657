import WaymarkPlan
import WaymarkSource

/// What became of the actions that were agreed.
struct ReportedActions: Codable, Sendable {
  var share: ReportedShare
  var open: Int
  var carriedOver: Int

  /// Nil when none was agreed, or when the readers do not see them.
  init?(_ survey: Survey) {
    let counted = survey.plan.actions.filter { $0.step.state != .cancelled }
    guard !counted.isEmpty else { return nil }
    let open = counted.filter(\.step.isOpen)
    share = ReportedShare(done: counted.filter(\.step.isDone).count, total: counted.count)
    self.open = open.count
    let last = survey.lastCheckIn?.date.date
    carriedOver =
      open.filter { action in
        guard let last, let index = action.checkIn else { return false }
        return survey.plan.checkIns[safe: index].map { $0.date.date < last } ?? false
      }.count
  }
}
