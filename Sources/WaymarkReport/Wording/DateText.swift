package import WaymarkPlan
package import WaymarkSource

/// Dates in words, the same on every machine.
package enum DateText {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  private static let shortMonths = months.map { String($0.prefix(3)) }

  private static let weekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]

  /// The day of the week: `Thursday`.
  package static func weekday(_ date: CalendarDate) -> String { weekdays[date.weekday - 1] }

  /// Writes a day in full: `15 October 2026`.
  package static func long(_ date: CalendarDate) -> String {
    "\(date.day) \(months[date.month - 1]) \(date.year)"
  }

  /// Writes a day in short: `15 Oct 2026`.
  package static func short(_ date: CalendarDate) -> String {
    "\(date.day) \(month(date)) \(date.year)"
  }

  /// Writes a day without its year: `15 Oct`.
  package static func withoutYear(_ date: CalendarDate) -> String {
    "\(date.day) \(month(date))"
  }

  /// Writes the month alone: `Oct`.
  package static func month(_ date: CalendarDate) -> String {
    shortMonths[date.month - 1]
  }

  /// A date as exact as the plan says it: `15 Oct 2026`, `October 2026`, `Q4 2026`.
  package static func asWritten(_ date: PlanDate) -> String {
    switch date.precision {
    case .day, .dayWithoutYear, .week: short(date.date)
    case .month: "\(months[date.date.month - 1]) \(date.date.year)"
    case .quarter: "Q\((date.date.month + 2) / 3) \(date.date.year)"
    }
  }

  /// Writes a stretch of days: `1 Sep 2026 – 26 Feb 2027`.
  package static func period(_ start: CalendarDate, _ end: CalendarDate) -> String {
    "\(short(start)) – \(short(end))"
  }

  /// How far off a day is: `today`, `in 12 days`, `in 5 weeks`, `3 days ago`.
  package static func relative(_ days: Int) -> String {
    switch days {
    case 0: "today"
    case 1: "tomorrow"
    case -1: "yesterday"
    default: days > 0 ? "in \(span(days))" : "\(span(-days)) ago"
    }
  }

  /// How a due date stands: `due today`, `3 days late`, `due in 12 days`.
  package static func due(_ days: Int) -> String {
    days < 0 ? "\(NumberText.counted(-days, "day")) late" : "due \(relative(days))"
  }

  /// How far off something is that recurs: `in 5 days`, `3 days overdue`.
  static func expected(_ days: Int) -> String {
    days < 0 ? "\(NumberText.counted(-days, "day")) overdue" : relative(days)
  }

  /// A length of time in the unit that reads best: `12 days`, `5 weeks`, `4 months`.
  package static func span(_ days: Int) -> String {
    switch days {
    case ..<22: NumberText.counted(days, "day")
    case ..<71: "\((days + 3) / 7) weeks"
    default: "\((days + 15) / 30) months"
    }
  }

  /// Writes how often: `weekly`, `every 2 weeks`, `monthly`.
  package static func cadence(_ cadence: Cadence) -> String {
    switch cadence {
    case .days(7): "weekly"
    case .days(1): "daily"
    case .days(let days) where days.isMultiple(of: 7): "every \(days / 7) weeks"
    case .days(let days): "every \(days) days"
    case .months(1): "monthly"
    case .months(3): "quarterly"
    case .months(12): "yearly"
    case .months(let months): "every \(months) months"
    }
  }
}

extension CalendarDate {
  /// The form in JSON and in `<time datetime>`.
  package var iso: String { description }
}
