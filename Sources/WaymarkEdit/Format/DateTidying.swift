import WaymarkMarkdown
import WaymarkPlan
import WaymarkSource

/// Writes days of work, entries and the plan itself in ISO form.
enum DateTidying {
  static func edits(_ editor: PlanEditor) -> [TextEdit] {
    let plan = editor.plan
    var dates: [PlanDate?] = [plan.start, plan.end] + plan.agreements.map(\.date)
    for item in PlanItem.all(in: plan) {
      dates += Self.dates(of: item.assignment) + [item.status?.date]
    }
    dates += plan.milestones.map(\.reviewed)
    for metric in plan.metrics { dates += metric.values.map(\.date) }
    let entries = [
      plan.commitments, plan.practices, plan.opportunities, plan.wins, plan.changes,
      plan.questions, plan.stories,
    ]
    for entry in entries.joined() { dates += Self.dates(of: entry.assignment) + [entry.date] }
    var seen: Set<ByteRange> = []
    return dates.compactMap { date in
      guard let date, date.precision == .day, seen.insert(date.range).inserted,
        !editor.isInHeading(date.range)
      else { return nil }
      let text = plan.source.text(date.range)
      return isPlainDate(text) ? TextEdit(date.range, with: "\(date.date)") : nil
    }
  }

  private static func dates(of assignment: Assignment) -> [PlanDate?] {
    [
      assignment.start, assignment.dueIsInherited ? nil : assignment.due, assignment.done,
    ]
  }

  /// `15 October 2026`, `Oct 15, 2026`, `15th October 2026`: no more than day, month and year,
  /// so that a weekday or another word of the author's is not lost.
  private static func isPlainDate(_ text: String) -> Bool {
    let words = text.split { $0 == " " || $0 == "," }
    guard words.count == 3, !text.contains("\n"), !text.contains("\r") else { return false }
    // One word of letters, a full stop after it or not.
    return words.count { $0.count > 1 && $0.dropLast().allSatisfy(\.isLetter) } == 1
  }
}

/// Writes status words as the vocabulary does; emoji stay.
enum StatusTidying {
  static func edits(_ editor: PlanEditor) -> [TextEdit] {
    let plan = editor.plan
    return PlanItem.all(in: plan).compactMap { item in
      guard let status = item.status, let whole = status.range, whole != item.checkbox,
        !editor.isInHeading(whole)
      else { return nil }
      let range = withoutSpaceBehind(whole, in: plan.source)
      let text = plan.source.text(range)
      let word = editor.vocabulary.word(for: status.value)
      let isWord = text.allSatisfy { $0.isLetter || $0 == " " || $0 == "'" || $0 == "’" }
      guard isWord, text != word, !text.isEmpty else { return nil }
      let isDate = item.assignment.done.map { $0.range.overlaps(range) } ?? false
      return isDate ? nil : TextEdit(range, with: word)
    }
  }

  /// What follows a status, such as a remark in brackets, keeps its space.
  private static func withoutSpaceBehind(_ range: ByteRange, in source: SourceText) -> ByteRange {
    var end = range.end
    while end > range.start, [0x20, 0x09].contains(source.bytes[end - 1]) { end -= 1 }
    return ByteRange(range.start, end)
  }
}
