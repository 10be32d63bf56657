import WaymarkPlan
import WaymarkSource

/// The plan that a report is about, as its header shows it.
struct ReportedPlan: Codable, Sendable {
  var title: String
  var path: String?
  var status: String
  var statusText: String?
  var people: [ReportedPerson]
  var mentees: String?
  var mentors: String?
  var peers: String?
  var start: String?
  var end: String?
  var periodText: String?
  var elapsedPercent: Int?
  var elapsedText: String?
  var cadenceDays: Int?
  var cadenceText: String?
  var skills: [String]

  init(_ survey: Survey) {
    let plan = survey.plan
    title = plan.shownTitle
    path = plan.path.isEmpty ? nil : plan.path
    status = (plan.status?.value ?? .active).rawValue
    statusText = plan.status.flatMap { $0.value == .active ? nil : $0.value.rawValue }
    people = plan.people.map(ReportedPerson.init)
    mentees = ReportedPlan.names(plan.people, .mentee)
    mentors = ReportedPlan.names(plan.people, .mentor)
    peers = ReportedPlan.names(plan.people, .peer)
    start = plan.start?.date.iso
    end = plan.end?.date.iso
    cadenceDays = plan.cadence?.value.approximateDays
    cadenceText = plan.cadence.map { DateText.cadence($0.value) }
    skills = plan.skills.map(\.value)
    if let first = plan.start?.date, let last = plan.end?.date, last > first {
      periodText = DateText.period(first, last)
      let whole = last.days(since: first) + 1
      let gone = min(max(0, survey.today.days(since: first) + 1), whole)
      elapsedPercent = NumberText.percent(gone, of: whole)
      if survey.today < first {
        elapsedText = "starts \(DateText.relative(first.days(since: survey.today)))"
      } else if survey.today > last {
        elapsedText = "ended \(DateText.relative(last.days(since: survey.today)))"
      } else {
        elapsedText = "day \(gone) of \(whole)"
      }
    } else if let first = plan.start?.date {
      periodText = "from \(DateText.short(first))"
    } else if let last = plan.end?.date {
      periodText = "until \(DateText.short(last))"
    }
  }

  private static func names(_ people: [Person], _ role: Role) -> String? {
    let names = people.filter { $0.has(role) }.map(\.displayName)
    return names.isEmpty ? nil : Words.list(names)
  }
}
