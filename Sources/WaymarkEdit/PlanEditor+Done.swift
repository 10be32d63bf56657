import WaymarkPlan
public import WaymarkSource

extension PlanEditor {
  /// Ticks an item off: its box, its status, and the day.
  ///
  /// The day goes where the item keeps such things: its `Done` field or column, its parenthesis,
  /// or a new one. Open copies of an action that was carried over are ticked too.
  /// - Parameters:
  ///   - name: a label, a title or enough of it, an anchor, or `:` and a line number.
  ///   - date: the day it was done on; today when the user named none.
  public func done(_ name: String, on date: CalendarDate) throws(EditProblem) -> PlanEdit {
    let finder = ItemFinder(plan)
    let item = try finder.find(name)
    if item.isDone {
      let day = item.assignment.done.map { " on \($0.date)" } ?? ""
      return .nothing("\"\(item.title.value)\" is done already\(day)")
    }
    let copies = finder.olderCopies(of: item).flatMap { boxEdits(of: $0) }
    let ways = waysToFinish(item, on: date).map { $0 + copies }
    return try firstThatHolds(ways, expecting: PlanCounts(plan)) { plan in
      guard let after = PlanItem.all(in: plan).first(where: { $0.place == item.place }) else {
        return false
      }
      let day = after.assignment.done?.date ?? after.status?.date?.date
      return after.isDone && after.title.value == item.title.value && day == date
    }
  }

  private var doneWord: String { vocabulary.word(for: .done as WorkStatus) }

  private func waysToFinish(_ item: PlanItem, on date: CalendarDate) -> [[TextEdit]] {
    switch item.form {
    case .heading: waysToFinishHeading(item, date)
    case .row: waysToFinishRow(item, date)
    case .line: waysToFinishLine(item, date)
    }
  }

  /// Puts the mark into an item's box.
  private func boxEdits(of item: PlanItem) -> [TextEdit] {
    guard let box = item.checkbox, item.state != .done else { return [] }
    if box.count == 1 { return [TextEdit(box, with: "x")] }
    let isTight = source.byte(at: box.end).map { !isSpace($0) } ?? false
    return [TextEdit(box, with: isTight ? "[x] " : "[x]")]
  }

  // MARK: Headings

  private func waysToFinishHeading(_ item: PlanItem, _ date: CalendarDate) -> [[TextEdit]] {
    let status = item.fields.last { $0.kind == .status }
    let done = item.fields.last { $0.kind == .done }
    guard status != nil || done != nil || !item.fields.isEmpty else {
      return waysToSay("\(doneWord) \(date)", of: item)
    }
    var edits: [TextEdit] = []
    if let status { edits.append(set(status, to: doneWord)) }
    if let done { return [edits + [set(done, to: "\(date)")]] }
    if status == nil, item.assignment.parenthesis != nil {
      return waysToSay("\(doneWord) \(date)", of: item)
    }
    let field = status ?? item.fields.last { $0.kind == .due } ?? item.fields.last
    var ways: [[TextEdit]] = []
    if let field, let line = insertField(.done, "\(date)", after: field) {
      ways.append(edits + [line])
    }
    return ways + waysToSay("\(doneWord) \(date)", of: item).map { edits + $0 }
  }

  // MARK: Rows

  private func waysToFinishRow(_ item: PlanItem, _ date: CalendarDate) -> [[TextEdit]] {
    let status = cell(.status, of: item)
    let done = cell(.done, of: item)
    if let done {
      return [[set(done, to: "\(date)")] + (status.map { [set($0, to: doneWord)] } ?? [])]
    }
    var ways = waysToSay("\(doneWord) \(date)", of: item)
    if let status { ways.insert([set(status, to: "\(doneWord) \(date)")], at: 0) }
    return ways
  }

  // MARK: Lines

  private func waysToFinishLine(_ item: PlanItem, _ date: CalendarDate) -> [[TextEdit]] {
    let box = boxEdits(of: item)
    if item.assignment.done?.date == date { return [box] }
    let says = "\(doneWord) \(date)"
    if let done = item.assignment.done { return [box + [TextEdit(done.range, with: "\(date)")]] }
    if let field = item.fields.last(where: { $0.kind == .done }) {
      return [box + [set(field, to: "\(date)")]]
    }
    guard let status = item.status, let range = status.range, range != item.checkbox else {
      let tag = tagForDone(date, besideThoseOf: item).map { [box + [$0]] } ?? []
      return tag + waysToSay(says, of: item).map { box + $0 }
    }
    if let parenthesis = item.assignment.parenthesis, parenthesis.contains(range) {
      let whole = status.date.map { range.union($0.range) } ?? range
      return [box + [TextEdit(whole, with: says)]]
    }
    if let words = words(of: item), !words.contains(range) {
      // A field of its own under the item.
      let end = trimmed(ByteRange(range.start, lineEnd(at: range.start))).end
      return [box + [TextEdit(ByteRange(range.start, end), with: says)]]
    }
    // An emoji at the end of the line; one that says done is left.
    if status.value == .done { return waysToSay(says, of: item).map { box + $0 } }
    let sign = [TextEdit(range, with: "✅")]
    return waysToSay(says, of: item).flatMap { [box + sign + $0, box + $0] }
  }

  /// The day as another tool writes it, where an item's other dates are written so: `✅ 2026-10-15`
  /// beside `📅 …`, `[done:: 2026-10-15]` beside `[due:: …]`, `done:2026-10-15` beside `due:…`.
  ///
  /// Such tools read their signs at the end of a line only, and would find none before a parenthesis.
  private func tagForDone(_ date: CalendarDate, besideThoseOf item: PlanItem) -> TextEdit? {
    guard item.assignment.parenthesis == nil,
      let last = [item.assignment.due, item.assignment.start].compactMap(\.?.range)
        .max(by: { $0.end < $1.end })
    else { return nil }
    let line = source.lineRange(source.lineIndex(at: last.start))
    let before = source.text(ByteRange(line.start, last.start))
    let sign = before.unicodeScalars.last { $0 != " " && $0 != "\u{FE0F}" }
    if let sign, "📅🗓🛫".unicodeScalars.contains(sign) {
      return .insert(" ✅ \(date)", at: last.end)
    }
    let words = source.text(trimmed(ByteRange(line.start, last.start)))
    let closing = source.byte(at: last.end)
    if words.hasSuffix("::"), closing == UInt8(ascii: "]") || closing == UInt8(ascii: ")") {
      let (open, close) = closing == UInt8(ascii: "]") ? ("[", "]") : ("(", ")")
      return .insert(" \(open)\(doneWord):: \(date)\(close)", at: last.end + 1)
    }
    return before.hasSuffix(":") ? .insert(" \(doneWord):\(date)", at: last.end) : nil
  }
}
