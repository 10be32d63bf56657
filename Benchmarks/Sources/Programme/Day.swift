/// A day of the Gregorian calendar, as a count of days.
struct Day: Comparable {
  /// Days since 1970-01-01.
  private(set) var number: Int

  init(_ year: Int, _ month: Int, _ day: Int) {
    // Years begin in March here, so that a leap day is the last of one.
    let shifted = month > 2 ? year : year - 1
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = era * 146_097 + dayOfEra - 719_468
  }

  static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  static func + (day: Day, days: Int) -> Day {
    var result = day
    result.number += days
    return result
  }

  static func - (left: Day, right: Day) -> Int { left.number - right.number }

  private var parts: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// As in 2026-10-15.
  var iso: String {
    let (year, month, day) = parts
    return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }

  /// As in 15 October 2026.
  var dayFirst: String {
    let (year, month, day) = parts
    return "\(day) \(Day.months[month - 1]) \(year)"
  }

  /// As in October 15, 2026.
  var monthFirst: String {
    let (year, month, day) = parts
    return "\(Day.months[month - 1]) \(day), \(year)"
  }

  /// As in October 2026.
  var month: String {
    let (year, month, _) = parts
    return "\(Day.months[month - 1]) \(year)"
  }
}
