import WaymarkPlan
import WaymarkSource

// What is due: goals, milestones, steps and actions with a date.
extension Plan {
  func workEvents(_ key: PlanKey, since: CalendarDate?) -> [PlanEvents.Owned] {
    datedWork.compactMap { work in
      guard let due = work.assignment.due, since.map({ due.date >= $0 }) ?? true else {
        return nil
      }
      let reference = work.assignment.owner
      let isPartOfAnothers = work.assignment.dueIsInherited
      // A date that is the whole's is news only to somebody else than the one who has the whole.
      if isPartOfAnothers, reference == nil || work.isOwnersAltogether(in: self) { return nil }
      let owner = reference.map(displayName)
      let standing = calendarStanding(of: work)
      let summary = (standing == .past ? "✓ " : "Due: ") + work.title
      let event = CalendarEvent(
        identifier: key.identifier(of: work.key), day: due.date,
        summary: summary + (owner.map { " (\($0))" } ?? ""),
        description: description(of: work, owner: owner),
        category: work.kind.rawValue.capitalisedFirst, standing: standing)
      return PlanEvents.Owned(
        event: event, owner: reference?.person, stranger: reference?.handle.lowercased(),
        isPartOfAnothers: isPartOfAnothers, ownSummary: summary)
    }
  }

  private func calendarStanding(of work: DatedWork) -> CalendarEvent.Standing {
    switch work.standing {
    case .done: return .past
    case .dropped: return .cancelled
    case .paused: return .tentative
    default: break
    }
    switch status?.value {
    // Nothing is expected any more of a plan that is over.
    case .completed: return .cancelled
    case .draft, .paused: return .tentative
    case .active, nil: return .confirmed
    }
  }

  private func description(of work: DatedWork, owner: String?) -> [String] {
    var lines = [
      [work.kind.rawValue.capitalisedFirst, work.within.map { "of \($0)" }]
        .compactMap(\.self).joined(separator: " ")
    ]
    if let title = knownTitle { lines.append("Plan: \(title)") }
    if let owner { lines.append("Owner: \(owner)") }
    let helpers = work.assignment.helpers.map(displayName)
    if !helpers.isEmpty { lines.append("With: \(Words.list(helpers))") }
    if let evidence = work.evidence, !evidence.isEmpty { lines.append("Evidence: \(evidence)") }
    if work.standing != .planned { lines.append("Status: \(work.standing.text.lowercased())") }
    return lines
  }

  /// The name of the person that a reference means; the role where nobody has it yet.
  func displayName(_ reference: PersonReference) -> String {
    if let person = reference.person.flatMap({ people[safe: $0] }) { return person.displayName }
    return reference.role?.name ?? reference.text
  }
}
