public import WaymarkPlan
import WaymarkSource

/// What changed from one version of a plan to a later one.
///
/// Both versions should be narrowed to the same readers first; what a reader does not see in
/// either can then not be told.
public struct PlanComparison: Sendable {
  /// The changes: of the plan, then goals, milestones, steps and actions in their order, then
  /// metrics and what happened.
  public internal(set) var changes: [PlanChange] = []

  let old: Plan
  let new: Plan
  var goals = EntryMatching([], [])
  var milestones = EntryMatching([], [])

  /// Compares two versions.
  public init(from earlier: Plan, to later: Plan) {
    old = earlier
    new = later
    compareFields()
    compareGoals()
    compareMilestones()
    compareSteps()
    compareActions()
    compareMetrics()
    compareHappenings()
  }

  private mutating func compareFields() {
    let range = new.titleRange
    func moved(_ name: String, _ before: PlanDate?, _ after: PlanDate?) -> PlanChange? {
      guard let before, let after, before.date != after.date else { return nil }
      var change = PlanChange(.moved, .plan, title: name, range: range)
      change.dayBefore = before.date
      change.dayAfter = after.date
      return change
    }
    if let change = moved("start", old.start, new.start) { changes.append(change) }
    if let change = moved("end", old.end, new.end) { changes.append(change) }
    if let before = old.cadence?.value, let after = new.cadence?.value, before != after {
      var change = PlanChange(.retargeted, .plan, title: "cadence", range: range)
      change.cadenceBefore = before
      change.cadenceAfter = after
      changes.append(change)
    }
    let before = old.status?.value ?? .active
    let after = new.status?.value ?? .active
    if before != after {
      var change = PlanChange(.status, .plan, title: "status", range: range)
      change.before = before.rawValue
      change.after = after.rawValue
      changes.append(change)
    }
  }
}
