import WaymarkMarkdown
import WaymarkPlan
public import WaymarkSource

extension PlanEditor {
  /// Opens a check-in: who is there, what is due for whom, actions carried over, prompts.
  /// - Parameters:
  ///   - date: the day of the meeting.
  ///   - prompts: questions to ask, a line each.
  public func checkIn(
    on date: CalendarDate, prompts: [String] = []
  ) throws(EditProblem) -> PlanEdit {
    if let there = plan.checkIns.first(where: { $0.date.date == date }) {
      let line = source.position(at: there.range.start).line
      return .nothing("there is a check-in on \(date) already, on line \(line)")
    }
    let carried = carriedOver(to: date)
    var expected = PlanCounts(plan)
    expected.checkIns += 1
    expected.actions += carried.count
    let body = checkInLines(on: date, prompts: prompts, carried: carried.map(\.line))
    let edit = insertEntry(
      in: .checkIns, title: "\(date)", body,
      among: plan.checkIns.map { DatedEntry(date: $0.date.date, range: $0.range) }, on: date)
    return try firstThatHolds([[edit]], expecting: expected) { plan in
      plan.checkIns.contains { $0.date.date == date && $0.actions.count == carried.count }
    }
  }

  private func checkInLines(
    on date: CalendarDate, prompts: [String], carried: [String]
  ) -> [String] {
    let present = presentPeople()
    let presentWord = vocabulary.word(for: .present as FieldKind)
    var lines = ["- \(presentWord):" + (present.isEmpty ? "" : " " + present)]
    for kind in [FieldKind.progress, .learned, .blocked, .next, .confidence] {
      lines.append("- \(vocabulary.word(for: kind)):")
    }
    let due = dueLines(on: date)
    if !due.isEmpty { lines += ["- \(vocabulary.word(for: .due as FieldKind)):"] + due }
    for prompt in prompts {
      let prompt = oneLine(prompt)
      if !prompt.isEmpty { lines += ["", "**\(prompt)**"] }
    }
    return lines + (carried.isEmpty ? [] : [""] + carried)
  }

  /// The two of the pair; without roles, those who were there last time, or all peers.
  private func presentPeople() -> String {
    let pair = plan.people.filter { $0.has(.mentee) || $0.has(.mentor) }
    let last = plan.checkIns.filter { !$0.present.isEmpty }.max { $0.date.date < $1.date.date }
    if pair.isEmpty, let last {
      return last.present.map { "@" + $0.handle }.joined(separator: ", ")
    }
    return (pair.isEmpty ? plan.people.filter { $0.has(.peer) } : pair)
      .map { $0.handle.map { "@" + $0 } ?? $0.displayName }.joined(separator: ", ")
  }

  // MARK: What is due

  /// What is late, or due before the next meeting, by person and day.
  private func dueLines(on date: CalendarDate) -> [String] {
    let limit = plan.cadence?.value.next(after: date) ?? date.adding(days: 14)
    let items = PlanItem.all(in: plan).filter { item in
      guard let due = item.assignment.due, !item.assignment.dueIsInherited else { return false }
      let isOpen = !item.isDone && item.state != .cancelled && item.status?.value.isClosed != true
      return isOpen && due.date <= limit && item.audience != .oneself && !isOfCheckIn(item)
    }
    var lines: [(owner: String, due: CalendarDate, title: String)] = []
    for item in items {
      guard let due = item.assignment.due?.date else { continue }
      let owner = item.assignment.owner.map { "@" + $0.handle } ?? "–"
      lines.append((owner, due, oneLine(source.text(item.title.range))))
    }
    let sorted = lines.enumerated().sorted {
      ($0.element.owner, $0.element.due, $0.offset) < ($1.element.owner, $1.element.due, $1.offset)
    }
    return sorted.map { "  - \($0.element.owner) \($0.element.due) \($0.element.title)" }
  }

  private func isOfCheckIn(_ item: PlanItem) -> Bool {
    guard case .action(let index) = item.place else { return false }
    return plan.actions[index].checkIn != nil
  }

  // MARK: What is carried over

  /// The open actions of earlier check-ins, each once, as lines with an empty box.
  private func carriedOver(to date: CalendarDate) -> [(line: String, name: String)] {
    var latest: [String: (date: CalendarDate, action: Int)] = [:]
    var order: [String] = []
    for (index, action) in plan.actions.enumerated() {
      guard let checkIn = action.checkIn, plan.checkIns.indices.contains(checkIn) else { continue }
      let day = plan.checkIns[checkIn].date.date
      guard day < date, action.step.audience != .oneself else { continue }
      let name = ItemFinder.folded(action.step.text.value)
      if let known = latest[name] {
        if day >= known.date { latest[name] = (day, index) }
      } else {
        latest[name] = (day, index)
        order.append(name)
      }
    }
    return order.compactMap { name in
      guard let step = latest[name].map({ plan.actions[$0.action].step }), step.isOpen,
        let words = words(of: PlanItem(step, at: .action(0)))
      else { return nil }
      let start = contentStart(of: step, words: words)
      let text = oneLine(source.text(ByteRange(start, words.end)))
      return text.isEmpty ? nil : ("- [ ] " + text, name)
    }
  }

  /// Where the words after a box start.
  private func contentStart(of step: Step, words: ByteRange) -> Int {
    var start = max(words.start, step.checkbox.end)
    if start > words.start, source.byte(at: start) == UInt8(ascii: "]") { start += 1 }
    return trimmed(ByteRange(start, words.end)).start
  }
}
