import WaymarkReport
import WaymarkSource

/// What is late and what is due, across plans.
struct DuePage: Codable, Sendable {
  var site: PageFrame
  var untilText: String
  var late: [DueItem]
  var days: [Day]
  var summary: String

  /// What is due on one day.
  struct Day: Codable, Sendable {
    var date: String
    var dateText: String
    var relative: String
    var items: [DueItem]
  }

  init(_ shared: SharedFiles) {
    let options = shared.site.options
    site = shared.site.frame(depth: 0)
    site.isDue = true
    if shared.dueEvents.count > 0 { site.calendar = "due.ics" }
    let last = options.today.adding(days: options.daysAhead)
    untilText = DateText.long(last)
    let items = DueItem.all(in: shared, until: last, from: "")
    late = items.filter(\.isLate)
    days = []
    for item in items.dropFirst(late.count) {
      if let date = item.due, days.last?.date != date {
        let day = CalendarDate(iso: date) ?? options.today
        days.append(
          Day(
            date: date, dateText: DateText.weekday(day) + ", " + DateText.withoutYear(day),
            relative: DateText.relative(day.days(since: options.today)), items: []))
      }
      days[days.count - 1].items.append(item)
    }
    let due = items.count - late.count
    summary =
      items.isEmpty
      ? "Nothing is late, and nothing is due until \(untilText)."
      : "\(late.count) late, \(due) due until \(untilText)."
  }
}
