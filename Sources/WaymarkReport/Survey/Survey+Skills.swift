import WaymarkPlan
import WaymarkSource

/// A skill that the plan names, and what in the plan grows it.
struct SkillWork: Sendable {
  /// The skill, as it was first written.
  let name: String
  /// The milestones that grow it and were not dropped, by index.
  var milestones: [Int] = []
  /// The exercises for it that were not cancelled, by index.
  var exercises: [Int] = []
  /// What was finished for it, with its day.
  var moves: [(title: String, day: CalendarDate)] = []
}

extension Survey {
  /// The skills of the plan, of its goals and of its milestones, in the order of their names'
  /// first mention.
  ///
  /// A milestone grows the skills that it names, else those of its goal; an exercise grows the
  /// skill that its `Skill` field names.
  var skillWork: [SkillWork] {
    var skills: [SkillWork] = []
    var positions: [String: Int] = [:]
    func place(of name: String) -> Int {
      let folded = name.lowercased()
      if let known = positions[folded] { return known }
      positions[folded] = skills.count
      skills.append(SkillWork(name: name))
      return skills.count - 1
    }
    for skill in plan.skills + plan.goals.flatMap(\.skills) { _ = place(of: skill.value) }
    for (index, milestone) in plan.milestones.enumerated() {
      let goal = milestone.goal.flatMap { plan.goals[safe: $0] }
      let grown = milestone.skills.isEmpty ? goal?.skills ?? [] : milestone.skills
      let isDropped = standing(of: milestone) == .dropped
      for skill in Set(grown.map { place(of: $0.value) }).sorted() {
        if !isDropped { skills[skill].milestones.append(index) }
        if let day = doneDay(of: milestone)?.date {
          skills[skill].moves.append((milestone.title.value, day))
        }
        for step in milestone.steps where step.isDone {
          if let day = step.assignment.done?.date {
            skills[skill].moves.append((step.text.value, day))
          }
        }
      }
    }
    for (index, entry) in plan.practices.enumerated() {
      for field in entry.fields where field.kind == .skills {
        for name in field.value.value.split(separator: ",") {
          let skill = place(of: name.trimmed)
          if entry.checkbox?.value != .cancelled { skills[skill].exercises.append(index) }
          if let day = entry.assignment.done?.date, entry.checkbox?.value == .done {
            skills[skill].moves.append((entry.text.value, day))
          }
        }
      }
    }
    return skills
  }
}

extension Substring {
  /// The words without the space around them.
  var trimmed: String {
    var rest = self
    while rest.first?.isWhitespace ?? false { rest.removeFirst() }
    while rest.last?.isWhitespace ?? false { rest.removeLast() }
    return String(rest)
  }
}
