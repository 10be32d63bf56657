import WaymarkSource

// Goals, milestones and steps.
extension PlanOutline {
  mutating func write(_ goal: Goal) {
    add(
      0, "goal", quoted(goal.title.value), label(goal.label), status(goal.status),
      assignment(goal.assignment), confidence(goal.confidence), audience(goal.audience))
    if let why = goal.why { add(1, "why", quoted(why.value)) }
    if !goal.skills.isEmpty { add(1, "skills", list(goal.skills.map(\.value))) }
    if let outcome = goal.outcome { add(1, "outcome", quoted(outcome.value)) }
    write(unknown: goal.fields, depth: 1)
    write(prose: goal.prose, depth: 1)
    for step in goal.steps { write(step, "step", depth: 1 + step.depth) }
    for milestone in goal.milestones where plan.milestones.indices.contains(milestone) {
      write(plan.milestones[milestone], depth: 1)
    }
  }

  mutating func write(_ milestone: Milestone, depth: Int) {
    add(
      depth, "milestone", quoted(milestone.title.value), label(milestone.label),
      status(milestone.status), assignment(milestone.assignment),
      confidence(milestone.confidence), audience(milestone.audience))
    if let evidence = milestone.evidence { add(depth + 1, "evidence", quoted(evidence.value)) }
    if !milestone.skills.isEmpty { add(depth + 1, "skills", list(milestone.skills.map(\.value))) }
    if let outcome = milestone.outcome { add(depth + 1, "outcome", quoted(outcome.value)) }
    for reference in milestone.after { add(depth + 1, "after", text(reference)) }
    if let reviewed = milestone.reviewed { add(depth + 1, "reviewed", "\(reviewed.date)") }
    write(unknown: milestone.fields, depth: depth + 1)
    write(prose: milestone.prose, depth: depth + 1)
    for step in milestone.steps { write(step, "step", depth: depth + 1 + step.depth) }
  }

  mutating func write(_ step: Step, _ kind: String, depth: Int) {
    // What the box says already is not said twice.
    let isSaidByBox = [.done, .dropped, .inProgress, .planned].contains(step.status?.value)
    add(
      depth, kind, quoted(step.text.value), step.state.rawValue,
      isSaidByBox ? nil : step.status.map(status), assignment(step.assignment),
      audience(step.audience))
  }
}
