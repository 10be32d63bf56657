public import WaymarkSource

/// Turns the weeks of a template into days of the calendar.
///
/// Week N ends 7 N days after the plan begins. Where a plan is made longer or shorter than its
/// template, the weeks stretch or shrink with it. An end that falls on a Saturday or Sunday is
/// the Friday before.
public struct PlanWeeks: Sendable {
  /// The first day.
  public let start: CalendarDate
  /// The last day.
  public let end: CalendarDate
  /// How many weeks the template was written for.
  public let weeks: Int

  /// Lays a number of weeks over a period.
  public init(start: CalendarDate, end: CalendarDate, weeks: Int) {
    self.start = start
    self.end = max(start, end)
    self.weeks = max(1, weeks)
  }

  /// The day by which what is due in a week is due.
  public func end(ofWeek week: Int) -> CalendarDate {
    let days = end.days(since: start) + 1
    let (product, overflow) = days.multipliedReportingOverflow(by: week)
    let date = start.adding(days: (overflow ? days : product / weeks) - 1)
    let workingDay = date.adding(days: -max(0, date.weekday - 5))
    return min(max(workingDay, start), end)
  }

  /// A day of the plan; the first is 1.
  public func day(_ number: Int) -> CalendarDate {
    let last = end.days(since: start)
    return start.adding(days: min(max(number - 1, 0), last))
  }
}
