import WaymarkPlan
import WaymarkSource

/// A milestone, a step or an action in a list of what is due, or of what was done.
struct ReportedItem: Codable, Sendable {
  var kind: String
  var title: String
  var within: String?
  var owner: String?
  var helpers: String?
  var due: String?
  var dueText: String?
  var days: Int?
  var relative: String?
  var standing: String
  var standingText: String
  var sign: String
  var isLate: Bool
  var done: String?
  var doneText: String?

  init(_ item: WorkItem, _ survey: Survey) {
    kind = item.kind.rawValue
    title = item.title.isEmpty ? "a \(item.kind.rawValue)" : item.title
    within = item.within
    owner = item.assignment.owner.map(survey.name)
    let names = item.assignment.helpers.map(survey.name)
    helpers = names.isEmpty ? nil : Words.list(names)
    due = item.assignment.due?.date.iso
    dueText = item.assignment.due.map(DateText.asWritten)
    days = item.isOpen ? survey.daysLeft(item.assignment.due) : nil
    relative = days.map(DateText.due)
    standing = item.standing.rawValue
    standingText = item.standing.text
    sign = item.standing.sign
    isLate = (days ?? 0) < 0
    done = item.done?.date.iso
    doneText = item.done.map(DateText.asWritten)
  }
}
