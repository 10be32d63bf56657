import WaymarkPlan
import WaymarkSource

/// Puts the parts of a final parenthesis in order: people, status, start, due, done.
enum MetadataTidying {
  static func edits(_ editor: PlanEditor) -> [TextEdit] {
    let plan = editor.plan
    var holders = PlanItem.all(in: plan).map { ($0.assignment, $0.status) }
    let entries = [plan.commitments, plan.opportunities, plan.wins, plan.changes]
    holders += entries.joined().map { ($0.assignment, nil) }
    return holders.compactMap { assignment, status in
      guard let parenthesis = assignment.parenthesis, !editor.isInHeading(parenthesis) else {
        return nil
      }
      return edit(editor, ByteRange(parenthesis.start + 1, parenthesis.end - 1), assignment, status)
    }
  }

  private static func edit(
    _ editor: PlanEditor, _ inside: ByteRange, _ assignment: Assignment, _ status: Status?
  ) -> TextEdit? {
    var parts: [(rank: Int, text: String)] = []
    for range in split(editor.source, inside) {
      let part = editor.trimmed(range)
      if part.isEmpty { continue }
      guard let rank = rank(of: part, assignment, status) else { return nil }
      parts.append((rank, editor.oneLine(editor.source.text(part))))
    }
    let sorted = parts.enumerated().sorted {
      ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset)
    }
    let text = sorted.map(\.element.text).joined(separator: ", ")
    return text.isEmpty || text == editor.source.text(inside) ? nil : TextEdit(inside, with: text)
  }

  private static func split(_ source: SourceText, _ inside: ByteRange) -> [ByteRange] {
    var parts: [ByteRange] = []
    var start = inside.start
    for offset in inside.start..<inside.end {
      guard let byte = source.byte(at: offset), byte == 0x2C || byte == 0x3B else { continue }
      parts.append(ByteRange(start, offset))
      start = offset + 1
    }
    return parts + [ByteRange(start, inside.end)]
  }

  /// Where a part belongs; nil when it says several things, or what cannot be told.
  private static func rank(of part: ByteRange, _ assignment: Assignment, _ status: Status?) -> Int?
  {
    let people = [assignment.owner].compactMap(\.self) + assignment.coOwners
    var ranks: Set<Int> = []
    if people.contains(where: { part.contains($0.range) }) { ranks.insert(0) }
    let helpers = assignment.helpers.filter { helper in
      !people.contains { $0.range == helper.range }
    }
    if helpers.contains(where: { part.contains($0.range) }) { ranks.insert(1) }
    if let range = status?.range, part.contains(range) { ranks.insert(2) }
    if let start = assignment.start, part.contains(start.range) { ranks.insert(3) }
    if let due = assignment.due, part.contains(due.range) { ranks.insert(4) }
    if let done = assignment.done, part.contains(done.range) {
      ranks.remove(2)
      ranks.insert(5)
    }
    // A range of dates says both.
    if ranks == [3, 4] { return 4 }
    return ranks.count == 1 ? ranks.first : nil
  }
}
