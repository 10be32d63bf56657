import WaymarkPlan
public import WaymarkSource

extension PlanEditor {
  /// Moves an item's due date, and notes it under Changes with the reason.
  ///
  /// The date is changed where it is written; an item that only inherits one gets its own.
  /// - Parameters:
  ///   - name: a label, a title or enough of it, an anchor, or `:` and a line number.
  ///   - due: the new day.
  ///   - reason: why, in the author's words.
  ///   - today: the day of the note.
  public func move(
    _ name: String, to due: CalendarDate, because reason: String, on today: CalendarDate
  ) throws(EditProblem) -> PlanEdit {
    let item = try ItemFinder(plan).find(name)
    let old = item.assignment.dueIsInherited ? nil : item.assignment.due
    if old?.date == due {
      return .nothing("\"\(item.title.value)\" is due on \(due) already")
    }
    let reason = oneLine(reason)
    guard !reason.isEmpty else {
      throw EditProblem("the reason is empty: say why the date moves, with --because")
    }
    let title = oneLine(source.text(item.title.range))
    let previous = item.assignment.due.map { "\($0.date)" } ?? unreadDue(of: item) ?? "–"
    var note = "\"\(title)\": \(previous) → \(due), \(reason)"
    // What only its author sees must not be told to the pair.
    if item.audience == .oneself { note += " (\(vocabulary.word(for: .oneself as Audience)))" }
    let change = entryEdit(in: .changes, note, on: today)
    var expected = PlanCounts(plan)
    expected.changes += 1
    let ways = waysToMove(item, from: old, to: due).map { $0 + [change] }
    return try firstThatHolds(ways, expecting: expected) { plan in
      guard let after = PlanItem.all(in: plan).first(where: { $0.place == item.place }) else {
        return false
      }
      return after.assignment.due?.date == due && !after.assignment.dueIsInherited
        && after.isDone == item.isDone && after.title.value == item.title.value
    }
  }

  private func waysToMove(
    _ item: PlanItem, from old: PlanDate?, to due: CalendarDate
  ) -> [[TextEdit]] {
    if let old { return [[TextEdit(old.range, with: "\(due)")]] }
    let says = waysToSay("\(vocabulary.word(for: .due as FieldKind).lowercased()) \(due)", of: item)
    if item.form == .row {
      return (cell(.due, of: item).map { [[set($0, to: "\(due)")]] } ?? []) + says
    }
    if let field = item.fields.last(where: { $0.kind == .due }) {
      return [[set(field, to: "\(due)")]]
    }
    guard item.form == .heading, item.assignment.parenthesis == nil,
      let field = item.fields.last(where: { $0.kind == .with || $0.kind == .owner })
        ?? item.fields.first,
      let line = insertField(.due, "\(due)", after: field)
    else { return says }
    return [[line]] + says
  }

  /// What stands in the place of a due date and is none, such as `Q4` without a year.
  private func unreadDue(of item: PlanItem) -> String? {
    let place =
      item.form == .row
      ? cell(.due, of: item) : item.fields.last { $0.kind == .due }.map(\.value.range)
    let text = place.map { oneLine(source.text(trimmed($0))) } ?? ""
    return text.isEmpty ? nil : "\"\(text)\""
  }
}
