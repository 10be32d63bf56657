import WaymarkPlan
public import WaymarkSource

/// What a calendar is asked for, beside its plans.
public struct CalendarOptions: Sendable {
  /// The day that the next check-ins are told from.
  public var today: CalendarDate
  /// Only what this person answers for, by handle or full name, and the check-ins they take part in.
  public var handle: String?
  /// The people whom the programme lists, handle to name: who is who is told by them.
  public var people: [String: String] = [:]
  /// How many days before an event to be reminded of it, at nine in the morning.
  public var alarms: [Int]
  /// What a calendar program calls it; the plan's title when nil, and there is one plan only.
  public var name: String?

  /// Makes options.
  public init(
    today: CalendarDate, handle: String? = nil, alarms: [Int] = [], name: String? = nil
  ) {
    self.today = today
    self.handle = handle.map(Person.handle(written:))
    self.alarms = Set(alarms).filter { $0 >= 0 }.sorted()
    self.name = name
  }
}
