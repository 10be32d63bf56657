import WaymarkPlan
import WaymarkSource

/// A number that is looked at again and again, against its own past.
struct MeasureSeries: Sendable {
  let name: String
  let kind: MetricKind
  /// The noun for one of it; nil for per cent.
  let noun: String?
  let points: [(day: CalendarDate, value: Double)]
  /// Where the eye should rest: the agreed cadence; nil when there is no such line.
  let reference: (value: Double, text: String)?
  /// What the number is, in a sentence.
  let meaning: String
}

extension Survey {
  /// What the plan's own text measures of the way, beside the metrics that the pair keeps; each
  /// needs two values, since one has no past.
  func measureSeries(_ items: [WorkItem]) -> [MeasureSeries] {
    [
      finishedBetweenCheckIns(items), daysBetweenCheckIns, followThrough, milestonesDone,
      exercisesDone, daysToAdoption,
    ].compactMap(\.self).filter { $0.points.count > 1 }
  }

  private var heldDays: [CalendarDate] {
    Set(plan.checkIns.filter { !$0.isSkipped && $0.date.date <= window.until }.map(\.date.date))
      .sorted()
  }

  private func finishedBetweenCheckIns(_ items: [WorkItem]) -> MeasureSeries? {
    let held = heldDays
    let done = items.compactMap { $0.isDone ? $0.done?.date : nil }
    guard !done.isEmpty else { return nil }
    let points = held.enumerated().map { index, day in
      (day, Double(done.count { $0 <= day && (index == 0 || $0 > held[index - 1]) }))
    }
    return MeasureSeries(
      name: "Finished by each check-in", kind: .process, noun: "item", points: points,
      reference: nil,
      meaning: "milestones, steps and actions that were done since the check-in before")
  }

  private var daysBetweenCheckIns: MeasureSeries? {
    let held = heldDays
    let points = zip(held, held.dropFirst()).map { ($1, Double($1.days(since: $0))) }
    let agreed = plan.cadence.map {
      (Double($0.value.approximateDays), "agreed \(DateText.cadence($0.value))")
    }
    return MeasureSeries(
      name: "Days between check-ins", kind: .process, noun: "day", points: points,
      reference: agreed, meaning: "days from one check-in that was held to the next")
  }

  private var followThrough: MeasureSeries? {
    // What was agreed last has not had its time yet.
    let last = heldDays.last ?? window.until
    let points = plan.checkIns.filter { !$0.isSkipped && $0.date.date < last }
      .sorted { $0.date.date < $1.date.date }
      .compactMap { checkIn -> (CalendarDate, Double)? in
        let counted = checkIn.actions.compactMap { plan.actions[safe: $0]?.step }
          .filter { $0.state != .cancelled }
        guard !counted.isEmpty else { return nil }
        return (
          checkIn.date.date,
          Double(NumberText.percent(counted.count(where: \.isDone), of: counted.count))
        )
      }
    return MeasureSeries(
      name: "Actions carried through", kind: .process, noun: nil, points: points, reference: nil,
      meaning: "of the actions agreed in a check-in, the share that is done by now; those of the"
        + " last one have not had their time yet")
  }

  private var milestonesDone: MeasureSeries? {
    total(
      plan.milestones.compactMap { doneDay(of: $0)?.date }, name: "Milestones reached",
      kind: .outcome, noun: "milestone", meaning: "milestones that were done so far")
  }

  private var exercisesDone: MeasureSeries? {
    total(
      plan.practices.compactMap { $0.checkbox?.value == .done ? $0.assignment.done?.date : nil },
      name: "Exercises done", kind: .practice, noun: "exercise",
      meaning: "exercises that were done so far")
  }

  private var daysToAdoption: MeasureSeries? {
    let adopted = plan.feedback.compactMap { feedback -> (CalendarDate, Double)? in
      guard let day = feedback.adopted?.date, day <= window.until else { return nil }
      return (day, Double(max(0, day.days(since: feedback.date.date))))
    }.sorted { $0.0 < $1.0 }
    return MeasureSeries(
      name: "Days from feedback to change", kind: .adoption, noun: "day", points: adopted,
      reference: nil, meaning: "days from a piece of feedback until it was adopted")
  }

  /// A count that only grows, from nothing at the plan's start.
  private func total(
    _ days: [CalendarDate], name: String, kind: MetricKind, noun: String, meaning: String
  ) -> MeasureSeries? {
    let past = days.filter { $0 <= window.until }.sorted()
    guard let first = past.first else { return nil }
    var points: [(day: CalendarDate, value: Double)] = []
    if let start = plan.start?.date, start < first { points.append((start, 0)) }
    for (index, day) in past.enumerated() {
      if points.last?.day == day { points.removeLast() }
      points.append((day, Double(index + 1)))
    }
    return MeasureSeries(
      name: name, kind: kind, noun: noun, points: points, reference: nil, meaning: meaning)
  }
}
