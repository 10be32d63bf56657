import WaymarkPlan
import WaymarkSource

/// What was let go, or was still open when the plan ended.
enum SetbackOccasions {
  static func find(in view: PlanOnDay) -> [PromptOccasion] {
    let milestones = view.plan.milestones.enumerated().compactMap { index, milestone in
      dropped(milestone.title, milestone.status, .milestone(index), view)
        ?? missed(milestone, index, view)
    }
    let goals = view.plan.goals.enumerated().compactMap { index, goal in
      dropped(goal.title, goal.status, .goal(index), view)
    }
    return milestones + goals
  }

  private static func dropped(
    _ title: Located<String>, _ status: Status, _ subject: PromptOccasion.Subject, _ view: PlanOnDay
  ) -> PromptOccasion? {
    guard status.value == .dropped else { return nil }
    if let date = status.date?.date, date < view.day.adding(days: -4 * view.rhythm) { return nil }
    return PromptOccasion(
      .setback, subject, named: title.value, at: status.range ?? title.range,
      because: "\(quotedBriefly(title.value)) was dropped"
        + (status.date.map { " on \($0.date)" } ?? ""),
      urgency: status.date.map { view.freshness($0.date) } ?? 0.5,
      ["title": title.value, "reason": status.reason?.value])
  }

  private static func missed(
    _ milestone: Milestone, _ index: Int, _ view: PlanOnDay
  ) -> PromptOccasion? {
    guard let end = view.plan.end?.date, end < view.day, !milestone.status.value.isClosed else {
      return nil
    }
    return PromptOccasion(
      .setback, .milestone(index), named: milestone.title.value, at: milestone.title.range,
      because: "\(quotedBriefly(milestone.title.value)) was open when the plan ended on \(end)",
      urgency: 1,
      ["title": milestone.title.value, "reason": milestone.status.reason?.value])
  }
}
