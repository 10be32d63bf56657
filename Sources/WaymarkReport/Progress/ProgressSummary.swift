import WaymarkPlan
import WaymarkSource

/// The plan in a few numbers.
struct ProgressSummary: Codable, Sendable {
  var goals: ReportedShare?
  var milestones: ReportedShare?
  var milestonesLate: Int
  var milestonesBlocked: Int
  var milestonesDueSoon: Int
  var milestonesDropped: Int
  var steps: ReportedShare?
  var headline: String

  init(_ survey: Survey, _ items: [WorkItem], _ attention: ReportedAttention) {
    let plan = survey.plan
    let standings = plan.milestones.map { survey.standing(of: $0) }
    let counted = standings.filter { $0 != .dropped }
    let counts = Dictionary(standings.map { ($0, 1) }, uniquingKeysWith: +)
    let keptGoals = plan.goals.filter { $0.status.value != .dropped }
    goals =
      keptGoals.isEmpty
      ? nil
      : ReportedShare(
        done: keptGoals.filter { $0.status.value == .done }.count, total: keptGoals.count)
    milestones =
      counted.isEmpty
      ? nil : ReportedShare(done: counts[.done] ?? 0, total: counted.count)
    let lateMilestones = items.filter { item in
      item.kind == .milestone && item.isOpen
        && (survey.daysLeft(item.assignment.due).map { $0 < 0 } ?? false)
    }
    milestonesLate = lateMilestones.count
    milestonesBlocked = counts[.blocked] ?? 0
    milestonesDueSoon = counts[.dueSoon] ?? 0
    milestonesDropped = counts[.dropped] ?? 0
    let steps = plan.steps.filter { $0.state != .cancelled }
    self.steps =
      steps.isEmpty
      ? nil : ReportedShare(done: steps.filter(\.isDone).count, total: steps.count)
    headline = ProgressSummary.headline(survey, attention)
  }

  /// What matters now, in one sentence.
  private static func headline(_ survey: Survey, _ attention: ReportedAttention) -> String {
    guard survey.isRunning else {
      return
        "The plan is \(survey.plan.status?.value.rawValue ?? "paused"): nobody is held to its dates."
    }
    var parts: [String] = []
    if attention.lateCount > 0 { parts.append("\(attention.lateCount) late") }
    if attention.blockedCount > 0 { parts.append("\(attention.blockedCount) blocked") }
    if attention.dueSoonCount > 0 {
      parts.append("\(attention.dueSoonCount) due \(attention.soonText)")
    }
    return parts.isEmpty
      ? "Nothing is late, blocked or due \(attention.soonText)." : Words.list(parts) + "."
  }
}
