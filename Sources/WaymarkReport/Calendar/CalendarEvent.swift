import WaymarkSource

/// A whole day in a calendar on which something is due or a check-in takes place.
struct CalendarEvent {
  /// What its name is made of, which stays the same as long as it is the same event.
  let identifier: StableIdentifier
  var day: CalendarDate
  var summary: String
  /// Lines that say more.
  var description: [String] = []
  /// `Goal`, `Milestone`, `Step`, `Action` or `Check-in`.
  var category: String
  var standing: Standing = .confirmed
  /// Whether others who can look into the calendar see only that there is something.
  var isPrivate = false

  /// What a calendar is told about it.
  enum Standing {
    /// It holds.
    case confirmed
    /// It is put off, or only drafted.
    case tentative
    /// It was done or took place.
    case past
    /// It was given up or skipped; said, so that whoever has it already takes it out.
    case cancelled
  }

  /// Whether it stands before another in a calendar.
  func precedes(_ other: CalendarEvent) -> Bool {
    if day != other.day { return day < other.day }
    if summary != other.summary { return summary < other.summary }
    if identifier != other.identifier { return identifier < other.identifier }
    return description.joined() < other.description.joined()
  }
}
