import WaymarkPlan
import WaymarkSource

/// A commitment, a win, a story or another item with words and a date.
struct ReportedEntry: Codable, Sendable {
  var text: String
  var date: String?
  var dateText: String?
  var side: String?
  var owner: String?
  var isNew: Bool

  init(_ entry: Entry, _ survey: Survey) {
    text = entry.text.value
    date = entry.date?.date.iso
    dateText = entry.date.map(DateText.asWritten)
    side = entry.side.map { $0.name.capitalisedFirst }
    owner = entry.assignment.owner.map { survey.name($0) }
    isNew = entry.date.map { survey.window.contains($0.date) } ?? false
  }

  /// Entries with the newest first, and those without a date at the end, in the plan's order.
  static func newestFirst(_ entries: [Entry], _ survey: Survey) -> [ReportedEntry] {
    let sorted = entries.enumerated().sorted { left, right in
      let leftDay = left.element.date?.date.dayNumber ?? Int.min
      let rightDay = right.element.date?.date.dayNumber ?? Int.min
      return leftDay != rightDay ? leftDay > rightDay : left.offset < right.offset
    }
    return sorted.map { ReportedEntry($0.element, survey) }
  }
}
