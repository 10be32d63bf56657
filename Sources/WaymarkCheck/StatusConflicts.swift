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

  private let plan: CheckedPlan

  init(_ plan: CheckedPlan) {
    self.plan = plan
  }

  /// The first conflict in a milestone.
  func conflict(inMilestone index: Int) -> Conflict? {
    let milestones = plan.milestones
    let status = milestones[index].status.value
    if milestones[index].checkbox != nil, let conflict = box(ofMilestone: index) {
      return conflict
    }
    if status == .done { return openSteps(ofMilestone: index) }
    guard plan.isActive(milestones[index]) else { return nil }
    if let done = milestones[index].assignment.done, let range = milestones[index].status.range {
      return Conflict(
        message: "\(name(ofMilestone: index)) has a day on which it was done, but is"
          + " \(status.words)",
        place: range, notes: [.init("done on \(done.date)", at: done.range)],
        help: "set the status to done, or take out the day",
        fixes: [Fix("write done", .suggested, [TextEdit(range, with: word(for: .done))])])
    }
    let steps = milestones[index].steps
    guard steps.indices.contains(where: { steps[$0].isDone }),
      !hasUnknownStatus(milestones[index])
    else { return nil }
    return allStepsDone(ofMilestone: index) ?? notBegun(index)
  }

  /// The conflict of a goal with its milestones and steps.
  func conflict(inGoal index: Int) -> Conflict? {
    guard let range = plan.goals[index].status.range else { return nil }
    let goal = plan.goals[index]
    let name = quoted(goal.title.value)
    let open = places(ofOpen: goal.steps)
    if goal.status.value == .done {
      let unfinished = goal.milestones.filter { !plan.milestones[$0].status.value.isClosed }
      let places = unfinished.map { plan.milestones[$0].title.range } + open
      guard let first = places.first else { return nil }
      let what =
        unfinished.isEmpty
        ? counted(open.count, "step") : counted(unfinished.count, "milestone")
      return Conflict(
        message: "\(name) is done, but \(what) of it \(places.count == 1 ? "is" : "are") open",
        place: range, notes: [.init("still open", at: first)],
        help: "close what is done or not needed any more, or open the goal again")
    }
    let statuses = goal.milestones.map { plan.milestones[$0].status.value }
    guard plan.isActive(goal), open.isEmpty, !statuses.isEmpty,
      statuses.allSatisfy(\.isClosed), statuses.contains(.done)
    else { return nil }
    let what =
      statuses.count == 1 ? "its milestone is" : "all \(statuses.count) milestones of it are"
    return Conflict(
      message: "\(name) is \(goal.status.value.words), but \(what) closed", place: range,
      help: "celebrate and close the goal, or add its next milestone",
      fixes: [Fix("write done", .suggested, [TextEdit(range, with: word(for: .done))])])
  }

  /// The conflict of a step's box with the words behind it.
  @inline(__always)
  func conflict(in step: borrowing Step) -> Conflict? {
    // A step without a word behind it is what its box says, and most are.
    let isPlain = step.status == nil && step.assignment.done == nil
    return isPlain ? nil : conflict(inWordsOf: copy step)
  }

  private func conflict(inWordsOf step: Step) -> Conflict? {
    guard let mark = mark(step.checkbox) else { return nil }
    if mark == UInt8(ascii: "x") || mark == UInt8(ascii: "X") {
      guard let status = step.status, status.value != .done, let range = status.range else {
        return nil
      }
      return Conflict(
        message: "\(quoted(step.text.value)) is ticked, but \(status.value.words)", place: range,
        notes: [.init("ticked here", at: step.checkbox)],
        help: "take out the word, or the tick")
    }
    guard isEmpty(step.checkbox), step.state == .done || step.state == .cancelled else {
      return nil
    }
    return unticked(
      quoted(step.text.value), step.state == .done ? .done : .dropped, box: step.checkbox,
      place: step.status?.range ?? step.assignment.done?.range ?? step.text.range)
  }

  // MARK: Milestones

  private func name(ofMilestone index: Int) -> String {
    quoted(plan.milestones[index].title.value)
  }

  /// The conflict of a milestone's own box with its status.
  private func box(ofMilestone index: Int) -> Conflict? {
    let milestone = plan.milestones[index]
    guard let box = milestone.checkbox, let range = milestone.status.range, range != box.range
    else { return nil }
    let status = milestone.status.value
    if box.value == .open, status.isClosed, isEmpty(box.range) {
      return unticked(name(ofMilestone: index), status, box: box.range, place: range)
    }
    guard box.value == .done, status != .done else { return nil }
    return Conflict(
      message: "\(name(ofMilestone: index)) is ticked, but \(status.words)", place: range,
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

  /// A milestone that is done, with steps that are not.
  private func openSteps(ofMilestone index: Int) -> Conflict? {
    let open = places(ofOpen: plan.milestones[index].steps)
    guard let first = open.first else { return nil }
    let steps = counted(open.count, "step")
    let verb = open.count == 1 ? "is" : "are"
    return Conflict(
      message: "\(name(ofMilestone: index)) is done, but \(steps) of it \(verb) open",
      place: plan.milestones[index].status.range ?? plan.milestones[index].title.range,
      notes: [.init("still open", at: first)],
      help: "tick what is done, cancel with [-] what is not needed, or open it again")
  }

  private func allStepsDone(ofMilestone index: Int) -> Conflict? {
    let milestone = plan.milestones[index]
    var count = 0
    for step in milestone.steps where step.state != .cancelled {
      guard step.isDone else { return nil }
      count += 1
    }
    // A single step is often only the first that was written down.
    guard count > 1 else { return nil }
    let steps = count == 2 ? "both" : "all \(count)"
    return Conflict(
      message: "\(name(ofMilestone: index)) is \(milestone.status.value.words), but \(steps) steps"
        + " of it are done",
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
  private func notBegun(_ index: Int) -> Conflict? {
    let milestone = plan.milestones[index]
    guard milestone.status.value == .planned, let range = milestone.status.range,
      let step = milestone.steps.first(where: \.isDone)
    else { return nil }
    return Conflict(
      message: "\(name(ofMilestone: index)) is planned, but a step of it is done", place: range,
      notes: [.init("this one", at: step.text.range)], help: "set the status to in progress",
      fixes: [
        Fix("write in progress", .suggested, [TextEdit(range, with: word(for: .inProgress))])
      ])
  }

  /// Whether the status in words is none that is known; then that is reported, and all there is.
  private func hasUnknownStatus(_ milestone: Milestone) -> Bool {
    milestone.status.range == nil && milestone.fields.contains { $0.kind == .status }
  }

  // MARK: Parts

  private func places(ofOpen steps: [Step]) -> [ByteRange] {
    var places: [ByteRange] = []
    steps.forEachOpen { places.append(steps[$0].text.range) }
    return places
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
