import WaymarkPlan
import WaymarkSource

/// One thing that somebody answers for, or helps with.
package struct PersonItem: Codable, Sendable {
  /// `goal`, `milestone`, `step`, `action`, `practice`, `opportunity` or `question`.
  package var kind: String
  package var title: String
  /// The milestone, goal or check-in that it stands in.
  package var within: String?
  /// The plan's title.
  package var plan: String
  /// Both in one, without the plan where there is only one: `Own billing · Speaking up`.
  package var place: String?
  /// Who answers for it.
  package var owner: String?
  /// Who answers for it, where the person only helps: `Ada Byron answers for it`.
  package var ownerText: String?
  package var due: String?
  package var dueText: String?
  package var relative: String?
  package var days: Int?
  package var standing: String
  package var standingText: String
  package var sign: String
  package var isLate: Bool
  package var done: String?
  package var doneText: String?
  /// How far the steps of a milestone are.
  package var stepsText: String?

  /// Says where it stands, in a list over one plan or over several.
  mutating func setPlace(withoutPlan isAlone: Bool) {
    let parts = [within, isAlone ? nil : plan].compactMap(\.self)
    place = parts.isEmpty ? nil : parts.joined(separator: " · ")
  }
}

/// One thing to do as a plan has it, before it is known whose it is.
struct OwnedWork: Sendable {
  let item: PersonItem
  let owner: PersonReference?
  let helpers: [PersonReference]
  let due: CalendarDate?
  let done: CalendarDate?
  let isOpen: Bool
  let isDone: Bool
  /// Whether it belongs to the same person as what it is a part of, with no date of its own.
  let isPartOfOwn: Bool
}

extension Survey {
  /// Everything in the plan that somebody can answer for, in the order of the plan.
  var ownedWork: [OwnedWork] {
    let steps = Dictionary(
      plan.milestones.map { ($0.title.value, $0.countedSteps) }, uniquingKeysWith: { $1 })
    var work = plan.goals.map(owned)
    let latest = latestActions
    var actions = 0
    for item in workItems {
      if item.kind == .action {
        defer { actions += 1 }
        guard latest.contains(actions) else { continue }
      }
      let own = item.kind == .milestone ? steps[item.title, default: []] : []
      work.append(
        owned(
          kind: item.kind.rawValue, title: item.title, within: item.within,
          assignment: item.assignment, standing: item.standing, isOpen: item.isOpen,
          isDone: item.isDone, done: item.done,
          stepsText: own.isEmpty
            ? nil
            : ReportedShare(done: own.count(where: \.isDone), total: own.count)
              .counted("step")))
    }
    for (kind, entries) in [
      ("practice", plan.practices), ("opportunity", plan.opportunities),
      ("question", plan.questions),
    ] {
      work += entries.map { owned($0, kind: kind) }
    }
    return work
  }

  /// The places of the actions that count: of those with the same words, the last check-in's.
  private var latestActions: Set<Int> {
    var latest: [String: Int] = [:]
    func day(_ index: Int) -> Int {
      let checkIn = plan.actions[index].checkIn.flatMap { plan.checkIns[safe: $0] }
      return checkIn?.date.date.dayNumber ?? Int.min
    }
    var unnamed: Set<Int> = []
    for (index, action) in plan.actions.enumerated() {
      let name = action.step.text.value.lowercased()
      if name.isEmpty {
        unnamed.insert(index)
      } else if let known = latest[name], day(known) > day(index) {
        continue
      } else {
        latest[name] = index
      }
    }
    return unnamed.union(latest.values)
  }

  private func owned(_ goal: Goal) -> OwnedWork {
    let isOpen = goal.status.value.isActive
    return owned(
      kind: "goal", title: goal.title.value, within: nil, assignment: goal.assignment,
      standing: standing(of: goal), isOpen: isOpen, isDone: goal.status.value == .done,
      done: goal.assignment.done ?? goal.status.date)
  }

  private func owned(_ entry: Entry, kind: String) -> OwnedWork {
    let state = entry.checkbox?.value ?? .open
    let isOpen = state == .open || state == .inProgress
    let status: WorkStatus =
      switch state {
      case .open: .planned
      case .inProgress: .inProgress
      case .done: .done
      case .cancelled: .dropped
      }
    return owned(
      kind: kind, title: entry.text.value, within: nil, assignment: entry.assignment,
      standing: Standing(status, daysLeft: daysLeft(entry.assignment.due), soon: soon),
      isOpen: isOpen, isDone: state == .done, done: entry.assignment.done)
  }

  private func owned(
    kind: String, title: String, within: String?, assignment: Assignment, standing: Standing,
    isOpen: Bool, isDone: Bool, done: PlanDate?, stepsText: String? = nil
  ) -> OwnedWork {
    let left = isOpen ? daysLeft(assignment.due) : nil
    let item = PersonItem(
      kind: kind, title: title.isEmpty ? "a \(kind)" : title, within: within,
      plan: planTitle, owner: assignment.owner.map(name), due: assignment.due?.date.iso,
      dueText: assignment.due.map(DateText.asWritten), relative: left.map(DateText.due),
      days: left, standing: standing.rawValue, standingText: standing.text, sign: standing.sign,
      isLate: (left ?? 0) < 0, done: done?.date.iso, doneText: done.map(DateText.asWritten),
      stepsText: stepsText)
    return OwnedWork(
      item: item, owner: assignment.owner, helpers: assignment.helpers, due: assignment.due?.date,
      done: done?.date, isOpen: isOpen, isDone: isDone,
      isPartOfOwn: assignment.ownerIsInherited
        && (assignment.due == nil || assignment.dueIsInherited))
  }

  /// The plan's title, or what stands for one.
  var planTitle: String { plan.shownTitle }
}
