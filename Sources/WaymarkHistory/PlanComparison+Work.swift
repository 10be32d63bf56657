import WaymarkPlan
import WaymarkSource

// Goals, milestones, steps and actions: what is added, moved, finished, given to somebody else.
extension PlanComparison {
  // MARK: Goals and milestones

  mutating func compareGoals() {
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

  mutating func compareMilestones() {
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

  mutating func compareSteps() {
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

  mutating func compareActions() {
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
}
