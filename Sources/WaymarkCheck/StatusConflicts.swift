import WaymarkPlan
import WaymarkSource

/// Finds where a status is denied by the steps, the box or the date beside it.
struct StatusConflicts {
  /// A status that cannot be true beside the rest.
  struct Conflict {
    var message: String
    var place: ByteRange
    var notes: [Diagnostic.Note] = []
    var help: String
    var fixes: [Fix] = []
  }

  private let plan: Plan

  init(_ plan: Plan) {
    self.plan = plan
  }

  /// The first conflict in a milestone.
  func conflict(in milestone: Milestone) -> Conflict? {
    let name = quoted(milestone.title.value)
    let status = milestone.status
    if let conflict = box(of: milestone, name) { return conflict }
    if status.value == .done {
      let open = openSteps(of: milestone.steps)
      guard let first = open.first else { return nil }
      let verb = open.count == 1 ? "is" : "are"
      return Conflict(
        message: "\(name) is done, but \(counted(open.count, "step")) of it \(verb) open",
        place: status.range ?? milestone.title.range, notes: [note(first)],
        help: "tick what is done, cancel with [-] what is not needed, or open it again")
    }
    guard plan.isActive(milestone) else { return nil }
    if let done = milestone.assignment.done, let range = status.range {
      return Conflict(
        message: "\(name) has a day on which it was done, but is \(status.value.words)",
        place: range, notes: [.init("done on \(done.date)", at: done.range)],
        help: "set the status to done, or take out the day",
        fixes: [Fix("write done", .suggested, [TextEdit(range, with: word(for: .done))])])
    }
    return allStepsDone(of: milestone, name) ?? notBegun(milestone, name)
  }

  /// The conflict of a goal with its milestones and steps.
  func conflict(in goal: Goal) -> Conflict? {
    let name = quoted(goal.title.value)
    let milestones = goal.milestones.map { plan.milestones[$0] }
    let open = openSteps(of: goal.steps)
    guard let range = goal.status.range else { return nil }
    if goal.status.value == .done {
      let unfinished = milestones.filter { !$0.status.value.isClosed }
      let places =
        unfinished.map { Diagnostic.Note("still open", at: $0.title.range) } + open.map(note)
      guard let first = places.first else { return nil }
      let what =
        unfinished.isEmpty
        ? counted(open.count, "step") : counted(unfinished.count, "milestone")
      return Conflict(
        message: "\(name) is done, but \(what) of it \(places.count == 1 ? "is" : "are") open",
        place: range, notes: [first],
        help: "close what is done or not needed any more, or open the goal again")
    }
    guard plan.isActive(goal), open.isEmpty, !milestones.isEmpty,
      milestones.allSatisfy({ $0.status.value.isClosed }),
      milestones.contains(where: { $0.status.value == .done })
    else { return nil }
    let what =
      milestones.count == 1 ? "its milestone is" : "all \(milestones.count) milestones of it are"
    return Conflict(
      message: "\(name) is \(goal.status.value.words), but \(what) closed", place: range,
      help: "celebrate and close the goal, or add its next milestone",
      fixes: [Fix("write done", .suggested, [TextEdit(range, with: word(for: .done))])])
  }

  /// The conflict of a step's box with the words behind it.
  func conflict(in step: Step) -> Conflict? {
    let isTicked = mark(step.checkbox).map { $0 == UInt8(ascii: "x") || $0 == UInt8(ascii: "X") }
    guard let isTicked else { return nil }
    let name = quoted(step.text.value)
    if isTicked, let status = step.status, status.value != .done, let range = status.range {
      return Conflict(
        message: "\(name) is ticked, but \(status.value.words)", place: range,
        notes: [.init("ticked here", at: step.checkbox)],
        help: "take out the word, or the tick")
    }
    guard !isTicked, isEmpty(step.checkbox) else { return nil }
    let place = step.status?.range ?? step.assignment.done?.range ?? step.text.range
    switch step.state {
    case .done: return unticked(name, .done, box: step.checkbox, place: place)
    case .cancelled: return unticked(name, .dropped, box: step.checkbox, place: place)
    default: return nil
    }
  }

  // MARK: Milestones

  /// The conflict of a milestone's own box with its status.
  private func box(of milestone: Milestone, _ name: String) -> Conflict? {
    guard let box = milestone.checkbox, let range = milestone.status.range, range != box.range
    else { return nil }
    let status = milestone.status.value
    if box.value == .open, status.isClosed, isEmpty(box.range) {
      return unticked(name, status, box: box.range, place: range)
    }
    guard box.value == .done, status != .done else { return nil }
    return Conflict(
      message: "\(name) is ticked, but \(status.words)", place: range,
      notes: [.init("ticked here", at: box.range)], help: "take out the status, or the tick")
  }

  private func unticked(
    _ name: String, _ status: WorkStatus, box: ByteRange, place: ByteRange
  ) -> Conflict {
    let mark = status == .done ? "x" : "-"
    return Conflict(
      message: "\(name) is \(status.words), but its box is empty", place: place,
      notes: [.init("the box", at: box)], help: "write [\(mark)], or take out what says so",
      fixes: [Fix("write [\(mark)]", .suggested, [TextEdit(box, with: mark)])])
  }

  private func allStepsDone(of milestone: Milestone, _ name: String) -> Conflict? {
    let counting = milestone.countedSteps
    // A single step is often only the first that was written down.
    guard counting.count > 1, counting.allSatisfy(\.isDone) else { return nil }
    let steps = counting.count == 2 ? "both" : "all \(counting.count)"
    return Conflict(
      message: "\(name) is \(milestone.status.value.words), but \(steps) steps of it are done",
      place: milestone.status.range ?? milestone.title.range,
      help: "close it, or add the step that is still to come",
      fixes: closing(milestone).map { [$0] } ?? [])
  }

  /// The edit that closes a milestone where its status is written, or would be.
  private func closing(_ milestone: Milestone) -> Fix? {
    if let range = milestone.status.range, range != milestone.checkbox?.range {
      return Fix("write done", .suggested, [TextEdit(range, with: word(for: .done))])
    }
    if let box = milestone.checkbox, box.value == .open || box.value == .inProgress {
      return Fix("write [x]", .suggested, [TextEdit(box.range, with: "x")])
    }
    guard milestone.form == .heading,
      let last = milestone.fields.max(by: { $0.range.start < $1.range.start }),
      let line = FieldLine(last, in: plan.source)
    else { return nil }
    let edit = line.followed(by: .status, word(for: .done), language: plan.language)
    return Fix("add the status done", .suggested, [edit])
  }

  /// A milestone that says it was not begun, with a step done.
  private func notBegun(_ milestone: Milestone, _ name: String) -> Conflict? {
    guard milestone.status.value == .planned, let range = milestone.status.range,
      let step = milestone.steps.first(where: \.isDone)
    else { return nil }
    return Conflict(
      message: "\(name) is planned, but a step of it is done", place: range,
      notes: [.init("this one", at: step.text.range)], help: "set the status to in progress",
      fixes: [
        Fix("write in progress", .suggested, [TextEdit(range, with: word(for: .inProgress))])
      ])
  }

  // MARK: Parts

  private func openSteps(of steps: [Step]) -> [Step] {
    var open: [Step] = []
    steps.forEachOpen { open.append($0) }
    return open
  }

  private func note(_ step: Step) -> Diagnostic.Note {
    Diagnostic.Note("still open", at: step.text.range)
  }

  private func mark(_ box: ByteRange) -> UInt8? { plan.source.byte(at: box.start) }

  /// Whether a box is `[ ]`; a malformed one has another rule.
  private func isEmpty(_ box: ByteRange) -> Bool { box.count == 1 && mark(box) == 0x20 }

  private func word(for status: WorkStatus) -> String {
    Vocabulary.builtIn[plan.language]?.word(for: status) ?? status.words
  }
}

extension WorkStatus {
  /// The status in the words of messages.
  var words: String {
    switch self {
    case .planned: "planned"
    case .inProgress: "in progress"
    case .atRisk: "at risk"
    case .blocked: "blocked"
    case .paused: "paused"
    case .done: "done"
    case .dropped: "dropped"
    }
  }
}
