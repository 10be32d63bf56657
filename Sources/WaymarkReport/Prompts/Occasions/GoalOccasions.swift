import WaymarkPlan
import WaymarkSource

/// Goals that are finished, that stand still, or that no measure leads to.
enum GoalOccasions {
  static func find(in view: PlanOnDay) -> [PromptOccasion] {
    view.plan.goals.enumerated().flatMap { index, goal in
      guard view.isActive(goal) else {
        return [finished(goal, index, view)].compactMap(\.self)
      }
      return [
        withoutMovement(goal, index, view), withoutLeadingMeasure(goal, index, view),
      ].compactMap(\.self)
    }
  }

  private static func finished(_ goal: Goal, _ index: Int, _ view: PlanOnDay) -> PromptOccasion? {
    guard goal.status.value == .done else { return nil }
    let done = goal.assignment.done
    if let done, !view.isFresh(min(done.date, view.day)) { return nil }
    return PromptOccasion(
      .goalFinished, .goal(index), named: goal.title.value,
      at: done?.range ?? goal.status.range ?? goal.title.range,
      because: "the goal \(quotedBriefly(goal.title.value)) was reached"
        + (done.map { " on \($0.date)" } ?? ""),
      urgency: done.map { view.freshness($0.date) } ?? 0.5,
      ["title": goal.title.value, "outcome": goal.outcome?.value])
  }

  /// Nothing of it was finished for two cadences, though something was to be done.
  private static func withoutMovement(
    _ goal: Goal, _ index: Int, _ view: PlanOnDay
  ) -> PromptOccasion? {
    let limit = view.day.adding(days: -2 * view.rhythm)
    let milestones = view.milestones(of: goal).filter { $0.status.value != .dropped }
    let steps = (goal.steps + milestones.flatMap(\.steps)).filter { $0.state != .cancelled }
    guard !milestones.isEmpty || !steps.isEmpty else { return nil }
    // What was finished on no known day may have been finished yesterday.
    let isUndated =
      steps.contains { $0.isDone && $0.assignment.done == nil }
      || milestones.contains { $0.status.value == .done && $0.assignment.done == nil }
    guard !isUndated else { return nil }
    let finished = (steps.filter(\.isDone).map(\.assignment) + milestones.map(\.assignment))
      .compactMap(\.done?.date)
    let reviewed = milestones.compactMap(\.status.date?.date)
    let beginning =
      view.plan.start?.date ?? view.held.first.map { view.plan.checkIns[$0].date.date }
    guard let last = (finished + reviewed).max() ?? beginning, last <= limit else { return nil }
    // A goal whose work lies further ahead is waiting, not standing still.
    let planned = (steps.filter(\.isOpen).map(\.assignment) + milestones.map(\.assignment))
      .filter { $0.done == nil }.compactMap { ($0.start ?? $0.due)?.date }
    if let next = planned.min(), next > view.day.adding(days: 2 * view.rhythm) { return nil }
    return PromptOccasion(
      .goalWithoutMovement, .goal(index), named: goal.title.value, at: goal.title.range,
      because: "nothing of \(quotedBriefly(goal.title.value)) was finished since \(last)",
      urgency: min(2, Double(view.day.days(since: last)) / Double(4 * view.rhythm)),
      ["title": goal.title.value, "why": goal.why?.value, "outcome": goal.outcome?.value])
  }

  private static func withoutLeadingMeasure(
    _ goal: Goal, _ index: Int, _ view: PlanOnDay
  ) -> PromptOccasion? {
    // A metric that names no goal may well belong to this one.
    let leads = view.plan.metrics.contains { metric in
      guard metric.kind?.value != .outcome, metric.kind?.value != .adoption else { return false }
      switch metric.serves?.target {
      case .goal(let served): return served == index
      case .milestone(let served): return goal.milestones.contains(served)
      case nil: return true
      }
    }
    guard !leads else { return nil }
    return PromptOccasion(
      .goalWithoutLeadingMeasure, .goal(index), named: goal.title.value, at: goal.title.range,
      because: "no metric on process or practice belongs to \(quotedBriefly(goal.title.value))",
      urgency: view.plan.metrics.isEmpty ? 0 : 1,
      ["title": goal.title.value, "outcome": goal.outcome?.value])
  }
}
