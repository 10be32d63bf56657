import WaymarkSource

/// What some text says as a date.
enum DateReading {
  /// A date; of a month, quarter or week its last day.
  case date(PlanDate)
  /// A day and month whose year nothing tells.
  case yearUnknown(ByteRange)
  /// A day that no calendar has, as in 31 September, with a day that may be meant.
  case invalid(ByteRange, nearest: CalendarDate?)
  /// Numbers whose order nothing tells, with what they may mean.
  case ambiguous(ByteRange, readings: [CalendarDate])
  /// A week of a plan without a start.
  case weekWithoutStart(ByteRange)

  /// Where it stands.
  var range: ByteRange {
    switch self {
    case .date(let date): date.range
    case .yearUnknown(let range), .invalid(let range, _), .ambiguous(let range, _),
      .weekWithoutStart(let range):
      range
    }
  }
}
