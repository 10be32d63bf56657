import WaymarkSource

/// A plan as lines of text: what waymark understood, to look at and to test by.
///
/// `waymark outline` prints it, and the examples of the plan format are held against it. Each
/// line is a kind, a quoted text, and what is known beside it; nesting is two spaces.
public struct PlanOutline {
  private let plan: Plan
  private var lines: [String] = []

  /// The lines for a plan.
  public static func lines(of plan: Plan) -> [String] {
    var outline = PlanOutline(plan: plan)
    outline.write()
    return outline.lines
  }

  private init(plan: Plan) { self.plan = plan }

  private mutating func add(_ depth: Int, _ parts: String?...) {
    lines.append(
      String(repeating: "  ", count: depth) + parts.compactMap { $0 }.joined(separator: " "))
  }

  private mutating func write() {
    if let title = plan.title { add(0, "plan", quoted(title.value)) }
    if let start = plan.start { add(0, "start", "\(start.date)") }
    if let end = plan.end { add(0, "end", "\(end.date)") }
    if let cadence = plan.cadence { add(0, "cadence", text(cadence.value)) }
    if let status = plan.status { add(0, "status", status.value.rawValue) }
    if !plan.skills.isEmpty { add(0, "skills", list(plan.skills.map(\.value))) }
    for person in plan.people {
      add(
        0, "person", person.handle.map { "@" + $0 } ?? "-", person.name.map { quoted($0.value) },
        person.roles.isEmpty ? nil : person.roles.map(\.value.name).joined(separator: ", "),
        person.email.map { "<\($0.value)>" })
    }
    for agreement in plan.agreements {
      add(0, "agreed", name(agreement.person), agreement.date.map { "\($0.date)" })
    }
    for section in plan.sections where section.kind == .unknown || section.audience != nil {
      add(
        0, "section", section.kind.rawValue, quoted(section.title.value), audience(section.audience)
      )
    }
    for (index, goal) in plan.goals.enumerated() { write(goal, index) }
    for milestone in plan.milestones where milestone.goal == nil { write(milestone, depth: 0) }
    for action in plan.actions where action.checkIn == nil {
      write(action.step, "action", depth: 0)
    }
    for (index, checkIn) in plan.checkIns.enumerated() { write(checkIn, index) }
    for feedback in plan.feedback { write(feedback) }
    for metric in plan.metrics { write(metric) }
    write(plan.commitments, "commitment")
    write(plan.practices, "practice")
    write(plan.opportunities, "opportunity")
    write(plan.wins, "win")
    write(plan.changes, "change")
    write(plan.questions.filter { $0.checkIn == nil }, "question")
    write(plan.stories, "story")
    for reflection in plan.reflections {
      add(
        0, "reflection", reflection.date.map { "\($0.date)" }, reflection.author.map(name),
        audience(reflection.audience))
    }
  }

  // MARK: Work

  private mutating func write(_ goal: Goal, _ index: Int) {
    add(
      0, "goal", quoted(goal.title.value), label(goal.label), status(goal.status),
      assignment(goal.assignment), confidence(goal.confidence), audience(goal.audience))
    if let why = goal.why { add(1, "why", quoted(why.value)) }
    if !goal.skills.isEmpty { add(1, "skills", list(goal.skills.map(\.value))) }
    if let outcome = goal.outcome { add(1, "outcome", quoted(outcome.value)) }
    for step in goal.steps { write(step, "step", depth: 1 + step.depth) }
    for milestone in plan.milestones where milestone.goal == index { write(milestone, depth: 1) }
  }

  private mutating func write(_ milestone: Milestone, depth: Int) {
    add(
      depth, "milestone", quoted(milestone.title.value), label(milestone.label),
      status(milestone.status), assignment(milestone.assignment),
      confidence(milestone.confidence), audience(milestone.audience))
    if let evidence = milestone.evidence { add(depth + 1, "evidence", quoted(evidence.value)) }
    if !milestone.skills.isEmpty { add(depth + 1, "skills", list(milestone.skills.map(\.value))) }
    if let outcome = milestone.outcome { add(depth + 1, "outcome", quoted(outcome.value)) }
    for reference in milestone.after { add(depth + 1, "after", text(reference)) }
    if let reviewed = milestone.reviewed { add(depth + 1, "reviewed", "\(reviewed.date)") }
    for step in milestone.steps { write(step, "step", depth: depth + 1 + step.depth) }
  }

  private mutating func write(_ step: Step, _ kind: String, depth: Int) {
    add(
      depth, kind, quoted(step.text.value), step.state.rawValue, assignment(step.assignment),
      audience(step.audience))
  }

  // MARK: The cycle

  private mutating func write(_ checkIn: CheckIn, _ index: Int) {
    add(
      0, "check-in", "\(checkIn.date.date)",
      checkIn.skipped.map { $0.value.isEmpty ? "skipped" : "skipped: \($0.value)" },
      checkIn.present.isEmpty
        ? nil : "present " + checkIn.present.map(name).joined(separator: ", "),
      confidence(checkIn.confidence), audience(checkIn.audience))
    for field in checkIn.fields where field.kind != .present && field.kind != .confidence {
      add(1, field.kind?.rawValue ?? quoted(field.key.value), quoted(field.value.value))
    }
    for prompt in checkIn.prompts {
      add(
        1, "prompt", quoted(prompt.question.value),
        prompt.answer.map { "answer " + quoted($0.value) } ?? "unanswered")
    }
    for action in plan.actions where action.checkIn == index {
      write(action.step, "action", depth: 1 + action.step.depth)
    }
    for question in checkIn.questions {
      let entry = plan.questions[question]
      add(1, "question", quoted(entry.text.value), assignment(entry.assignment))
    }
  }

  private mutating func write(_ feedback: Feedback) {
    add(
      0, "feedback", "\(feedback.date.date)",
      feedback.from.map(name).joined(separator: ", "), "to",
      feedback.to.map(name).joined(separator: ", "), audience(feedback.audience))
    for field in feedback.fields {
      add(1, field.kind?.rawValue ?? quoted(field.key.value), quoted(field.value.value))
    }
  }

  private mutating func write(_ metric: Metric) {
    add(
      0, "metric", quoted(metric.name.value), metric.unit.map { "in " + quoted($0.value) },
      metric.kind?.value.rawValue, metric.baseline.map { "from \(number($0.value))" },
      metric.target.map { "to \(number($0.value))" }, metric.serves.map { "for " + text($0) },
      audience(metric.audience))
    for value in metric.values { add(1, "\(value.date.date)", number(value.value.value)) }
    for story in metric.stories { add(1, "story", quoted(story.value)) }
  }

  private mutating func write(_ entries: [Entry], _ kind: String) {
    for entry in entries {
      add(
        0, kind, entry.date.map { "\($0.date)" }, entry.side?.name, quoted(entry.text.value),
        entry.checkbox?.value.rawValue, assignment(entry.assignment),
        entry.about.map { "about " + text($0) }, audience(entry.audience))
    }
  }

  // MARK: Words

  private func assignment(_ assignment: Assignment) -> String? {
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

  private func status(_ status: Status) -> String {
    var text = status.value.rawValue
    if let date = status.date, status.value != .done { text += " since \(date.date)" }
    if let reason = status.reason { text += " because " + quoted(reason.value) }
    return text
  }

  private func text(_ cadence: Cadence) -> String {
    switch cadence {
    case .days(let days): days == 1 ? "1 day" : "\(days) days"
    case .months(let months): months == 1 ? "1 month" : "\(months) months"
    }
  }

  private func text(_ reference: Reference) -> String {
    switch reference.target {
    case .goal(let index): "goal " + quoted(plan.goals[index].title.value)
    case .milestone(let index): "milestone " + quoted(plan.milestones[index].title.value)
    case nil: quoted(reference.text.value)
    }
  }

  private func name(_ reference: PersonReference) -> String {
    if reference.person == nil, reference.role == nil { return "?" + quoted(reference.text) }
    return "@" + reference.handle
  }

  private func label(_ label: Located<String>?) -> String? { label.map { "[\($0.value)]" } }

  private func confidence(_ confidence: Located<Confidence>?) -> String? {
    confidence.map { "confidence \(number($0.value.value))/\(number($0.value.scale))" }
  }

  private func audience(_ audience: Audience?) -> String? { audience.map { "(\($0.rawValue))" } }

  private func list(_ items: [String]) -> String { items.map(quoted).joined(separator: ", ") }

  private func quoted(_ text: String) -> String { "\"\(text)\"" }

  private func number(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
  }
}
