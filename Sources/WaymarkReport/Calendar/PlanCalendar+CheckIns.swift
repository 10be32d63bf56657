import WaymarkPlan
import WaymarkSource

// Check-ins: those that the plan names, and the next ones that its cadence asks for.
extension PlanCalendar {
  /// How many check-ins to come are told from the cadence, at most.
  private static let expectedCount = 12

  /// The events of check-ins.
  ///
  /// Each is known by its number in the plan, so that one that was expected and is then held a day
  /// later moves, and does not double.
  func checkInEvents(of plan: Plan, _ key: PlanKey) -> [CalendarEvent] {
    guard options.handle.map({ takesPart($0, in: plan) }) ?? true else { return [] }
    let named = plan.checkIns.sorted { $0.date.date < $1.date.date }
    var events = named.enumerated().map { index, checkIn in
      let isPast = checkIn.date.date < options.today
      var event = checkInEvent(on: checkIn.date.date, number: index, of: plan, key)
      event.standing = checkIn.isSkipped ? .cancelled : isPast ? .past : .confirmed
      if event.standing == .past { event.summary = "✓ " + event.summary }
      return event
    }
    for (index, day) in expectedDays(of: plan, after: named.last?.date.date).enumerated() {
      var event = checkInEvent(on: day, number: named.count + index, of: plan, key)
      if let cadence = plan.cadence?.value {
        event.description.append("Expected: \(DateText.cadence(cadence))")
      }
      if plan.status?.value == .draft { event.standing = .tentative }
      events.append(event)
    }
    return events
  }

  private func checkInEvent(
    on day: CalendarDate, number: Int, of plan: Plan, _ key: PlanKey
  ) -> CalendarEvent {
    let roles: [Role] = [.mentee, .mentor, .peer]
    let people = roles.flatMap { plan.people(with: $0) }
    var seen: Set<Int> = []
    let names = people.filter { seen.insert($0).inserted }
      .map { plan.people[$0].displayName }.filter { !$0.isEmpty }
    let title = plan.title?.value ?? ""
    let subject = names.isEmpty ? title : Words.list(names)
    return CalendarEvent(
      identifier: key.identifier(of: ["check-in", String(number + 1)]), day: day,
      summary: subject.isEmpty ? "Check-in" : "Check-in: \(subject)",
      description: title.isEmpty ? [] : ["Plan: \(title)"], category: "Check-in")
  }

  /// The next days that the cadence asks for, from today on and not past the plan's end.
  private func expectedDays(of plan: Plan, after last: CalendarDate?) -> [CalendarDate] {
    guard let cadence = plan.cadence?.value, let anchor = last ?? plan.start?.date else {
      return []
    }
    switch plan.status?.value {
    case .paused, .completed: return []
    case .active, .draft, nil: break
    }
    // The first check-in of a plan is on its first day, unless that is past.
    var turn = last == nil ? 0 : 1
    let step: Int
    switch cadence {
    case .days(let days): step = max(1, days)
    // A month is never longer than 31 days: nothing from today on is jumped over.
    case .months(let months): step = max(1, months) * 31
    }
    turn = max(turn, options.today.days(since: anchor) / step - 1)
    var days: [CalendarDate] = []
    while days.count < Self.expectedCount {
      let day = cadence.day(turn, after: anchor)
      turn += 1
      if day > plan.end?.date ?? day || day.year > 9998 { break }
      if day >= options.today { days.append(day) }
    }
    return days
  }

  /// Whether somebody meets in the check-ins of a plan.
  private func takesPart(_ handle: String, in plan: Plan) -> Bool {
    plan.people.contains { person in
      person.handle == handle && [.mentee, .mentor, .peer].contains { person.has($0) }
    }
  }
}

extension Cadence {
  /// The day some turns after another one, without the drift that short months bring.
  func day(_ turns: Int, after date: CalendarDate) -> CalendarDate {
    switch self {
    case .days(let days): date.adding(days: days * turns)
    case .months(let months): date.adding(months: months * turns)
    }
  }
}
