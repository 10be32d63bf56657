import WaymarkPlan
import WaymarkSource

/// Milestones that are late, stuck, finished, near, or without a sign of being done.
enum MilestoneOccasions {
  static func find(in view: PlanOnDay) -> [PromptOccasion] {
    let moves = Moves(view.plan.changes.filter(isMove))
    return view.plan.milestones.enumerated().flatMap { index, milestone in
      guard view.isActive(milestone) else {
        return [finished(milestone, index, view)].compactMap(\.self)
      }
      return [
        overdue(milestone, index, view, moves), blocked(milestone, index, view),
        aboutToStart(milestone, index, view), dueSoon(milestone, index, view),
        withoutEvidence(milestone, index, view),
      ].compactMap(\.self)
    }
  }

  private static func owner(_ milestone: Milestone, _ view: PlanOnDay) -> String? {
    milestone.assignment.owner.map(view.name(of:))
  }

  private static func goal(_ milestone: Milestone, _ view: PlanOnDay) -> String? {
    view.goal(of: milestone)?.title.value
  }

  /// The line that says when it is due: its own, else that of the milestone.
  private static func dueRange(_ milestone: Milestone, _ due: PlanDate) -> ByteRange {
    milestone.assignment.dueIsInherited ? milestone.title.range : due.range
  }

  private static func overdue(
    _ milestone: Milestone, _ index: Int, _ view: PlanOnDay,
    _ moves: Moves
  ) -> PromptOccasion? {
    guard let due = milestone.assignment.due, due.date < view.day else { return nil }
    let late = view.day.days(since: due.date)
    let wasMoved = moves.tell(of: milestone, index)
    let isAgain = late >= view.rhythm || wasMoved
    return PromptOccasion(
      isAgain ? .milestoneOverdueAgain : .milestoneOverdue, .milestone(index),
      named: milestone.title.value, at: dueRange(milestone, due),
      because: "\(quotedBriefly(milestone.title.value)) was due on \(due.date)"
        + (wasMoved ? ", and was moved before" : ""),
      // The longer it is late, the less a day more matters.
      urgency: 1 + min(1, Double(late) / Double(4 * view.rhythm)),
      [
        "title": milestone.title.value, "due": "\(due.date)", "days_late": "\(late)",
        "owner": owner(milestone, view), "goal": goal(milestone, view),
      ])
  }

  /// Whether a change tells of a new date, in the words people use for it.
  private static func isMove(_ change: Entry) -> Bool {
    let words = change.text.value.lowercased()
    let verbs = ["moved", "postponed", "delayed", "rescheduled", "extended", "pushed", "shifted"]
    return verbs.contains { words.contains($0) }
  }

  private static func blocked(
    _ milestone: Milestone, _ index: Int, _ view: PlanOnDay
  ) -> PromptOccasion? {
    guard milestone.status.value == .blocked else { return nil }
    let since = milestone.status.date.map { "\($0.date)" }
    return PromptOccasion(
      .milestoneBlocked, .milestone(index), named: milestone.title.value,
      at: milestone.status.range ?? milestone.title.range,
      because: "\(quotedBriefly(milestone.title.value)) is blocked"
        + (since.map { " since \($0)" } ?? ""),
      urgency: 2,
      [
        "title": milestone.title.value, "reason": milestone.status.reason?.value, "since": since,
        "owner": owner(milestone, view), "goal": goal(milestone, view),
      ])
  }

  private static func finished(
    _ milestone: Milestone, _ index: Int, _ view: PlanOnDay
  ) -> PromptOccasion? {
    guard milestone.status.value == .done else { return nil }
    let done = milestone.assignment.done
    // Without a day, what was due before the last check-in has most likely been talked about.
    let known = done ?? milestone.assignment.due
    guard known.map({ view.isFresh(min($0.date, view.day)) }) ?? view.held.isEmpty else {
      return nil
    }
    return PromptOccasion(
      .milestoneFinished, .milestone(index), named: milestone.title.value,
      at: done?.range ?? milestone.status.range ?? milestone.title.range,
      because: "\(quotedBriefly(milestone.title.value)) was done"
        + (done.map { " on \($0.date)" } ?? ""),
      urgency: done.map { view.freshness($0.date) } ?? 0.5,
      [
        "title": milestone.title.value, "done": done.map { "\($0.date)" },
        "owner": owner(milestone, view), "evidence": milestone.evidence?.value,
        "goal": goal(milestone, view),
      ])
  }

  private static func aboutToStart(
    _ milestone: Milestone, _ index: Int, _ view: PlanOnDay
  ) -> PromptOccasion? {
    guard milestone.status.value == .planned else { return nil }
    let soon = view.day...view.day.adding(days: view.rhythm)
    let firstStep = milestone.steps
      .filter { $0.isOpen && !$0.assignment.dueIsInherited }
      .compactMap(\.assignment.due).min { $0.date < $1.date }
    let start = milestone.assignment.start
    guard let first = start ?? firstStep, soon.contains(first.date) else { return nil }
    return PromptOccasion(
      .milestoneAboutToStart, .milestone(index), named: milestone.title.value, at: first.range,
      because: start == nil
        ? "the first step of \(quotedBriefly(milestone.title.value)) is due on \(first.date)"
        : "\(quotedBriefly(milestone.title.value)) starts on \(first.date)",
      urgency: nearness(first.date, view),
      [
        "title": milestone.title.value, "due": milestone.assignment.due.map { "\($0.date)" },
        "owner": owner(milestone, view), "goal": goal(milestone, view),
      ])
  }

  private static func dueSoon(
    _ milestone: Milestone, _ index: Int, _ view: PlanOnDay
  ) -> PromptOccasion? {
    let soon = view.day...view.day.adding(days: view.rhythm)
    guard let due = milestone.assignment.due, soon.contains(due.date) else { return nil }
    return PromptOccasion(
      .milestoneDueSoon, .milestone(index), named: milestone.title.value,
      at: dueRange(milestone, due),
      because: "\(quotedBriefly(milestone.title.value)) is due on \(due.date)",
      urgency: nearness(due.date, view),
      [
        "title": milestone.title.value, "due": "\(due.date)",
        "days_left": "\(due.date.days(since: view.day))", "owner": owner(milestone, view),
        "goal": goal(milestone, view),
      ])
  }

  /// From 2 for today down to 1 at the end of a cadence.
  private static func nearness(_ date: CalendarDate, _ view: PlanOnDay) -> Double {
    2 - Double(date.days(since: view.day)) / Double(view.rhythm)
  }

  private static func withoutEvidence(
    _ milestone: Milestone, _ index: Int, _ view: PlanOnDay
  ) -> PromptOccasion? {
    guard milestone.evidence == nil else { return nil }
    // A checkbox is allowed to be brief: it is asked about when nothing else is.
    let isBrief = milestone.form == .checkbox || milestone.form == .item
    return PromptOccasion(
      .milestoneWithoutEvidence, .milestone(index), named: milestone.title.value,
      at: milestone.title.range,
      because: "\(quotedBriefly(milestone.title.value)) does not say how you will see it done",
      urgency: isBrief ? 0 : 1.5,
      [
        "title": milestone.title.value, "owner": owner(milestone, view),
        "goal": goal(milestone, view),
      ])
  }
}

/// The changes that moved something.
private struct Moves {
  private let targets: Set<Reference.Target>
  private let words: WordIndex

  init(_ changes: [Entry]) {
    targets = Set(changes.compactMap(\.about?.target))
    words = WordIndex(changes.map(\.text.value))
  }

  /// Whether one of them moved a milestone.
  func tell(of milestone: Milestone, _ index: Int) -> Bool {
    targets.contains(.milestone(index)) || !words.texts(naming: milestone.title.value).isEmpty
  }
}
