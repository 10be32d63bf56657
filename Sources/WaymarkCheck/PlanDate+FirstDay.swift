import WaymarkPlan
import WaymarkSource

extension PlanDate {
  /// The first day that the words can mean: of a month, a quarter or a week, its first.
  ///
  /// `date` is the last; what lies between may be meant too.
  var firstDay: CalendarDate {
    switch precision {
    case .day, .dayWithoutYear: return date
    case .week: return date.adding(days: -6)
    case .month: return startOfMonth(date)
    case .quarter: return startOfMonth(date).adding(months: -2)
    }
  }

  private func startOfMonth(_ date: CalendarDate) -> CalendarDate {
    date.adding(days: 1 - date.day)
  }
}
