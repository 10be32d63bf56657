import WaymarkPlan
import WaymarkSource

/// How far a goal is.
struct GoalProgress: Sendable {
  let milestones: ReportedShare?
  let steps: ReportedShare?
  let percent: Int?

  /// Both counts in words: `1 of 4 milestones, 7 of 12 steps`.
  var text: String? {
    let parts = [
      milestones.map { $0.counted("milestone") }, steps.map { $0.counted("step") },
    ].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}

extension Survey {
  /// How far a goal is: the mean over its milestones that were not dropped, where a finished
  /// one counts whole and an open one by the share of its steps.
  func progress(of goal: Goal) -> GoalProgress {
    let own = goal.milestones.compactMap { plan.milestones[safe: $0] }
      .filter { standing(of: $0) != .dropped }
    let finished = own.filter { $0.status.value == .done }.count
    let steps = (goal.steps + own.flatMap(\.steps)).filter { $0.state != .cancelled }
    let done = steps.filter(\.isDone).count
    let ownSteps = goal.steps.filter { $0.state != .cancelled }
    var parts = own.map { milestone -> Double in
      if milestone.status.value == .done { return 1 }
      let counted = milestone.countedSteps
      return counted.isEmpty ? 0 : Double(counted.filter(\.isDone).count) / Double(counted.count)
    }
    if own.isEmpty, !ownSteps.isEmpty {
      parts = [Double(ownSteps.filter(\.isDone).count) / Double(ownSteps.count)]
    }
    let mean = parts.isEmpty ? nil : parts.reduce(0, +) / Double(parts.count)
    return GoalProgress(
      milestones: own.isEmpty ? nil : ReportedShare(done: finished, total: own.count),
      steps: steps.isEmpty ? nil : ReportedShare(done: done, total: steps.count),
      percent: goal.status.value == .done ? 100 : mean.map(NumberText.percent))
  }

  /// The days between the last thing a milestone waits for and its own date; nil when it waits
  /// for nothing that is still open.
  func slack(of milestone: Milestone) -> Int? {
    guard isRunning, let due = milestone.assignment.due?.date else { return nil }
    let waits = milestone.after.compactMap { reference -> CalendarDate? in
      switch reference.target {
      case .milestone(let index):
        guard let other = plan.milestones[safe: index], other.status.value.isActive else {
          return nil
        }
        return other.assignment.due?.date
      case .goal(let index):
        guard let other = plan.goals[safe: index], other.status.value.isActive else { return nil }
        return other.assignment.due?.date
      case nil: return nil
      }
    }
    return waits.max().map { due.days(since: max($0, today)) }
  }

  /// The name of what a reference leads to, else its words.
  func name(_ reference: Reference) -> String {
    switch reference.target {
    case .milestone(let index):
      plan.milestones[safe: index]?.title.value ?? reference.text.value
    case .goal(let index): plan.goals[safe: index]?.title.value ?? reference.text.value
    case nil: reference.text.value
    }
  }
}
