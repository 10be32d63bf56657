import WaymarkPlan
import WaymarkSource

/// Skills that are named, and that nothing in the plan practises yet.
enum SkillOccasions {
  static func find(in view: PlanOnDay) -> [PromptOccasion] {
    let plan = view.plan
    // In the first weeks there has been no time to practise anything.
    if let start = plan.start?.date, view.day.days(since: start) < view.rhythm { return [] }
    let named =
      plan.skills + plan.goals.filter { view.isActive($0) }.flatMap(\.skills)
      + plan.milestones.filter { view.isActive($0) }.flatMap(\.skills)
    let practised = practisedSkills(view)
    let entries = WordIndex(practiceTexts(plan))
    var seen: Set<String> = []
    return named.compactMap { skill in
      let folded = skill.value.lowercased()
      guard seen.insert(folded).inserted, !practised.contains(folded),
        entries.texts(naming: folded).isEmpty
      else { return nil }
      return PromptOccasion(
        .skillNeverPractised, .skill(folded), named: skill.value, at: skill.range,
        because: "\(quotedBriefly(skill.value)) is named, and nothing that has begun practises it",
        ["skill": skill.value])
    }
  }

  /// The skills of work that has begun.
  private static func practisedSkills(_ view: PlanOnDay) -> Set<String> {
    var result: Set<String> = []
    for milestone in view.plan.milestones where milestone.status.value != .planned {
      for skill in milestone.skills { result.insert(skill.value.lowercased()) }
      // Work under a goal practises its skills when the milestone names none of its own.
      guard milestone.skills.isEmpty, let goal = view.goal(of: milestone) else { continue }
      for skill in goal.skills { result.insert(skill.value.lowercased()) }
    }
    for goal in view.plan.goals where goal.steps.contains(where: { $0.state != .open }) {
      for skill in goal.skills { result.insert(skill.value.lowercased()) }
    }
    return result
  }

  private static func practiceTexts(_ plan: Plan) -> [String] {
    plan.practices.flatMap { entry in
      [entry.text.value] + entry.fields.map(\.value.value)
    } + plan.metrics.filter { $0.kind?.value == .practice }.map(\.name.value)
  }
}
