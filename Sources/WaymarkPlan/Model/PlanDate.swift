public import WaymarkSource

/// A date as a plan says it.
public struct PlanDate: Sendable, Hashable {
  /// The day; of a month, a quarter or a week, its last.
  public var date: CalendarDate
  /// How exact the words were.
  public var precision: Precision
  /// Where it stands.
  public var range: ByteRange

  /// Makes a date.
  public init(_ date: CalendarDate, precision: Precision = .day, range: ByteRange) {
    self.date = date
    self.precision = precision
    self.range = range
  }

  /// How exact a date is.
  public enum Precision: Sendable {
    /// A day of a year.
    case day
    /// A day whose year was taken from the plan's period.
    case dayWithoutYear
    /// A week of the plan, as in `week 6`.
    case week
    /// A month, as in `October 2026`.
    case month
    /// A quarter, as in `Q4 2026`.
    case quarter

    /// Whether it was a day.
    public var isDay: Bool { self == .day || self == .dayWithoutYear }
  }
}

/// How often a pair means to meet.
public enum Cadence: Sendable, Hashable {
  /// Every so many days.
  case days(Int)
  /// Every so many months, on the same day of the month.
  case months(Int)

  /// The length in days; a month counts 30.
  public var approximateDays: Int {
    switch self {
    case .days(let days): days
    case .months(let months): months * 30
    }
  }

  /// The next expected day after one.
  public func next(after date: CalendarDate) -> CalendarDate {
    switch self {
    case .days(let days): date.adding(days: days)
    case .months(let months): date.adding(months: months)
    }
  }
}
