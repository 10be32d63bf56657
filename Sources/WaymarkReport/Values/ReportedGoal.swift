import WaymarkPlan
import WaymarkSource

/// A goal with its milestones.
struct ReportedGoal: Codable, Sendable {
  var number: Int
  var title: String
  var label: String?
  var standing: String
  var standingText: String
  var sign: String
  var summary: String
  var reason: String?
  var why: String?
  var outcome: String?
  var skills: [String]
  var skillsText: String?
  var owner: String?
  var due: String?
  var dueText: String?
  var relative: String?
  var confidenceText: String?
  var percent: Int?
  var progressText: String?
  var milestonesShare: ReportedShare?
  var stepsShare: ReportedShare?
  var milestones: [ReportedMilestone]
  var steps: [ReportedStep]

  init(_ goal: Goal, number: Int, _ survey: Survey) {
    let standing = survey.standing(of: goal)
    self.number = number
    title = goal.title.value
    label = goal.label?.value
    self.standing = standing.rawValue
    standingText = standing.text
    sign = standing.sign
    reason = goal.status.reason?.value
    why = goal.why?.value
    outcome = goal.outcome?.value
    skills = goal.skills.map(\.value)
    skillsText = skills.isEmpty ? nil : skills.joined(separator: ", ")
    owner = goal.assignment.owner.map(survey.name)
    due = goal.assignment.due?.date.iso
    dueText = goal.assignment.due.map(DateText.asWritten)
    relative =
      goal.status.value.isActive ? survey.daysLeft(goal.assignment.due).map(DateText.due) : nil
    summary = ReportedMilestone.summary(standing, relative)
    confidenceText = goal.confidence.map { ConfidenceText.text($0.value) }
    let own = goal.milestones.compactMap { survey.plan.milestones[safe: $0] }
    let progress = survey.progress(of: goal)
    milestonesShare = progress.milestones
    stepsShare = progress.steps
    percent = progress.percent
    progressText = progress.text
    milestones = own.map { ReportedMilestone($0, survey) }
    steps = goal.steps.filter { !$0.text.value.isEmpty }.map { ReportedStep($0, survey) }
  }
}
