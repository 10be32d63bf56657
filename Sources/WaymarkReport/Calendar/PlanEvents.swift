package import WaymarkPlan
package import WaymarkSource

/// The events of one plan, and what is to celebrate in it: little enough to be kept for thousands.
package struct PlanEvents: Sendable {
  /// The plan's title, or what stands for one, as its readers see it; empty without either.
  package let title: String
  /// What tells the plan from others.
  let key: [String]
  var events: [Owned] = []
  var celebrations: [FeedEntry] = []
  /// Those who meet in the check-ins: the plan's mentees, mentors and peers, by index.
  let participants: Set<Int>
  /// How many wins and finished goals and milestones have no date.
  var undatedCount = 0

  /// An event with whose it is.
  struct Owned: Sendable {
    var event: CalendarEvent
    /// The index of the one who answers for it among the plan's people.
    var owner: Int?
    /// The owner's handle or name as written, for one whom the plan does not introduce.
    var stranger: String?
    /// Whether it has its date from a whole that another answers for: then it is in the owner's
    /// own calendar, and in no other.
    var isPartOfAnothers = false
    /// Whether all who meet in the plan's check-ins take part.
    var isCheckIn = false
    /// The summary in a calendar of one person, where everything is theirs.
    var ownSummary: String
  }

  /// Takes what has a day in a plan.
  /// - Parameters:
  ///   - plan: the plan, filtered for its readers.
  ///   - audience: who they are.
  ///   - today: the day that the next check-ins are told from.
  ///   - since: the first day of events; all when nil.
  ///   - file: the plan's file within its programme, which tells it from others without an `id`;
  ///     the file's name when nil.
  ///   - page: where the plan's page is, relative to a feed; nil without one.
  package init(
    visible plan: Plan, audience: Audience, today: CalendarDate, since: CalendarDate? = nil,
    file: String? = nil, page: String? = nil
  ) {
    title = plan.knownTitle ?? ""
    let roles: [Role] = [.mentee, .mentor, .peer]
    participants = Set(
      plan.people.indices.filter { index in
        roles.contains { plan.people[index].has($0) }
      })
    let key = PlanKey(plan, audience: audience, file: file)
    self.key = key.texts
    events = plan.workEvents(key, since: since)
    events += plan.checkInEvents(key, today: today).filter { event in
      since.map { event.event.day >= $0 } ?? true
    }
    for index in events.indices { events[index].event.isPrivate = audience >= .pair }
    let people = plan.people(with: .mentee).map { plan.people[$0].displayName }
    let author = Words.list(people.filter { !$0.isEmpty })
    for found in plan.celebrations where !found.text.isEmpty {
      guard let day = found.day else {
        undatedCount += 1
        continue
      }
      // A day that is yet to come is a slip of the pen, and a check says so.
      guard day <= today else { continue }
      celebrations.append(
        FeedEntry(
          identifier: key.identifier(of: found.key), day: day, title: found.text,
          category: found.category, author: author, plan: title, page: page))
    }
  }

  /// How many events a calendar of all has of it.
  package var count: Int { events.count { !$0.isPartOfAnothers } }

  /// One of the events as it stands in a calendar; nil where it does not.
  /// - Parameters:
  ///   - people: the indices of those whose calendar it is; nil for a calendar of all.
  ///   - handle: their handle as it may stand in a plan that does not introduce them.
  func event(_ owned: Owned, of people: Set<Int>?, handle: String?) -> CalendarEvent? {
    guard let people else { return owned.isPartOfAnothers ? nil : owned.event }
    let isTheirs =
      owned.owner.map(people.contains) ?? owned.stranger.map { $0 == handle } ?? false
    guard isTheirs || owned.isCheckIn && !people.isDisjoint(with: participants) else { return nil }
    var event = owned.event
    event.summary = owned.ownSummary
    return event
  }
}
