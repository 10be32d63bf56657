import WaymarkPlan
import WaymarkSource

// What is due: goals, milestones, steps and actions with a date.
extension PlanCalendar {
  func workEvents(of plan: Plan, _ key: PlanKey) -> [CalendarEvent] {
    plan.datedWork.compactMap { work in
      guard let due = work.assignment.due,
        options.handle.map({ work.isOwned(by: $0, in: plan) })
          ?? !work.assignment.dueIsInherited
      else { return nil }
      let owner = work.assignment.owner.map(plan.displayName)
      // In a calendar of one person, everything is theirs.
      let suffix = options.handle == nil ? owner.map { " (\($0))" } ?? "" : ""
      let standing = standing(of: work, in: plan)
      let prefix = standing == .past ? "✓ " : "Due: "
      return CalendarEvent(
        identifier: key.identifier(of: work.key), day: due.date,
        summary: prefix + work.title + suffix,
        description: description(of: work, owner: owner, in: plan),
        category: work.kind.rawValue.capitalisedFirst, standing: standing)
    }
  }

  private func standing(of work: DatedWork, in plan: Plan) -> CalendarEvent.Standing {
    switch work.standing {
    case .done: return .past
    case .dropped: return .cancelled
    case .paused: return .tentative
    default: break
    }
    switch plan.status?.value {
    // Nothing is expected any more of a plan that is over.
    case .completed: return .cancelled
    case .draft, .paused: return .tentative
    case .active, nil: return .confirmed
    }
  }

  private func description(
    of work: DatedWork, owner: String?, in plan: Plan
  ) -> [String] {
    var lines = [
      [work.kind.rawValue.capitalisedFirst, work.within.map { "of \($0)" }]
        .compactMap(\.self).joined(separator: " ")
    ]
    if let title = plan.title?.value, !title.isEmpty { lines.append("Plan: \(title)") }
    if let owner { lines.append("Owner: \(owner)") }
    let helpers = work.assignment.helpers.map(plan.displayName)
    if !helpers.isEmpty { lines.append("With: \(Words.list(helpers))") }
    if let evidence = work.evidence, !evidence.isEmpty { lines.append("Evidence: \(evidence)") }
    if work.standing != .planned { lines.append("Status: \(work.standing.text.lowercased())") }
    return lines
  }
}

extension Plan {
  /// The name of the person that a reference means; the role where nobody has it yet.
  func displayName(_ reference: PersonReference) -> String {
    if let person = reference.person.flatMap({ people[safe: $0] }) { return person.displayName }
    return reference.role?.name ?? reference.text
  }
}
