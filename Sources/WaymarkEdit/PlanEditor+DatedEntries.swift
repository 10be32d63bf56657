import WaymarkMarkdown
import WaymarkPlan
import WaymarkSource

/// An entry under a heading with a day.
struct DatedEntry {
  var date: CalendarDate
  var range: ByteRange
}

// Check-ins and feedback: entries under dated headings, oldest or newest first.
extension PlanEditor {
  /// Puts an entry with a heading among those that are there, in the order that they keep.
  func insertEntry(
    in kind: SectionKind, title: String, _ lines: [String], among entries: [DatedEntry],
    on date: CalendarDate
  ) -> TextEdit {
    func block(level: Int) -> [String] {
      [String(repeating: "#", count: max(1, min(level, 6))) + " " + title, ""] + lines
    }
    let sections = plan.sections.indices.filter { plan.sections[$0].kind == kind }
    // Several sections may hold entries, as one a year; the newest entry shows which is in use.
    let entries = neighbours(entries, in: sections)
    guard let first = entries.first, let last = entries.last else {
      guard let index = sections.first else {
        let level = insertSection(kind, []).level
        return insertSection(kind, block(level: level + 1)).edit
      }
      let section = plan.sections[index]
      return insertBlock(block(level: section.level + 1), after: ownEnd(of: section))
    }
    let level = headingLevel(at: last.range.start)
    if first.date > last.date {
      if let older = entries.first(where: { $0.date <= date }) {
        return insertBlock(block(level: level), before: older.range.start)
      }
      return insertBlock(block(level: level), after: last.range.end)
    }
    guard let older = entries.last(where: { $0.date <= date }) else {
      return insertBlock(block(level: level), before: first.range.start)
    }
    return insertBlock(block(level: level), after: older.range.end)
  }

  private func neighbours(_ entries: [DatedEntry], in sections: [Int]) -> [DatedEntry] {
    guard let newest = entries.max(by: { $0.date < $1.date }) else { return [] }
    let section = sections.last { plan.sections[$0].range.contains(newest.range) }
    return entries.filter { entry in
      section.map { plan.sections[$0].range.contains(entry.range) } ?? true
    }
  }

  private func headingLevel(at offset: Int) -> Int {
    node(.heading, at: offset).map { Int(plan.document.nodes[$0].level) } ?? 3
  }
}
