import WaymarkMarkdown
import WaymarkSource

// Check-ins and feedback that somebody wrote into a list, a table or a paragraph.
extension PlanBuilder {
  /// Reports a day that begins a bullet, a row or a paragraph below Check-ins or Feedback.
  ///
  /// Both are read below headings of their own, so that there is room for what was said. One such
  /// place of a section is named, since the others are written alike.
  func reportUnreadEntries() {
    reportTablesOfMilestones()
    for section in plan.sections {
      let what: String
      switch section.kind {
      case .checkIns: what = "a check-in"
      case .feedback: what = "feedback"
      case .wins, .changes: what = ""
      case .metrics:
        reportTurnedTables(in: section)
        continue
      default: continue
      }
      // Bullets are what wins and changes are written as; a table is not.
      let blocks =
        what.isEmpty ? section.prose.filter { document.nodes[$0].kind == .table } : section.prose
      guard let day = blocks.lazy.compactMap({ self.day(beginning: $0) }).first else {
        if section.kind == .feedback { reportFeedbackInProse(blocks) }
        continue
      }
      if what.isEmpty {
        report(
          "entry-not-read", "entries are read from a list, and this is a table", at: day.range,
          help: "write each as a bullet, as in - \(day.date) and what happened")
      } else {
        report(
          "entry-not-read", "\(what) is read below a heading of its own, and this has none",
          at: day.range, help: "begin it with a heading, as in ### \(day.date)")
      }
    }
  }

  /// Reports a paragraph or a bullet below Feedback that says by an arrow from whom it is to whom.
  private func reportFeedbackInProse(_ blocks: [Int]) {
    for block in blocks {
      let paragraphs =
        document.nodes[block].kind == .paragraph
        ? [block]
        : document.children(of: block).compactMap { item in
          document.children(of: item).first { document.nodes[$0].kind == .paragraph }
        }
      for paragraph in paragraphs {
        let line = firstLine(of: document.nodes[paragraph].content)
        let head = ByteRange(
          line.start, bytes[line.start..<line.end].firstIndex(of: UInt8(ascii: ":")) ?? line.end)
        guard head.count <= 80, source.text(head).contains(where: { "→➡➜".contains($0) })
        else { continue }
        report(
          "entry-not-read", "feedback is read below a heading of its own, and this has none",
          at: head, help: "begin it with a heading, as in ### 2026-10-15 Grace → Ada")
        return
      }
    }
  }

  /// Reports the first table with milestones and their dates that stands where it is only prose.
  private func reportTablesOfMilestones() {
    let prose = plan.preface + plan.sections.filter { $0.kind == .unknown }.flatMap(\.prose)
    for table in prose where document.nodes[table].kind == .table {
      guard let header = document.children(of: table).first(where: { _ in true }) else { continue }
      let columns = document.children(of: header).map { cell -> FieldKind? in
        let word = WordFolding.fold(document.plainText(of: cell, in: nil))
        return vocabulary.field(word, in: .column) ?? vocabulary.field(word, in: .milestone)
      }
      guard columns.contains(.milestone), columns.contains(.due) else { continue }
      report(
        "entry-not-read", "milestones are read below Goals or Milestones, and this table is not",
        at: firstLine(of: document.nodes[header].content),
        help: "put a heading above it: ## Milestones")
      return
    }
  }

  /// Reports a table of metrics whose header has the days, and its rows the metrics.
  private func reportTurnedTables(in section: Section) {
    for table in section.prose where document.nodes[table].kind == .table {
      guard let header = document.children(of: table).first(where: { _ in true }),
        let day = document.children(of: header).lazy
          .compactMap({ self.dates.readWhole(self.document.nodes[$0].content) }).first
      else { continue }
      report(
        "entry-not-read", "this table is not read: its days stand above the columns",
        at: day.range,
        help: "give each day a row, which begins with it, and each metric a column")
      return
    }
  }

  /// The day that begins a paragraph, or the first of a list's items or a table's rows that begins
  /// with one.
  private func day(beginning block: Int) -> PlanDate? {
    switch document.nodes[block].kind {
    case .paragraph, .tableCell:
      let content = document.nodes[block].content
      var start = content.start
      while start < content.end, [UInt8(ascii: "*"), UInt8(ascii: "_")].contains(bytes[start]) {
        start += 1
      }
      guard case .date(let date)? = dates.read(at: start, limit: content.end),
        date.precision.isDay
      else { return nil }
      return date
    case .bulletList, .orderedList, .table:
      return document.children(of: block).lazy.compactMap { self.day(beginning: $0) }.first
    case .item, .tableRow:
      guard box(of: block) == nil,
        let first = document.children(of: block).first(where: { _ in true })
      else { return nil }
      return day(beginning: first)
    default: return nil
    }
  }
}
