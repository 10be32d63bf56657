public import WaymarkPlan
import WaymarkSource

/// What changed from one version of a plan to a later one.
///
/// Both versions should be narrowed to the same readers first; what a reader does not see in
/// either can then not be told.
public struct PlanComparison: Sendable {
  /// The changes: of the plan, then goals, milestones, steps and actions in their order, then
  /// metrics and what happened.
  public private(set) var changes: [PlanChange] = []

  private let old: Plan
  private let new: Plan
  private var goals = EntryMatching([], [])
  private var milestones = EntryMatching([], [])

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

  // MARK: The plan

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

  // MARK: Goals and milestones

  private mutating func compareGoals() {
    func keys(_ plan: Plan) -> [EntryMatching.Key] {
      plan.goals.map {
        EntryMatching.Key(
          words: $0.title.value.lowercased(), label: $0.label?.value.lowercased() ?? "", parent: 0)
      }
    }
    goals = EntryMatching(keys(old), keys(new))
    for (index, goal) in new.goals.enumerated() {
      let now = Work(goal, in: new)
      guard let partner = goals.earlier[index] else {
        var change = PlanChange(.added, .goal, title: now.title, range: now.range)
        change.steps = goal.milestones.count
        changes.append(change)
        continue
      }
      compare(Work(old.goals[partner], in: old), now)
    }
    for (index, goal) in old.goals.enumerated() where goals.later[index] == nil {
      var change = PlanChange(.removed, .goal, title: goal.title.value, range: goal.range)
      change.steps = goal.milestones.count
      changes.append(change)
    }
  }

  private mutating func compareMilestones() {
    let matching = goals
    func keys(_ plan: Plan, isOld: Bool) -> [EntryMatching.Key] {
      plan.milestones.map { milestone in
        let goal = milestone.goal.map { isOld ? matching.later[$0] ?? -2 - $0 : $0 } ?? -1
        return EntryMatching.Key(
          words: milestone.title.value.lowercased(),
          label: milestone.label?.value.lowercased() ?? "", parent: goal)
      }
    }
    milestones = EntryMatching(keys(old, isOld: true), keys(new, isOld: false))
    for (index, milestone) in new.milestones.enumerated() {
      let now = Work(milestone, in: new)
      guard let partner = milestones.earlier[index] else {
        // What a new goal brings is told with it.
        let isTold = milestone.goal.map { goals.earlier[$0] == nil } ?? false
        if !isTold { add(.added, now, steps: milestone.steps.count) }
        continue
      }
      compare(Work(old.milestones[partner], in: old), now)
    }
    for (index, milestone) in old.milestones.enumerated() where milestones.later[index] == nil {
      let isTold = milestone.goal.map { goals.later[$0] == nil } ?? false
      if !isTold { add(.removed, Work(milestone, in: old), steps: milestone.steps.count) }
    }
  }

  // MARK: Steps and actions

  private mutating func compareSteps() {
    let (oldSteps, oldKeys) = steps(of: old, isOld: true)
    let (newSteps, newKeys) = steps(of: new, isOld: false)
    let matching = EntryMatching(oldKeys, newKeys)
    for (index, step) in newSteps.enumerated() {
      if let partner = matching.earlier[index] {
        compare(oldSteps[partner].work, step.work)
      } else if !step.isParentAlone {
        add(.added, step.work)
      }
    }
    for (index, step) in oldSteps.enumerated()
    where matching.later[index] == nil && !step.isParentAlone {
      add(.removed, step.work)
    }
  }

  /// The steps of a plan, and how they are compared.
  private func steps(
    of plan: Plan, isOld: Bool
  ) -> ([(work: Work, isParentAlone: Bool)], [EntryMatching.Key]) {
    var steps: [(work: Work, isParentAlone: Bool)] = []
    var keys: [EntryMatching.Key] = []
    func add(_ step: Step, in title: String, _ parent: Int, isAlone: Bool) {
      steps.append((Work(step, .step, within: title), isAlone))
      keys.append(EntryMatching.Key(words: step.text.value.lowercased(), parent: parent))
    }
    for (index, goal) in plan.goals.enumerated() {
      let partner = isOld ? goals.later[index] : goals.earlier[index]
      let identity = isOld ? partner ?? -2 - index : index
      for step in goal.steps {
        add(step, in: goal.title.value, identity * 2, isAlone: partner == nil)
      }
    }
    for (index, milestone) in plan.milestones.enumerated() {
      let partner = isOld ? milestones.later[index] : milestones.earlier[index]
      let identity = isOld ? partner ?? -2 - index : index
      for step in milestone.steps {
        add(step, in: milestone.title.value, identity * 2 + 1, isAlone: partner == nil)
      }
    }
    return (steps, keys)
  }

  private mutating func compareActions() {
    func keys(_ plan: Plan) -> [EntryMatching.Key] {
      plan.actions.map { action in
        EntryMatching.Key(
          words: action.step.text.value.lowercased(),
          parent: action.checkIn.map { plan.checkIns[$0].date.date.dayNumber } ?? Int.min)
      }
    }
    let matching = EntryMatching(keys(old), keys(new))
    for (index, action) in new.actions.enumerated() {
      let now = Work(action.step, .action, within: nil)
      if let partner = matching.earlier[index] {
        compare(Work(old.actions[partner].step, .action, within: nil), now)
      } else {
        add(.added, now)
      }
    }
    for (index, action) in old.actions.enumerated() where matching.later[index] == nil {
      add(.removed, Work(action.step, .action, within: nil))
    }
  }

  // MARK: What is told

  private mutating func add(_ kind: PlanChange.Kind, _ work: Work, steps: Int = 0) {
    var change = PlanChange(kind, work.subject, title: work.title, range: work.range)
    change.within = work.within
    change.steps = steps
    if kind == .added { change.dayAfter = work.due }
    changes.append(change)
    // What came already done was also finished.
    if kind == .added, work.isDone { addFinished(work) }
  }

  private mutating func addFinished(_ work: Work) {
    var change = PlanChange(.finished, work.subject, title: work.title, range: work.range)
    change.within = work.within
    change.day = work.done
    changes.append(change)
  }

  private mutating func compare(_ before: Work, _ now: Work) {
    func change(_ kind: PlanChange.Kind) -> PlanChange {
      var change = PlanChange(kind, now.subject, title: now.title, range: now.range)
      change.within = now.within
      change.reason = now.reason
      return change
    }
    if now.isDone, !before.isDone { addFinished(now) }
    if before.isDone, !now.isDone, !now.isDropped { changes.append(change(.reopened)) }
    if now.isDropped, !before.isDropped {
      var dropped = change(.dropped)
      dropped.day = now.statusDay
      changes.append(dropped)
    }
    if before.trouble != now.trouble, !now.isDone, !now.isDropped {
      var status = change(.status)
      status.before = before.trouble
      status.after = now.trouble
      status.day = now.statusDay
      changes.append(status)
    }
    // A date that something only inherits moves with its parent, and is told there.
    if before.due != now.due, !now.isDone, !now.isDropped {
      var moved = change(.moved)
      moved.reason = nil
      moved.dayBefore = before.due
      moved.dayAfter = now.due
      changes.append(moved)
    }
    if before.title.lowercased() != now.title.lowercased() {
      var renamed = change(.renamed)
      renamed.reason = nil
      renamed.before = before.title
      renamed.after = now.title
      changes.append(renamed)
    }
    if before.owner?.handle != now.owner?.handle {
      var reassigned = change(.reassigned)
      reassigned.reason = nil
      reassigned.before = before.owner.flatMap { old.displayName(of: $0) }
      reassigned.after = now.owner.flatMap { new.displayName(of: $0) }
      changes.append(reassigned)
    }
  }

  // MARK: Metrics and what happened

  private mutating func compareMetrics() {
    func keys(_ plan: Plan) -> [EntryMatching.Key] {
      plan.metrics.map { EntryMatching.Key(words: $0.name.value.lowercased(), parent: 0) }
    }
    let matching = EntryMatching(keys(old), keys(new))
    for (index, metric) in new.metrics.enumerated() {
      guard let partner = matching.earlier[index] else {
        changes.append(PlanChange(.added, .metric, title: metric.name.value, range: metric.range))
        continue
      }
      let before = old.metrics[partner].target?.value
      let after = metric.target?.value
      guard before != after else { continue }
      var change = PlanChange(.retargeted, .metric, title: metric.name.value, range: metric.range)
      change.before = before.map(Self.number)
      change.after = after.map(Self.number)
      changes.append(change)
    }
    for (index, metric) in old.metrics.enumerated() where matching.later[index] == nil {
      changes.append(PlanChange(.removed, .metric, title: metric.name.value, range: metric.range))
    }
  }

  private static func number(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : String(value)
  }

  private mutating func compareHappenings() {
    let known = Set(old.checkIns.map(\.date.date))
    for checkIn in new.checkIns where !known.contains(checkIn.date.date) {
      var change = PlanChange(
        .added, .checkIn, title: checkIn.date.date.description, range: checkIn.range)
      change.day = checkIn.date.date
      if let skipped = checkIn.skipped { change.after = skipped.value }
      changes.append(change)
    }
    func keys(_ plan: Plan) -> [EntryMatching.Key] {
      plan.feedback.map {
        EntryMatching.Key(
          words: $0.title.value.lowercased(), parent: $0.date.date.dayNumber)
      }
    }
    let matching = EntryMatching(keys(old), keys(new))
    for (index, feedback) in new.feedback.enumerated() {
      let before = matching.earlier[index].map { old.feedback[$0] }
      let title = feedback.fields.first(.tryNext)?.value.value ?? ""
      func change(_ kind: PlanChange.Kind, _ day: CalendarDate?) -> PlanChange {
        var change = PlanChange(kind, .feedback, title: title, range: feedback.range)
        change.before = new.names(feedback.from)
        change.after = new.names(feedback.to)
        change.day = day
        return change
      }
      if before == nil { changes.append(change(.added, feedback.date.date)) }
      if feedback.isAdopted, before?.isAdopted != true {
        changes.append(change(.adopted, feedback.adopted?.date))
      }
    }
    let wins = Set(old.wins.map { $0.text.value.lowercased() })
    for win in new.wins where !wins.contains(win.text.value.lowercased()) {
      var change = PlanChange(.added, .win, title: win.text.value, range: win.range)
      change.day = win.date?.date
      changes.append(change)
    }
  }
}

extension Feedback {
  /// Whether it says that it was adopted.
  fileprivate var isAdopted: Bool { adopted != nil || fields.first(.adopted) != nil }
}

extension Plan {
  /// The name of whom a reference means; nil for words that say nothing.
  func displayName(of reference: PersonReference) -> String? {
    if let index = reference.person, people.indices.contains(index) {
      return people[index].displayName
    }
    let text = reference.role?.name ?? reference.text
    return text.isEmpty ? nil : text
  }

  /// The names of several people; nil where nobody could be read.
  func names(_ references: [PersonReference]) -> String? {
    let names = references.compactMap { displayName(of: $0) }
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }
}
