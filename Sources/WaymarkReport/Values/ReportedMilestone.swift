import WaymarkPlan
import WaymarkSource

/// A milestone with all that is known about it on the day of the report.
struct ReportedMilestone: Codable, Sendable {
  var title: String
  var label: String?
  var standing: String
  var standingText: String
  var sign: String
  var summary: String
  var status: String
  var reason: String?
  var statusSince: String?
  var isOpen: Bool
  var isLate: Bool
  var hasDetail: Bool
  var owner: String?
  var ownerInherited: Bool
  var isUnowned: Bool
  var helpers: String?
  var start: String?
  var due: String?
  var dueText: String?
  var dueInherited: Bool
  var days: Int?
  var relative: String?
  var slackDays: Int?
  var slackText: String?
  var done: String?
  var doneText: String?
  var evidence: String?
  var outcome: String?
  var skills: [String]
  var skillsText: String?
  var after: [String]
  var afterText: String?
  var confidenceText: String?
  var stepsShare: ReportedShare?
  var stepsText: String?
  var steps: [ReportedStep]

  init(_ milestone: Milestone, _ survey: Survey) {
    let standing = survey.standing(of: milestone)
    title = milestone.title.value
    label = milestone.label?.value
    self.standing = standing.rawValue
    standingText = standing.text
    sign = standing.sign
    status = milestone.status.value.rawValue
    reason = milestone.status.reason?.value
    statusSince = milestone.status.isDerived ? nil : milestone.status.date.map(DateText.asWritten)
    isOpen = ![.done, .dropped, .paused].contains(standing)
    owner = milestone.assignment.owner.map(survey.name)
    ownerInherited = milestone.assignment.owner != nil && milestone.assignment.ownerIsInherited
    isUnowned = isOpen && owner == nil && survey.showsOwners
    let names = milestone.assignment.helpers.map(survey.name)
    helpers = names.isEmpty ? nil : Words.list(names)
    start = milestone.assignment.start?.date.iso
    due = milestone.assignment.due?.date.iso
    dueText = milestone.assignment.due.map(DateText.asWritten)
    dueInherited = milestone.assignment.due != nil && milestone.assignment.dueIsInherited
    days = isOpen ? survey.daysLeft(milestone.assignment.due) : nil
    isLate = (days ?? 0) < 0
    slackDays = isOpen ? survey.slack(of: milestone) : nil
    slackText = slackDays.map {
      $0 < 0
        ? "due \(NumberText.counted(-$0, "day")) before that is"
        : "\(NumberText.counted($0, "day")) between"
    }
    let doneDay = survey.doneDay(of: milestone)
    done = doneDay?.date.iso
    doneText = doneDay.map(DateText.asWritten)
    relative = days.map(DateText.due) ?? ReportedMilestone.ending(milestone, doneDay)
    summary = ReportedMilestone.summary(standing, relative)
    evidence = milestone.evidence?.value
    outcome = milestone.outcome?.value
    skills = milestone.skills.map(\.value)
    skillsText = skills.isEmpty ? nil : skills.joined(separator: ", ")
    after = milestone.after.map { survey.name($0) }
    afterText = after.isEmpty ? nil : Words.list(after)
    confidenceText = milestone.confidence.map { ConfidenceText.text($0.value) }
    let counted = milestone.countedSteps
    stepsShare =
      counted.isEmpty
      ? nil : ReportedShare(done: counted.filter(\.isDone).count, total: counted.count)
    stepsText = stepsShare.map { $0.counted("step") }
    steps = milestone.steps.filter { !$0.text.value.isEmpty }.map { ReportedStep($0, survey) }
    hasDetail =
      isOpen
      && (reason != nil || evidence != nil || !after.isEmpty || steps.contains { !$0.isDone })
  }

  /// How it stands, in a few words: `4 days late`, `In progress, due in 17 days`.
  static func summary(_ standing: Standing, _ relative: String?) -> String {
    guard let relative else { return standing.text }
    return standing == .late || standing == .dueSoon
      ? relative.capitalisedFirst : "\(standing.text), \(relative)"
  }

  /// How a finished milestone met its date: `2 days early`.
  private static func ending(_ milestone: Milestone, _ done: PlanDate?) -> String? {
    guard let done, done.precision == .day, let due = milestone.assignment.due else { return nil }
    let days = done.date.days(since: due.date)
    switch days {
    case 0: return "on the day"
    case ..<0: return "\(DateText.span(-days)) early"
    default: return "\(DateText.span(days)) after its date"
    }
  }
}
