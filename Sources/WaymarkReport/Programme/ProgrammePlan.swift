import WaymarkPlan
import WaymarkSource

/// One plan as a line of a programme's report: its next dates, what is late, its rhythm.
package struct ProgrammePlan: Codable, Sendable {
  /// Its place in the list, from 1.
  package var number: Int
  package var title: String
  /// The plan's file; nil where the readers may not know it.
  package var path: String?
  package var mentees: String?
  package var mentors: String?
  /// Both in one: `Ada Byron with Grace Hopper`.
  package var people: String?
  package var status: String
  /// The status in words, for a plan that is not running.
  package var statusText: String?
  package var isRunning: Bool
  package var elapsedPercent: Int?
  package var checkIn: CheckIn?
  package var due: Due?
  /// Milestones and steps past their date.
  package var lateCount: Int
  package var lateText: String?
  package var blockedCount: Int
  package var rhythm: State
  package var rhythmText: String?
  /// The last check-ins and the next as marks: `●─●─○─◌`.
  package var rhythmBlocks: String?
  package var kept: ReportedShare?
  package var milestones: ReportedShare?
  /// Why somebody should have a word with the pair; empty when all is well.
  package var reasons: [String]
  package var reasonsText: String?

  /// The next check-in.
  package struct CheckIn: Codable, Sendable {
    package var date: String
    package var dateText: String
    package var relative: String
    package var isOverdue: Bool
  }

  /// The next milestone that is due.
  package struct Due: Codable, Sendable {
    package var title: String
    package var date: String
    package var dateText: String
    package var relative: String
  }

  /// Where the rhythm of check-ins stands.
  package enum State: String, Codable, Sendable, CaseIterable {
    /// The next check-in is ahead.
    case inTime = "in_time"
    /// Its day has passed by less than half a cadence.
    case due
    /// Its day has passed by more.
    case overdue
    /// Neither a cadence nor a next check-in is written down.
    case unset
    /// Nobody is expected to meet: the plan is a draft, paused, completed or over.
    case resting

    /// The words for a group of plans.
    var text: String {
      switch self {
      case .inTime: "with the next check-in ahead"
      case .due: "with a check-in due"
      case .overdue: "with a check-in overdue"
      case .unset: "with no check-in agreed"
      case .resting: "with none to come"
      }
    }
  }

  /// - Parameter work: what is to be done in the plan.
  init(_ survey: Survey, _ work: ProgrammeWork) {
    let plan = survey.plan
    let showsPeople = survey.showsOwners
    number = 0
    title = plan.shownTitle
    path = plan.path.isEmpty ? nil : plan.path
    mentees = ProgrammePlan.names(plan.people, .mentee)
    mentors = ProgrammePlan.names(plan.people, .mentor)
    people = ProgrammePlan.pair(mentees, mentors) ?? ProgrammePlan.names(plan.people, .peer)
    let current = plan.status?.value ?? .active
    status = current.rawValue
    statusText = current == .active ? nil : current.rawValue
    isRunning = survey.isRunning
    elapsedPercent = ProgrammePlan.elapsed(survey)
    let counted = work.standings.filter { $0 != .dropped }
    milestones =
      counted.isEmpty
      ? nil : ReportedShare(done: counted.count { $0 == .done }, total: counted.count)
    due = work.nextDue.map { ProgrammePlan.Due(title: $0.title, day: $0.day, survey.today) }
    let rhythm = Rhythm(survey)
    self.rhythm = ProgrammePlan.state(rhythm, survey)
    kept = rhythm.kept
    rhythmText = rhythm.kept.map { "\($0.text) in time" }
    if isRunning, self.rhythm != .resting, let day = rhythm.next, let left = rhythm.daysLeft {
      checkIn = CheckIn(
        date: day.iso, dateText: DateText.short(day), relative: DateText.expected(left),
        isOverdue: self.rhythm == .overdue)
    }
    rhythmBlocks = BlockText.rhythm(rhythm, last: 6, showsNext: checkIn != nil)
    // Who is late is nobody's business outside the programme.
    lateCount = showsPeople ? work.lateCount : 0
    lateText = showsPeople ? work.lateText : nil
    blockedCount = showsPeople ? work.blockedCount : 0
    reasons = []
    if showsPeople, isRunning { reasons = ProgrammePlan.reasons(survey, rhythm, self, work) }
    reasonsText = reasons.isEmpty ? nil : reasons.joined(separator: "; ")
  }

  private static func names(_ people: [Person], _ role: Role) -> String? {
    let names = people.filter { $0.has(role) }.map(\.displayName).filter { !$0.isEmpty }
    return names.isEmpty ? nil : Words.list(names)
  }

  private static func pair(_ mentees: String?, _ mentors: String?) -> String? {
    switch (mentees, mentors) {
    case (let mentees?, let mentors?): "\(mentees) with \(mentors)"
    default: mentees ?? mentors
    }
  }

  private static func elapsed(_ survey: Survey) -> Int? {
    guard let first = survey.plan.start?.date, let last = survey.plan.end?.date, last > first
    else { return nil }
    let whole = last.days(since: first) + 1
    return NumberText.percent(
      min(max(0, survey.today.days(since: first) + 1), whole), of: whole)
  }

  /// Where the rhythm stands; nothing is expected after the plan's last day.
  private static func state(_ rhythm: Rhythm, _ survey: Survey) -> State {
    let end = survey.plan.end?.date
    guard survey.isRunning, end.map({ $0 >= survey.today }) ?? true else { return .resting }
    if rhythm.endsBefore { return .resting }
    guard let left = rhythm.daysLeft else { return .unset }
    return left >= 0 ? .inTime : -left <= rhythm.grace ? .due : .overdue
  }

  /// What a coordinator would ask about, in words that blame nobody.
  private static func reasons(
    _ survey: Survey, _ rhythm: Rhythm, _ plan: ProgrammePlan, _ work: ProgrammeWork
  ) -> [String] {
    var reasons: [String] = []
    if let end = survey.plan.end?.date, end < survey.today {
      reasons.append("ended on \(DateText.short(end)), not closed")
    }
    if plan.rhythm == .overdue, let day = rhythm.next {
      reasons.append("check-in expected on \(DateText.short(day))")
    }
    if plan.rhythm == .unset { reasons.append("no check-in agreed") }
    if let late = work.lateText { reasons.append("\(late) late") }
    if work.blockedCount > 0 { reasons.append("\(work.blockedCount) blocked") }
    if plan.mentors == nil, survey.plan.people(with: .peer).isEmpty {
      reasons.append("no mentor named")
    }
    if plan.mentees == nil, survey.plan.people(with: .peer).isEmpty {
      reasons.append("no mentee named")
    }
    return reasons
  }
}

extension ProgrammePlan.Due {
  init(title: String, day: CalendarDate, _ today: CalendarDate) {
    self.init(
      title: title, date: day.iso, dateText: DateText.short(day),
      relative: DateText.relative(day.days(since: today)))
  }
}
