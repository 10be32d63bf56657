import ArgumentParser
import Foundation
import WaymarkSource

/// The day that is taken as today.
enum Today {
  /// The day on the computer's clock, in its time zone.
  static func fromClock() -> CalendarDate {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return CalendarDate(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
      ?? CalendarDate(dayNumber: Int(now) / 86_400)
  }
}

/// A day as an option's value, `YYYY-MM-DD`.
struct DayArgument: ExpressibleByArgument {
  let date: CalendarDate

  init?(argument: String) {
    guard let date = CalendarDate(iso: argument) else { return nil }
    self.date = date
  }

  var defaultValueDescription: String { date.description }
}
