import WaymarkPlan
import WaymarkSource

/// The exercises of the plan, and how many were done.
struct ReportedPractice: Codable, Sendable {
  var share: ReportedShare?
  var shareText: String?
  var exercises: [Exercise]

  /// One exercise.
  struct Exercise: Codable, Sendable {
    var text: String
    var isDone: Bool
    var owner: String?
    var dueText: String?
    var relative: String?
    var doneText: String?
    var skill: String?
    var standing: String
    var standingText: String
    var sign: String
  }

  /// Nil without exercises, or when the readers do not see them.
  init?(_ survey: Survey) {
    let entries = survey.plan.practices.filter { $0.checkbox?.value != .cancelled }
    guard !entries.isEmpty else { return nil }
    let boxes = entries.compactMap { $0.checkbox?.value }
    if !boxes.isEmpty {
      share = ReportedShare(done: boxes.filter { $0 == .done }.count, total: boxes.count)
    }
    shareText = share.map { $0.counted("exercise") + " done" }
    exercises = entries.map { Exercise($0, survey) }
  }
}

extension ReportedPractice.Exercise {
  init(_ entry: Entry, _ survey: Survey) {
    let state = entry.checkbox?.value
    isDone = state == .done
    text = entry.text.value
    owner = entry.assignment.owner.map { survey.name($0) }
    dueText = entry.assignment.due.map(DateText.asWritten)
    let days = isDone ? nil : survey.daysLeft(entry.assignment.due)
    relative = days.map(DateText.due)
    doneText = isDone ? entry.assignment.done.map(DateText.asWritten) : nil
    skill = entry.fields.first(.skills)?.value.value
    let standing =
      isDone
      ? Standing.done
      : Standing(
        state == .inProgress ? .inProgress : .planned, daysLeft: days, soon: survey.soon)
    self.standing = standing.rawValue
    standingText = standing.text
    sign = standing.sign
  }
}
