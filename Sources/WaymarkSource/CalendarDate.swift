/// A day of the Gregorian calendar, without a clock or a time zone.
///
/// Kept as the number of days since 1970-01-01, so that differences are subtractions. The
/// conversions follow Howard Hinnant's "chrono-Compatible Low-Level Date Algorithms".
public struct CalendarDate: Hashable, Sendable {
  /// Days since 1970-01-01; negative before it.
  public let dayNumber: Int

  /// Takes a number of days since 1970-01-01.
  public init(dayNumber: Int) {
    self.dayNumber = dayNumber
  }

  /// Makes a date, or nil when there is no such day, as for 31 September.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= CalendarDate.daysInMonth(year: year, month: month)
    else { return nil }
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    dayNumber = era * 146_097 + dayOfEra - 719_468
  }

  /// Reads exactly `YYYY-MM-DD`.
  public init?(iso text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return nil }
    func number(_ range: Range<Int>) -> Int? {
      var value = 0
      for byte in bytes[range] {
        guard byte >= 0x30, byte <= 0x39 else { return nil }
        value = value * 10 + Int(byte - 0x30)
      }
      return value
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else {
      return nil
    }
    self.init(year: year, month: month, day: day)
  }

  /// The number of days in a month, 28 to 31.
  public static func daysInMonth(year: Int, month: Int) -> Int {
    switch month {
    case 2:
      year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Year, month from 1 and day from 1.
  public var components: (year: Int, month: Int, day: Int) {
    let shifted = dayNumber + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// The year.
  public var year: Int { components.year }
  /// The month, from 1.
  public var month: Int { components.month }
  /// The day of the month, from 1.
  public var day: Int { components.day }
  /// The day of the week, from 1 for Monday to 7 for Sunday (ISO 8601).
  public var weekday: Int { (((dayNumber + 3) % 7) + 7) % 7 + 1 }

  /// The date some days later, or earlier for a negative number.
  public func adding(days: Int) -> CalendarDate {
    CalendarDate(dayNumber: dayNumber + days)
  }

  /// The date some months later; the day is the last of its month where the month is shorter.
  public func adding(months: Int) -> CalendarDate {
    let (year, month, day) = components
    let total = year * 12 + month - 1 + months
    let newYear = total / 12
    let newMonth = total % 12 + 1
    let newDay = min(day, CalendarDate.daysInMonth(year: newYear, month: newMonth))
    return CalendarDate(year: newYear, month: newMonth, day: newDay) ?? self
  }

  /// The number of days from another date to this one.
  public func days(since other: CalendarDate) -> Int {
    dayNumber - other.dayNumber
  }
}

extension CalendarDate: Comparable {
  /// Orders by time.
  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    left.dayNumber < right.dayNumber
  }
}

extension CalendarDate: CustomStringConvertible {
  /// The ISO form, `2026-10-15`.
  public var description: String {
    let (year, month, day) = components
    // Every page has dozens, so that the digits go straight into their places.
    guard (0...9999).contains(year) else {
      return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    }
    return String(unsafeUninitializedCapacity: 10) { buffer in
      var rest = (year * 100 + month) * 100 + day
      for place in [9, 8, 6, 5, 3, 2, 1, 0] {
        buffer[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
      }
      buffer[4] = UInt8(ascii: "-")
      buffer[7] = UInt8(ascii: "-")
      return 10
    }
  }
}
