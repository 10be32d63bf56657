import WaymarkPlan
import WaymarkSource

// Check-ins: those that the plan names, and the next ones that its cadence asks for.
extension Plan {
  /// How many check-ins to come are told from the cadence, at most.
  private static let expectedCount = 12

  /// The events of check-ins.
  ///
  /// Each is known by its number in the plan, so that one that was expected and is then held a day
  /// later moves, and does not double.
  func checkInEvents(_ key: PlanKey, today: CalendarDate) -> [PlanEvents.Owned] {
    let named = checkIns.sorted { $0.date.date < $1.date.date }
    var events = named.enumerated().map { index, checkIn in
      let isPast = checkIn.date.date < today
      var event = checkInEvent(on: checkIn.date.date, number: index, key)
      event.standing = checkIn.isSkipped ? .cancelled : isPast ? .past : .confirmed
      if event.standing == .past { event.summary = "✓ " + event.summary }
      return event
    }
    let expected = expectedDays(after: named.last?.date.date, from: today)
    for (index, day) in expected.enumerated() {
      var event = checkInEvent(on: day, number: named.count + index, key)
      if let cadence = cadence?.value {
        event.description.append("Expected: \(DateText.cadence(cadence))")
      }
      if status?.value == .draft { event.standing = .tentative }
      events.append(event)
    }
    return events.map {
      PlanEvents.Owned(event: $0, isCheckIn: true, ownSummary: $0.summary)
    }
  }

  private func checkInEvent(
    on day: CalendarDate, number: Int, _ key: PlanKey
  ) -> CalendarEvent {
    let roles: [Role] = [.mentee, .mentor, .peer]
    let meeting = roles.flatMap { people(with: $0) }
    var seen: Set<Int> = []
    let names = meeting.filter { seen.insert($0).inserted }
      .map { people[$0].displayName }.filter { !$0.isEmpty }
    let title = knownTitle ?? ""
    let subject = names.isEmpty ? title : Words.list(names)
    return CalendarEvent(
      identifier: key.identifier(of: ["check-in", String(number + 1)]), day: day,
      summary: subject.isEmpty ? "Check-in" : "Check-in: \(subject)",
      description: title.isEmpty ? [] : ["Plan: \(title)"], category: "Check-in")
  }

  /// The next days that the cadence asks for, from today on and not past the plan's end.
  private func expectedDays(
    after last: CalendarDate?, from today: CalendarDate
  ) -> [CalendarDate] {
    guard let cadence = cadence?.value, let anchor = last ?? start?.date else { return [] }
    switch status?.value {
    case .paused, .completed: return []
    case .active, .draft, nil: break
    }
    // As in the rhythm of reports, the first one is expected a turn after the plan's first day.
    var turn = 1
    let step: Int
    switch cadence {
    case .days(let days): step = max(1, days)
    // A month is never longer than 31 days: nothing from today on is jumped over.
    case .months(let months): step = max(1, months) * 31
    }
    turn = max(turn, today.days(since: anchor) / step - 1)
    var days: [CalendarDate] = []
    while days.count < Self.expectedCount {
      let day = cadence.day(turn, after: anchor)
      turn += 1
      if day > end?.date ?? day || day.year > 9998 { break }
      if day >= today { days.append(day) }
    }
    return days
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
