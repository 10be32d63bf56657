public import WaymarkPlan
import WaymarkSource

/// What one plan says about whoever a handle or a name means.
public struct PersonDigest: Sendable {
  /// Everybody in the plan whom the words could mean; most plans have nobody.
  let matches: [Match]
  /// The handles and names of the plan's people, for a hint when nobody is found.
  let known: [String]

  /// Somebody, and all that is theirs in the plan.
  struct Match: Sendable {
    let identity: PersonIdentity
    let name: String
    let plan: PersonReport.Plan
    let owned: [OwnedWork]
    let helps: [OwnedWork]
    let commitments: [PersonReport.Commitment]
    let checkIn: CalendarDate?
  }

  /// Looks through a plan as its readers may see it.
  /// - Parameter person: a handle, with or without `@`, or a full name.
  public init(_ plan: Plan, person: String, options: ReportOptions) {
    self.init(Survey(plan: plan, options: options), person: person, options: options)
  }

  /// Looks through a plan that was filtered before.
  init(_ survey: Survey, person: String, options: ReportOptions) {
    let query = PersonIdentity.query(person)
    let directory = PeopleDirectory(options.programme.people)
    let people = survey.plan.people
    var matches: [Match] = []
    var work: [OwnedWork]?
    for (index, person) in people.enumerated() {
      let identity = directory.identity(of: person)
      guard identity.answers(to: query) else { continue }
      let all = work ?? survey.ownedWork
      work = all
      matches.append(
        PersonDigest.match(identity, person, survey, all) { $0.person == index })
    }
    if matches.isEmpty {
      // Somebody whom the plan never introduces may still answer for something in it.
      let all = survey.ownedWork
      let isMeant: (PersonReference) -> Bool = { reference in
        reference.person == nil && reference.role == nil && reference.handle == query
      }
      if all.contains(where: {
        $0.owner.map(isMeant) ?? false || $0.helpers.contains(where: isMeant)
      }) {
        matches.append(
          PersonDigest.match(PersonIdentity(handle: query, name: ""), nil, survey, all, isMeant))
      }
    }
    self.matches = matches
    known =
      matches.isEmpty
      ? people.flatMap { person in
        [person.handle, person.name?.value].compactMap(\.self)
      } : []
  }

  private static func match(
    _ identity: PersonIdentity, _ person: Person?, _ survey: Survey, _ all: [OwnedWork],
    _ isMeant: (PersonReference) -> Bool
  ) -> Match {
    let owned = all.filter { work in
      work.owner.map(isMeant) ?? false && !work.isPartOfOwn
        || work.isPartOfOwn && work.isDone && work.owner.map(isMeant) ?? false
    }
    let helps = all.filter { work in
      work.isOpen && work.helpers.contains(where: isMeant) && !(work.owner.map(isMeant) ?? false)
    }
    let role = person.flatMap { person in
      person.roles.isEmpty ? nil : Words.list(person.roles.map(\.value.name))
    }
    let row = ProgrammePlan(survey, ProgrammeWork(survey))
    let side = Set(person?.roles.map(\.value) ?? [])
    let commitments = survey.plan.commitments.compactMap { entry -> PersonReport.Commitment? in
      let isOwn =
        entry.assignment.owner.map(isMeant) ?? entry.side.map { side.contains($0) } ?? false
      guard isOwn else { return nil }
      return PersonReport.Commitment(text: entry.text.value, plan: survey.planTitle)
    }
    return Match(
      identity: identity, name: person?.displayName ?? "@" + (identity.handle ?? ""),
      plan: PersonReport.Plan(
        title: row.title, path: row.path, role: role, people: row.people,
        statusText: row.statusText ?? Self.whyNone(row, survey), checkIn: row.checkIn),
      owned: owned, helps: helps, commitments: commitments,
      checkIn: row.checkIn.flatMap { CalendarDate(iso: $0.date) })
  }

  /// Why a running plan expects no check-in though one was agreed; nil when it expects one, or when
  /// none was agreed.
  private static func whyNone(_ row: ProgrammePlan, _ survey: Survey) -> String? {
    guard row.rhythm == .resting, let end = survey.plan.end?.date else { return nil }
    return end < survey.today
      ? "ended on \(DateText.short(end))" : "none before it ends on \(DateText.short(end))"
  }
}
