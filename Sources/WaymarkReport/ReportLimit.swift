public import WaymarkPlan

/// How much a plan may hold for a page of it to be of use to anybody.
///
/// Years of weekly check-ins with their actions stay far below. A page of tens of thousands of goals
/// would take seconds and hundreds of megabytes, and nobody would read it.
public enum ReportLimit {
  /// The most goals, milestones, steps, check-ins, pieces of feedback, values and entries together.
  public static let parts = 5000

  /// Why no page is made of a plan; nil when it may be.
  public static func problem(of plan: Plan) -> String? {
    let entries = [
      plan.stories, plan.commitments, plan.practices, plan.opportunities, plan.wins, plan.changes,
      plan.questions,
    ]
    let counts: [Int] =
      entries.map(\.count) + plan.metrics.map(\.values.count) + [
        plan.goals.count, plan.milestones.count, plan.steps.count, plan.actions.count,
        plan.checkIns.count, plan.feedback.count, plan.reflections.count, plan.metrics.count,
        plan.people.count,
      ]
    let count = counts.reduce(0, +)
    guard count > parts else { return nil }
    return "too much for a page: \(count) goals, steps, check-ins and the like, at most \(parts);"
      + " split the plan"
  }
}
