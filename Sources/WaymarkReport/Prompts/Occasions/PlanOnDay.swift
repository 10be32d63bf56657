import WaymarkPlan
import WaymarkSource

/// A plan as it stands on a day: what the detectors of occasions share.
struct PlanOnDay {
  let plan: Plan
  let day: CalendarDate
  /// The days between two check-ins, two weeks when the plan does not say.
  let rhythm: Int
  /// The check-ins that were held before the day, oldest first, by index.
  let held: [Int]
  /// Where each check-in that was held stands among them.
  private let heldPositions: [Int: Int]

  init(plan: Plan, day: CalendarDate) {
    self.plan = plan
    self.day = day
    rhythm = min(370, max(1, plan.cadence?.value.approximateDays ?? 14))
    held = plan.checkIns.indices
      .filter { !plan.checkIns[$0].isSkipped && plan.checkIns[$0].date.date < day }
      .sorted { (plan.checkIns[$0].date.date, $0) < (plan.checkIns[$1].date.date, $1) }
    heldPositions = Dictionary(uniqueKeysWithValues: held.enumerated().map { ($1, $0) })
  }

  var status: PlanStatus { plan.status?.value ?? .active }

  /// The last check-in before the day.
  var lastCheckIn: CheckIn? { held.last.map { plan.checkIns[$0] } }

  /// How many check-ins were held after one.
  func checkIns(after index: Int) -> Int {
    guard let position = heldPositions[index] else { return 0 }
    return held.count - position - 1
  }

  /// Whether something of a day has not been talked about yet: it was since the last check-in.
  func isFresh(_ date: CalendarDate) -> Bool {
    date <= day && date >= lastCheckIn?.date.date ?? day.adding(days: -4 * rhythm)
  }

  /// How fresh a day is: 2 for today, down to 0 for what is long past.
  func freshness(_ date: CalendarDate) -> Double {
    max(0, 2 - Double(day.days(since: date)) / Double(rhythm))
  }

  // MARK: Goals and milestones

  func isActive(_ goal: Goal) -> Bool { isActive(goal.status.value) }

  /// Whether somebody is expected to work on a milestone, and on the goal it serves.
  func isActive(_ milestone: Milestone) -> Bool {
    isActive(milestone.status.value) && (goal(of: milestone).map { isActive($0) } ?? true)
  }

  func goal(of milestone: Milestone) -> Goal? {
    milestone.goal.flatMap { plan.goals.indices.contains($0) ? plan.goals[$0] : nil }
  }

  func milestones(of goal: Goal) -> [Milestone] {
    goal.milestones.compactMap { plan.milestones.indices.contains($0) ? plan.milestones[$0] : nil }
  }

  private func isActive(_ status: WorkStatus) -> Bool { !status.isClosed && status != .paused }

  /// Whether somebody who is not a mentee owns what an occasion is about.
  func isOthersWork(_ subject: PromptOccasion.Subject) -> Bool {
    let assignment: Assignment
    switch subject {
    case .milestone(let index): assignment = plan.milestones[index].assignment
    case .action(let index): assignment = plan.actions[index].step.assignment
    default: return false
    }
    guard let owner = assignment.owner?.person, !plan.people(with: .mentee).isEmpty else {
      return false
    }
    return !plan.people[owner].has(.mentee)
  }

  // MARK: People

  /// A person's name as the plan has it, else the handle.
  func name(of reference: PersonReference) -> String {
    if let index = reference.person, plan.people.indices.contains(index) {
      let name = plan.people[index].displayName
      if !name.isEmpty { return name }
    }
    return reference.text
  }

  /// Several people as a list of words; nil for nobody.
  func names(of references: [PersonReference]) -> String? {
    PlanOnDay.joined(references.map(name(of:)))
  }

  /// Everybody with a role as a list of words; nil for nobody.
  func names(with role: Role) -> String? {
    PlanOnDay.joined(plan.people(with: role).map { plan.people[$0].displayName })
  }

  private static func joined(_ names: [String]) -> String? {
    let names = names.filter { !$0.isEmpty }
    guard let last = names.last else { return nil }
    return names.count == 1 ? last : names.dropLast().joined(separator: ", ") + " and " + last
  }
}

/// A text of the plan in quotes, as reasons show it: on one line, short enough to read.
func quotedBriefly(_ text: String) -> String {
  let limit = 80
  let brief = text.count <= limit ? text : text.prefix(limit - 1).trimmedEnd + "…"
  return "\"\(brief)\""
}

extension Substring {
  fileprivate var trimmedEnd: Substring {
    var result = self
    while result.last == " " { result.removeLast() }
    return result
  }
}
