import WaymarkMarkdown
import WaymarkSource

// Check-ins and feedback that somebody wrote into a list, a table or a paragraph.
extension PlanBuilder {
  /// Reports a day that begins a bullet, a row or a paragraph below Check-ins or Feedback.
  ///
  /// Both are read below headings of their own, so that there is room for what was said. One such
  /// place of a section is named, since the others are written alike.
  func reportUnreadEntries() {
    for section in plan.sections {
      let what: String
      switch section.kind {
      case .checkIns: what = "a check-in"
      case .feedback: what = "feedback"
      default: continue
      }
      guard let day = section.prose.lazy.compactMap({ self.day(beginning: $0) }).first else {
        continue
      }
      report(
        "entry-not-read", "\(what) is read below a heading of its own, and this has none",
        at: day.range, help: "begin it with a heading, as in ### \(day.date)")
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
