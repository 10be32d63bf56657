import WaymarkSource

// Check-ins, feedback, metrics, reflections and the plain lists.
extension PlanOutline {
  mutating func write(_ checkIn: CheckIn) {
    add(
      0, "check-in", "\(checkIn.date.date)",
      checkIn.skipped.map { $0.value.isEmpty ? "skipped" : "skipped: \($0.value)" },
      checkIn.present.isEmpty
        ? nil : "present " + checkIn.present.map(name).joined(separator: ", "),
      confidence(checkIn.confidence), audience(checkIn.audience))
    for field in checkIn.fields
    where ![.present, .confidence, .questions].contains(field.kind) {
      add(1, field.kind?.rawValue ?? quoted(field.key.value), quoted(field.value.value))
    }
    for prompt in checkIn.prompts {
      add(
        1, "prompt", quoted(prompt.question.value),
        prompt.answer.map { "answer " + quoted($0.value) } ?? "unanswered")
    }
    write(prose: checkIn.prose, depth: 1)
    for action in checkIn.actions where plan.actions.indices.contains(action) {
      let step = plan.actions[action].step
      write(step, "action", depth: 1 + step.depth)
    }
    for question in checkIn.questions where plan.questions.indices.contains(question) {
      write(plan.questions[question], "question", depth: 1)
    }
  }

  mutating func write(_ feedback: Feedback) {
    let sides = feedback.from.map(name).joined(separator: ", ")
    add(
      0, "feedback", "\(feedback.date.date)", sides.isEmpty ? nil : sides,
      feedback.to.isEmpty ? nil : "to " + feedback.to.map(name).joined(separator: ", "),
      feedback.adopted.map { "adopted \($0.date)" }, audience(feedback.audience))
    for field in feedback.fields {
      let about = field.kind == .about ? feedback.about : nil
      add(
        1, field.kind?.rawValue ?? quoted(field.key.value),
        about.map(text) ?? quoted(field.value.value))
    }
    write(prose: feedback.prose, depth: 1)
  }

  mutating func write(_ metric: Metric) {
    add(
      0, "metric", quoted(metric.name.value), metric.unit.map { "in " + quoted($0.value) },
      metric.kind?.value.rawValue, metric.baseline.map { "from \(number($0.value))" },
      metric.target.map { "to \(number($0.value))" }, metric.serves.map { "for " + text($0) },
      audience(metric.audience))
    for value in metric.values { add(1, "\(value.date.date)", number(value.value.value)) }
    for story in metric.stories { add(1, "story", quoted(story.value)) }
    write(unknown: metric.fields, depth: 1)
    write(prose: metric.prose, depth: 1)
  }

  mutating func write(_ entries: [Entry], _ kind: String) {
    for entry in entries { write(entry, kind, depth: 0) }
  }

  mutating func write(_ entry: Entry, _ kind: String, depth: Int) {
    add(
      depth, kind, entry.date.map { "\($0.date)" }, entry.side?.name, quoted(entry.text.value),
      entry.checkbox?.value.rawValue, assignment(entry.assignment),
      entry.about.map { "about " + text($0) }, audience(entry.audience))
    let isShown: Set<FieldKind?> = [.owner, .with, .due, .start, .done, .serves, .about]
    for field in entry.fields where !isShown.contains(field.kind) {
      add(depth + 1, field.kind?.rawValue ?? quoted(field.key.value), quoted(field.value.value))
    }
  }

  mutating func write(_ reflection: Reflection) {
    add(
      0, "reflection", reflection.date.map { "\($0.date)" }, reflection.author.map(name),
      quoted(reflection.title.value), audience(reflection.audience))
    write(prose: reflection.prose, depth: 1)
  }
}
