public import WaymarkPlan
public import WaymarkSource

/// What is late and what is due soon, across plans, by day.
public struct DueList: Sendable {
  /// The day that is taken as today.
  public let today: CalendarDate
  /// How many days ahead are looked at.
  public let days: Int
  /// The open things with a date, the latest first, then by day.
  public private(set) var items: [Item] = []

  /// Something that is late or due.
  public struct Item: Sendable, Equatable {
    /// When it is due.
    public let due: CalendarDate
    /// `goal`, `milestone`, `step` or `action`.
    public let kind: String
    /// Its words.
    public let title: String
    /// The one who answers for it, with `@` where it is a handle; nil when nobody does, or the
    /// audience may not know.
    public let owner: String?
    /// The plan's title, else the name of its file; empty when the audience may know neither.
    public let plan: String
    /// The plan's file; nil when the audience may not know.
    public let path: String?
    /// The line in the file, from 1; nil when the audience may not know.
    public let line: Int?
  }

  private let directory: PeopleDirectory

  /// Makes an empty list.
  /// - Parameter people: the people whom the programme lists, handle to name.
  public init(today: CalendarDate, days: Int, people: [String: String] = [:]) {
    self.today = today
    self.days = max(0, days)
    directory = PeopleDirectory(people)
  }

  /// The last day that is looked at.
  public var lastDay: CalendarDate { today.adding(days: days) }
  /// How many are late.
  public var lateCount: Int { items.count { $0.due < today } }

  /// Adds what is open in a plan.
  /// - Parameters:
  ///   - plan: the plan as it was read; one that is completed has nothing due.
  ///   - audience: who will see the list.
  ///   - handle: only what this person answers for, by handle or name.
  public mutating func add(_ plan: Plan, audience: Audience, for handle: String?) {
    guard plan.status?.value != .completed else { return }
    let visible = plan.visible(to: audience)
    let wanted = handle.map { visible.people(answeringTo: $0, by: directory) }
    for entry in visible.datedWork where entry.isOpen {
      guard let due = entry.assignment.due, due.date <= lastDay,
        wanted.map({ entry.isOwned(by: $0) }) ?? !entry.assignment.dueIsInherited
      else { continue }
      items.append(
        Item(
          due: due.date, kind: entry.kind.rawValue, title: entry.title,
          owner: Self.owner(entry, visible),
          plan: visible.knownTitle ?? "", path: audience == .everyone ? nil : plan.path,
          line: audience == .everyone ? nil : plan.source.position(at: entry.place).line))
    }
  }

  /// Brings the list in order; what was added in any order gives the same list.
  public mutating func sort() {
    items.sort {
      ($0.due, $0.path ?? $0.plan, $0.line ?? 0, $0.title)
        < ($1.due, $1.path ?? $1.plan, $1.line ?? 0, $1.title)
    }
  }

  private static func owner(_ work: DatedWork, _ plan: Plan) -> String? {
    guard let owner = work.assignment.owner else { return nil }
    if let index = owner.person, plan.people.indices.contains(index) {
      return plan.people[index].handle.map { "@" + $0 } ?? plan.people[index].displayName
    }
    return owner.role == nil ? owner.text : "@" + owner.handle
  }
}
