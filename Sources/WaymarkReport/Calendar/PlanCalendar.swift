public import WaymarkPlan
package import WaymarkSource

/// What is due and when check-ins take place, across plans, as a calendar (RFC 5545).
///
/// The same plans on the same day give the same bytes, in whatever order they are added.
public struct PlanCalendar: Sendable {
  /// What was asked for.
  public let options: CalendarOptions
  private(set) var events: [CalendarEvent] = []
  private var planTitles: [String] = []
  private let directory: PeopleDirectory

  /// Makes an empty calendar.
  public init(options: CalendarOptions) {
    self.options = options
    directory = PeopleDirectory(options.people)
  }

  /// The number of events.
  public var count: Int { events.count }

  /// Adds what a plan has with a date, and its check-ins.
  /// - Parameters:
  ///   - plan: the plan as it was read; it is filtered here.
  ///   - audience: who will see the calendar.
  ///   - file: the plan's file within its programme, which tells it from others without an `id`;
  ///     the file's name when nil.
  public mutating func add(_ plan: Plan, audience: Audience, file: String? = nil) {
    let visible = plan.visible(to: audience)
    let found = PlanEvents(visible: visible, audience: audience, today: options.today, file: file)
    add(
      found,
      of: options.handle.map { visible.people(answeringTo: $0, by: directory).indices })
  }

  /// Adds the events of a plan that was looked at before.
  /// - Parameters:
  ///   - people: the indices of those whose calendar it is; nil for a calendar of all.
  ///   - last: the last day of events; all when nil.
  package mutating func add(
    _ found: PlanEvents, of people: Set<Int>?, until last: CalendarDate? = nil
  ) {
    planTitles.append(found.title)
    for owned in found.events where last.map({ owned.event.day <= $0 }) ?? true {
      if let event = found.event(owned, of: people, handle: options.handle) {
        events.append(event)
      }
    }
  }

  /// The calendar as a file.
  public func text() -> String { String(decoding: bytes(), as: UTF8.self) }

  /// The calendar as a file's bytes, in UTF-8.
  package func bytes() -> [UInt8] {
    let title = planTitles.count == 1 ? planTitles.first : nil
    return CalendarWriter.bytes(
      of: events, in: order, options: options, name: options.name ?? title)
  }

  /// The places of the events by day, which are smaller to sort than events; those with the same
  /// texts are told apart by how many there were before.
  private var order: [(place: Int, repetition: Int)] {
    var seen: [StableIdentifier: Int] = [:]
    return events.indices.sorted { events[$0].precedes(events[$1]) }.map { place in
      let repetition = seen[events[place].identifier, default: 0]
      seen[events[place].identifier] = repetition + 1
      return (place, repetition)
    }
  }
}
