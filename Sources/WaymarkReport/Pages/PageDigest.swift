package import WaymarkPlan
package import WaymarkSource

/// What pages across plans need to know of one plan: little, so that thousands can be held.
///
/// It is taken from the plan's progress report, so that one number is the same on every page.
package struct PageDigest: Sendable {
  /// The title, never empty.
  package var title: String
  /// Whose plan it is, and who accompanies them, in words; nil where nobody is named.
  package var mentees: String?
  package var mentors: String?
  /// How the plan stands; the text only where it is not simply running.
  package var status: PlanStatus
  package var periodText: String?
  package var elapsedPercent: Int?
  package var elapsedText: String?
  package var cadenceText: String?
  /// The milestones that are done, of those that count; nil without any.
  package var milestones: ReportedShare?
  package var lateCount: Int
  package var dueSoonCount: Int
  package var blockedCount: Int
  /// What matters now, in one sentence.
  package var headline: String
  /// The day of the next check-in, planned or expected.
  package var nextCheckIn: CalendarDate?
  package var people: [Member]
  /// Everything open that somebody answers for or that has a date, in the plan's order.
  package var items: [Item]
  package var skills: [Skill]
  /// The wins, newest first.
  package var wins: [Win]

  /// Somebody the plan names.
  package struct Member: Sendable {
    package var name: String
    package var handle: String?
    package var roles: [Role]
    package var rolesText: String?
  }

  /// A goal, milestone, step or action that is open.
  package struct Item: Sendable {
    package var kind: String
    package var title: String
    /// Whether its own words are kept from the readers, and the title only says what it is.
    package var isUntold: Bool
    package var within: String?
    /// The index of the one who answers for it among the plan's people.
    package var owner: Int?
    package var ownerText: String?
    /// The date of its own, as the plan gives it.
    package var due: CalendarDate?
    package var dueText: String?
    package var standing: String
    package var standingText: String
  }

  /// A skill that the plan names.
  package struct Skill: Sendable {
    /// The name as it is compared.
    package var key: String
    package var name: String
    /// Whether a milestone that names it is finished.
    package var isShown: Bool
  }

  /// Something that was celebrated.
  package struct Win: Sendable {
    package var text: String
    package var date: CalendarDate?
    package var dateText: String?
  }
}

extension PageDigest {
  init(_ report: ProgressReport, _ survey: Survey) {
    let plan = survey.plan
    title = report.plan.title
    mentors = report.plan.mentors
    mentees = report.plan.mentees ?? (mentors == nil ? report.plan.peers : nil)
    status = plan.status?.value ?? .active
    periodText = report.plan.periodText
    elapsedPercent = report.plan.elapsedPercent
    elapsedText = report.plan.elapsedText
    cadenceText = report.plan.cadenceText
    milestones = report.summary.milestones
    lateCount = report.attention.lateCount
    dueSoonCount = report.attention.dueSoonCount
    blockedCount = report.attention.blockedCount
    headline = report.summary.headline
    nextCheckIn = report.rhythm?.next.flatMap { CalendarDate(iso: $0) }
    people = plan.people.map { person in
      let reported = ReportedPerson(person)
      return Member(
        name: reported.name, handle: reported.handle, roles: person.roles.map(\.value),
        rolesText: reported.rolesText)
    }
    items = PageDigest.items(of: survey)
    skills = PlanDigest.skills(of: plan).map {
      Skill(key: $0.key, name: $0.name, isShown: $0.isShown)
    }
    wins = ReportedEntry.newestFirst(plan.wins, survey).compactMap { entry in
      guard !entry.text.isEmpty else { return nil }
      return Win(
        text: entry.text, date: entry.date.flatMap { CalendarDate(iso: $0) },
        dateText: entry.dateText)
    }
  }

  private static func items(of survey: Survey) -> [Item] {
    guard survey.isRunning else { return [] }
    return survey.workItems.filter(\.isOpen).map { item in
      let reported = ReportedItem(item, survey)
      return Item(
        kind: reported.kind, title: reported.title, isUntold: item.title.isEmpty,
        within: reported.within,
        owner: item.assignment.owner?.person, ownerText: reported.owner,
        due: item.ownDue?.date, dueText: item.ownDue.map(DateText.asWritten),
        standing: reported.standing, standingText: reported.standingText)
    }
  }
}
