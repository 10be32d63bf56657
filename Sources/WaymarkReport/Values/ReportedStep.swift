import WaymarkPlan
import WaymarkSource

/// A step as a report lists it.
struct ReportedStep: Codable, Sendable {
  var text: String
  var state: String
  var standing: String
  var standingText: String
  var sign: String
  var isDone: Bool
  var isDropped: Bool
  var isLate: Bool
  var depth: Int
  var isNested: Bool
  var owner: String?
  var due: String?
  var dueText: String?
  var relative: String?
  var done: String?
  var doneText: String?

  init(_ step: Step, _ survey: Survey) {
    let standing = survey.standing(of: step)
    let ownDue = step.assignment.dueIsInherited ? nil : step.assignment.due
    let days = step.isOpen ? survey.daysLeft(ownDue) : nil
    text = step.text.value
    state = step.state.rawValue
    self.standing = standing.rawValue
    standingText = standing.text
    sign = standing.sign
    isDone = step.isDone
    isDropped = standing == .dropped
    isLate = (days ?? 0) < 0
    depth = step.depth
    isNested = step.depth > 0
    owner = step.assignment.ownerIsInherited ? nil : step.assignment.owner.map(survey.name)
    due = ownDue?.date.iso
    dueText = ownDue.map(DateText.asWritten)
    relative = days.map(DateText.due)
    done = step.isDone ? step.assignment.done?.date.iso : nil
    doneText = step.isDone ? step.assignment.done.map(DateText.asWritten) : nil
  }
}
