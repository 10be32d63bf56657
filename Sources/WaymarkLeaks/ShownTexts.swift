import WaymarkPlan
import WaymarkSource

/// Every text of a filtered plan that its readers may meet.
struct ShownTexts {
  private(set) var texts: [String] = []
  private let places: WithheldPlaces

  init(_ plan: Plan, except places: WithheldPlaces) {
    self.places = places
    add(plan.title)
    add(plan.identifier)
    add(plan.skills)
    add(plan.fields)
    for person in plan.people {
      texts.append(person.displayName + " " + (person.handle ?? ""))
      add(person.name)
      add(person.email)
      texts += person.roles.map(\.value.name)
    }
    plan.sections.forEach { add($0.title) }
    for goal in plan.goals {
      add([goal.title, goal.label, goal.why, goal.outcome, goal.status.reason])
      add(goal.skills)
      add(goal.fields)
    }
    for milestone in plan.milestones {
      add([milestone.title, milestone.label, milestone.evidence, milestone.outcome])
      add(milestone.status.reason)
      add(milestone.skills)
      add(milestone.fields)
      milestone.after.forEach { add($0.text) }
    }
    for step in plan.steps + plan.actions.map(\.step) {
      add(step.text)
      add(step.status?.reason)
    }
    for checkIn in plan.checkIns {
      add([checkIn.title, checkIn.skipped])
      add(checkIn.fields)
      checkIn.prompts.forEach { add([$0.question, $0.answer]) }
    }
    for feedback in plan.feedback {
      add([feedback.title, feedback.about?.text])
      add(feedback.fields)
      texts.append((feedback.from + feedback.to).map(\.text).joined(separator: " "))
    }
    for metric in plan.metrics {
      add([metric.name, metric.unit, metric.serves?.text])
      metric.stories.forEach { add($0) }
      add(metric.fields)
    }
    plan.reflections.forEach { add($0.title) }
    let entries =
      plan.commitments + plan.practices + plan.opportunities + plan.wins + plan.changes
      + plan.questions + plan.stories
    for entry in entries {
      add([entry.text, entry.about?.text])
      add(entry.fields)
      if let side = entry.side { texts.append(side.name) }
    }
    var assignments = plan.goals.map(\.assignment) + plan.milestones.map(\.assignment)
    assignments += plan.steps.map(\.assignment) + plan.actions.map(\.step.assignment)
    assignments += entries.map(\.assignment)
    for assignment in assignments {
      texts += ([assignment.owner].compactMap(\.self) + assignment.helpers).map(\.text)
    }
    texts += plan.checkIns.flatMap(\.present).map(\.text)
    // In a list they stand one after another.
    let skills = [plan.skills] + plan.goals.map(\.skills) + plan.milestones.map(\.skills)
    texts += skills.map { list in
      list.filter { !places.hold($0.range) }.map(\.value).joined(separator: ", ")
    }
    texts.append(String(decoding: places.without(plan.source), as: UTF8.self))
  }

  private mutating func add(_ located: Located<String>?) {
    guard let located, !located.value.isEmpty, !places.hold(located.range) else { return }
    texts.append(located.value)
  }

  private mutating func add(_ several: [Located<String>?]) {
    for located in several { add(located) }
  }

  private mutating func add(_ several: [Located<String>]) {
    for located in several { add(located) }
  }

  private mutating func add(_ fields: [Field]) {
    for field in fields where !places.hold(field.range) {
      texts.append("\(field.key.value): \(field.value.value)")
    }
  }
}
