import WaymarkSource

// The words of the outline.
extension PlanOutline {
  func assignment(_ assignment: Assignment) -> String? {
    var parts: [String] = []
    if let owner = assignment.owner {
      parts.append("owner " + name(owner) + (assignment.ownerIsInherited ? " (inherited)" : ""))
    }
    if !assignment.helpers.isEmpty {
      parts.append("with " + assignment.helpers.map(name).joined(separator: ", "))
    }
    if let start = assignment.start { parts.append("start \(start.date)") }
    if let due = assignment.due {
      parts.append("due \(due.date)" + (assignment.dueIsInherited ? " (inherited)" : ""))
    }
    if let done = assignment.done { parts.append("done \(done.date)") }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  func status(_ status: Status) -> String {
    var text = status.value.rawValue
    if let date = status.date, status.value != .done { text += " since \(date.date)" }
    if let reason = status.reason { text += " because " + quoted(reason.value) }
    return text
  }

  func text(_ cadence: Cadence) -> String {
    switch cadence {
    case .days(let days): "every " + (days == 1 ? "day" : "\(days) days")
    case .months(let months): "every " + (months == 1 ? "month" : "\(months) months")
    }
  }

  func text(_ reference: Reference) -> String {
    switch reference.target {
    case .goal(let index) where plan.goals.indices.contains(index):
      "goal " + quoted(plan.goals[index].title.value)
    case .milestone(let index) where plan.milestones.indices.contains(index):
      "milestone " + quoted(plan.milestones[index].title.value)
    default: "unknown " + quoted(reference.text.value)
    }
  }

  /// A handle, or the words for what names nobody.
  func name(_ reference: PersonReference) -> String {
    if reference.isAmbiguous { return "ambiguous @" + reference.handle }
    if reference.person == nil, reference.role == nil { return "unknown " + quoted(reference.text) }
    if let index = reference.person, plan.people.indices.contains(index),
      plan.people[index].handle == nil
    {
      return quoted(plan.people[index].displayName)
    }
    return "@" + reference.handle
  }

  func label(_ label: Located<String>?) -> String? { label.map { "[\($0.value)]" } }

  func confidence(_ confidence: Located<Confidence>?) -> String? {
    confidence.map { "confidence \(number($0.value.value))/\(number($0.value.scale))" }
  }

  func audience(_ audience: Audience?) -> String? { audience.map { "(\($0.rawValue))" } }

  func list(_ items: [String]) -> String { items.map(quoted).joined(separator: ", ") }

  /// The text in quotes, on one line.
  func quoted(_ text: String) -> String {
    "\"" + text.split(whereSeparator: \.isNewline).joined(separator: " ") + "\""
  }

  func number(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
  }
}
