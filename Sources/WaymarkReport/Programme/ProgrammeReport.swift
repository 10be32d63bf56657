import WaymarkPlan
import WaymarkSource

/// How many plans stand: for a coordinator, or a mentor with many learners.
///
/// Plans are in the order of their titles and dates in the order of days; nothing is ordered by
/// how well somebody does, and no number is about one person.
package struct ProgrammeReport: CombinedReport {
  package var schema = 1
  package var kind = "programme"
  package var language = "en"
  package var audience: String
  package var audienceText: String
  package var showsPeople: Bool
  package var today: String
  package var todayText: String
  package var title: String
  package var window: ReportedWindow
  package var summary: ProgrammeSummary
  /// The plans that somebody should have a word about, in the order of their titles.
  package var attention: [Attention]
  package var calendar: ProgrammeCalendar
  package var plans: [ProgrammePlan]
  package var rhythm: ProgrammeRhythm?
  package var skills: ProgrammeSkills?
  package var mentors: [ProgrammeMentor]
  package var feedback: ProgrammeFeedback?
  package var wins: [Win]
  package var moreWins: Int
  package var unread: [Unread]
  package var skipped: Int
  package var coverageText: String

  /// A plan that somebody should have a word about, and why.
  package struct Attention: Codable, Sendable {
    package var number: Int
    package var title: String
    package var people: String?
    package var reasons: [String]
    package var text: String
  }

  /// Something that was celebrated.
  package struct Win: Codable, Sendable {
    package var date: String
    package var dateText: String
    package var text: String
    package var plan: String
    package var number: Int
  }

  /// A file that could not be read as a plan.
  package struct Unread: Codable, Sendable {
    /// The file; nil where the readers may not know it.
    package var path: String?
    package var reason: String
  }

  /// A report shows so many wins; the rest is counted.
  private static let winLimit = 20

  /// Puts plans together, whatever order they come in.
  package init(_ digests: [PlanDigest], options: ReportOptions) {
    let context = options.programme
    let audience = min(options.audience, .programme)
    let showsPeople = audience >= .programme
    let ordered = ProgrammeReport.ordered(digests)
    var people = PeopleAcrossPlans()
    for digest in ordered {
      for member in digest.people { people.add(member.identity, name: member.name) }
    }
    self.audience = audience.rawValue
    audienceText = audience.readers
    self.showsPeople = showsPeople
    today = options.today.iso
    todayText = DateText.long(options.today)
    title = context.title ?? "Mentoring programme"
    window = ReportedWindow(options.windowAcrossPlans)
    mentors = showsPeople ? ProgrammeMentor.all(in: ordered, people) : []
    calendar = ProgrammeCalendar(ordered, today: options.today)
    summary = ProgrammeSummary(
      ordered, dates: calendar,
      mentees: showsPeople ? ProgrammeReport.menteeCount(ordered, people) : 0,
      mentors: mentors.count, showsPeople: showsPeople)
    plans = ordered.map(\.plan)
    attention = plans.compactMap { plan in
      plan.reasonsText.map {
        Attention(
          number: plan.number, title: plan.title, people: plan.people, reasons: plan.reasons,
          text: $0)
      }
    }
    rhythm = showsPeople ? ProgrammeRhythm(plans) : nil
    skills =
      showsPeople
      ? ProgrammeSkills(
        ordered, people, framework: context.framework, smallestGroup: context.smallestGroup) : nil
    feedback = ProgrammeFeedback(ordered)
    let wins = ProgrammeReport.wins(ordered)
    self.wins = Array(wins.prefix(ProgrammeReport.winLimit))
    moreWins = wins.count - self.wins.count
    unread = context.unread.map { Unread(path: showsPeople ? $0.path : nil, reason: $0.reason) }
    skipped = context.skipped
    coverageText = ProgrammeReport.coverage(ordered.count, skipped, unread.count)
  }

  static func part(of survey: Survey, options: ReportOptions) -> PlanDigest? {
    PlanDigest(survey, options: options)
  }

  func pictures() -> ProgrammePictures { ProgrammePictures(self) }

  /// By title, then by file; each gets its number.
  private static func ordered(_ digests: [PlanDigest]) -> [PlanDigest] {
    var ordered = digests.sorted {
      ($0.order, $0.plan.path ?? "") < ($1.order, $1.plan.path ?? "")
    }
    for index in ordered.indices { ordered[index].plan.number = index + 1 }
    return ordered
  }

  private static func menteeCount(_ digests: [PlanDigest], _ people: PeopleAcrossPlans) -> Int {
    var mentees: Set<PersonIdentity> = []
    for digest in digests {
      for member in digest.people where member.isMentee {
        mentees.insert(people.settled(member.identity))
      }
    }
    return mentees.count
  }

  /// The wins of all plans, the newest first.
  private static func wins(_ digests: [PlanDigest]) -> [Win] {
    let all = digests.flatMap { digest in digest.wins.map { (win: $0, plan: digest.plan) } }
    let sorted = all.enumerated().sorted {
      ($1.element.win.day, $0.offset) < ($0.element.win.day, $1.offset)
    }
    return sorted.map { _, entry in
      Win(
        date: entry.win.day.iso, dateText: DateText.short(entry.win.day), text: entry.win.text,
        plan: entry.plan.title, number: entry.plan.number)
    }
  }

  private static func coverage(_ plans: Int, _ skipped: Int, _ unread: Int) -> String {
    "\(NumberText.counted(plans, "plan")) read, \(NumberText.counted(skipped, "file")) skipped, "
      + "\(unread) failed"
  }
}
