import WaymarkSource

/// What the next two weeks bring, by day.
package struct ProgrammeCalendar: Codable, Sendable {
  package var text: String
  package var checkIns: Int
  package var milestones: Int
  package var days: [Day]

  /// A day on which something is expected.
  package struct Day: Codable, Sendable {
    package var date: String
    package var dateText: String
    package var weekday: String
    package var relative: String
    package var count: Int
    package var checkIns: Int
    package var milestones: Int
    package var text: String
    package var entries: [Entry]
    /// How many more there are than are listed.
    package var more: Int
  }

  /// A check-in, or a milestone that is due.
  package struct Entry: Codable, Sendable {
    package var isCheckIn: Bool
    /// The milestone's words; nil for a check-in.
    package var title: String?
    package var plan: String
    /// The plan's place in the list.
    package var number: Int
    package var people: String?
  }

  /// A day of a large programme lists so many; the rest is counted.
  private static let limit = 12
  private static let weekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]

  /// - Parameter digests: the plans in the order of the report.
  init(_ digests: [PlanDigest], today: CalendarDate) {
    var entries: [Int: [Entry]] = [:]
    var checkIns = 0
    var milestones = 0
    for digest in digests {
      let plan = digest.plan
      func add(_ day: CalendarDate, title: String?) {
        entries[day.days(since: today), default: []].append(
          Entry(
            isCheckIn: title == nil, title: title, plan: plan.title, number: plan.number,
            people: plan.people))
      }
      if let day = digest.checkInSoon {
        add(day, title: nil)
        checkIns += 1
      }
      for milestone in digest.dueSoon { add(milestone.day, title: milestone.title) }
      milestones += digest.dueSoon.count
    }
    self.checkIns = checkIns
    self.milestones = milestones
    text = ProgrammeCalendar.counts(checkIns, milestones)
    days = entries.sorted { $0.key < $1.key }.map { left, entries in
      let day = today.adding(days: left)
      let count = entries.count { $0.isCheckIn }
      // Check-ins come first: they are where the rest is talked about.
      let ordered = entries.filter(\.isCheckIn) + entries.filter { !$0.isCheckIn }
      return Day(
        date: day.iso, dateText: DateText.short(day),
        weekday: ProgrammeCalendar.weekdays[day.weekday - 1], relative: DateText.relative(left),
        count: entries.count, checkIns: count, milestones: entries.count - count,
        text: ProgrammeCalendar.counts(count, entries.count - count),
        entries: Array(ordered.prefix(ProgrammeCalendar.limit)),
        more: max(0, entries.count - ProgrammeCalendar.limit))
    }
  }

  private static func counts(_ checkIns: Int, _ milestones: Int) -> String {
    let parts = [
      checkIns == 0 ? nil : NumberText.counted(checkIns, "check-in"),
      milestones == 0 ? nil : NumberText.counted(milestones, "milestone"),
    ].compactMap(\.self)
    return parts.isEmpty ? "nothing is due" : Words.list(parts)
  }
}
