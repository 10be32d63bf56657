import WaymarkPlan
import WaymarkSource

/// A goal, milestone, step or action, as lists by date need it.
struct DatedWork {
  let kind: Kind
  let title: String
  let assignment: Assignment
  /// Where it starts in the file.
  let place: Int
  /// How it stands, apart from its dates.
  let standing: Standing
  /// The goal, milestone or check-in that it stands in.
  var within: String?
  /// Who answers for what it is a part of.
  var holder: PersonReference?
  /// The day that its status names.
  var statusDate: PlanDate?
  /// How both will see that it is done.
  var evidence: String?
  /// What tells it from others of its plan, whatever line it stands on.
  var key: [String]

  /// What it is.
  enum Kind: String {
    case goal, milestone, step, action
  }

  /// Whether something is still expected.
  var isOpen: Bool { standing != .done && standing != .dropped }

  /// Whether the one who answers for it answers for the whole that it is a part of, too.
  func isOwnersAltogether(in plan: Plan) -> Bool {
    guard let owner = assignment.owner, let holder else { return false }
    if let person = owner.person { return person == holder.person }
    return owner.handle == holder.handle
  }

  /// Whether it is somebody's; a date that it only inherits counts when another answers for the
  /// whole.
  func isOwned(by people: SoughtPeople) -> Bool {
    guard people.include(assignment.owner) else { return false }
    return !assignment.dueIsInherited || !people.include(holder)
  }
}

extension Plan {
  /// Everything in the plan that can have a date, in order; what has no words that may be seen
  /// is left out.
  var datedWork: [DatedWork] {
    var work: [DatedWork] = []
    for goal in goals {
      let entry = DatedWork(
        kind: .goal, title: goal.title.value, assignment: goal.assignment,
        place: goal.range.start,
        standing: Standing(goal.status.value, daysLeft: nil, soon: 0),
        statusDate: goal.status.date,
        key: ["goal", goal.label?.value ?? goal.title.value])
      work.append(entry)
      work += steps(goal.steps, of: entry)
    }
    for milestone in milestones {
      let goal = milestone.goal.flatMap { goals[safe: $0] }
      var standing = Standing(milestone.status.value, daysLeft: nil, soon: 0)
      // What serves a goal that was given up or put off waits with it.
      if let goal, milestone.status.value.isActive, !goal.status.value.isActive {
        standing = Standing(goal.status.value, daysLeft: nil, soon: 0)
      }
      let entry = DatedWork(
        kind: .milestone, title: milestone.title.value, assignment: milestone.assignment,
        place: milestone.range.start, standing: standing, within: goal?.title.value,
        statusDate: milestone.status.date, evidence: milestone.evidence?.value,
        key: ["milestone", milestone.label?.value ?? milestone.title.value])
      work.append(entry)
      work += steps(milestone.steps, of: entry)
    }
    for index in latestActions {
      let step = actions[index].step
      work.append(
        DatedWork(
          kind: .action, title: step.text.value, assignment: step.assignment,
          place: step.range.start, standing: step.standing,
          within: actions[index].checkIn.map { "check-in of \(checkIns[$0].date.date)" },
          key: ["action", step.text.value]))
    }
    return work.filter { !$0.title.isEmpty }
  }

  private func steps(_ steps: [Step], of parent: DatedWork) -> [DatedWork] {
    steps.map { step in
      let standing = step.standing
      let isHeldBack = standing.isActive && !parent.standing.isActive
      return DatedWork(
        kind: .step, title: step.text.value, assignment: step.assignment,
        place: step.range.start, standing: isHeldBack ? parent.standing : standing,
        within: parent.title, holder: parent.assignment.owner,
        key: ["step", step.text.value] + parent.key)
    }
  }

  /// The actions by index; of one that was carried over, the one in the latest check-in.
  private var latestActions: [Int] {
    var latest: [String: Int] = [:]
    for (index, action) in actions.enumerated() {
      let name = action.step.text.value.lowercased()
      let day = action.checkIn.map { checkIns[$0].date.date.dayNumber } ?? Int.min
      if let known = latest[name], let checkIn = actions[known].checkIn,
        checkIns[checkIn].date.date.dayNumber > day
      {
        continue
      }
      latest[name] = index
    }
    return latest.values.sorted()
  }
}

extension Step {
  /// How it stands, apart from its dates.
  var standing: Standing {
    switch state {
    case .done: .done
    case .cancelled: .dropped
    case .open: Standing(status?.value ?? .planned, daysLeft: nil, soon: 0)
    case .inProgress: Standing(status?.value ?? .inProgress, daysLeft: nil, soon: 0)
    }
  }
}

extension Standing {
  /// Whether somebody is expected to work on it.
  var isActive: Bool { self != .done && self != .dropped && self != .paused }
}

extension Person {
  /// A handle as somebody types it: with or without `@`, in any case.
  static func handle(written text: String) -> String {
    (text.hasPrefix("@") ? String(text.dropFirst()) : text).lowercased()
  }
}
