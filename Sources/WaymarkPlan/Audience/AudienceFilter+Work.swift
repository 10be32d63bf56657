import WaymarkSource

// Goals, milestones, steps and actions.
extension AudienceFilter {
  func fillWork(of result: inout Plan) {
    result.goals = pick(plan.goals, goals).map(filtered)
    result.milestones = pick(plan.milestones, milestones).map(filtered)
    result.actions = pick(plan.actions, actions).compactMap { action in
      filtered(action.step, sight(of: action), showsText: true).map {
        Action($0, checkIn: action.checkIn.flatMap { checkIns[$0] })
      }
    }
  }

  /// An anchor repeats its heading's words, and no mask finds a name or an address in it.
  private func anchor(_ anchor: String) -> String { reader < .pair ? "" : anchor }

  private func filtered(_ goal: Goal) -> Goal {
    let sight = sight(in: goal.section).under(goal.audience)
    let showsDetail = sight.sees(.goalDetail)
    var result = Goal(title: text(goal.title), form: goal.form, range: goal.range)
    result.label = text(goal.label, true)
    result.anchor = showsDetail ? anchor(goal.anchor) : ""
    result.section = goal.section.flatMap { sections[$0] }
    result.why = text(goal.why, sight.sees(.goalWhy))
    if sight.sees(.goalSkills) { result.skills = goal.skills.compactMap { text($0, true) } }
    result.outcome = text(goal.outcome, sight.sees(.goalOutcome))
    result.assignment = filtered(
      goal.assignment, owners: sight.sees(.goalOwner), dates: sight.sees(.goalDates))
    result.status = filtered(
      goal.status, isSeen: sight.sees(.goalStatus), showsReason: showsDetail)
    if showsDetail { result.confidence = readable(goal.confidence) }
    result.milestones = goal.milestones.compactMap { milestones[$0] }
    result.steps = goal.steps.compactMap { filtered($0, sight, showsText: false) }
    result.fields = fields(goal.fields, showsDetail)
    result.prose = prose(goal.prose, showsDetail)
    result.audience = goal.audience
    return result
  }

  private func filtered(_ milestone: Milestone) -> Milestone {
    let sight = sight(of: milestone)
    let showsDetail = sight.sees(.milestoneDetail)
    var result = Milestone(
      title: text(milestone.title), form: milestone.form, range: milestone.range)
    result.label = text(milestone.label, true)
    result.anchor = showsDetail ? anchor(milestone.anchor) : ""
    result.goal = milestone.goal.flatMap { goals[$0] }
    result.section = milestone.section.flatMap { sections[$0] }
    result.assignment = filtered(
      milestone.assignment, owners: sight.sees(.milestoneOwner),
      dates: sight.sees(.milestoneDates))
    result.evidence = text(milestone.evidence, sight.sees(.milestoneEvidence))
    if sight.sees(.milestoneSkills) {
      result.skills = milestone.skills.compactMap { text($0, true) }
    }
    result.outcome = text(milestone.outcome, showsDetail)
    result.status = filtered(
      milestone.status, isSeen: sight.sees(.milestoneStatus), showsReason: showsDetail)
    if sight.sees(.milestoneStatus) { result.checkbox = milestone.checkbox }
    if sight.sees(.milestoneAfter) { result.after = milestone.after.compactMap(reference) }
    if showsDetail {
      result.reviewed = readable(milestone.reviewed)
      result.confidence = readable(milestone.confidence)
    }
    result.steps = milestone.steps.compactMap { filtered($0, sight, showsText: false) }
    // A field that names what is withheld would say its name all the same.
    let namesWithheld = result.after.count < milestone.after.count
    result.fields = fields(
      milestone.fields, showsDetail, without: namesWithheld ? [.after] : [])
    result.prose = prose(milestone.prose, showsDetail)
    result.audience = milestone.audience
    return result
  }

  private func filtered(_ status: Status, isSeen: Bool, showsReason: Bool) -> Status {
    guard isSeen, status.range.map(isReadable) ?? true else { return Status(.planned) }
    var result = status
    result.reason = text(status.reason, showsReason)
    return result
  }

  /// A step without what the reader may not see; an action's text is part of the action.
  private func filtered(_ step: Step, _ parent: Sight, showsText: Bool) -> Step? {
    let sight = parent.under(step.audience)
    guard isReadable(step.range), sight.sees(showsText ? .action : .stepProgress) else {
      return nil
    }
    let words = showsText || sight.sees(.stepText)
    var result = Step(
      text: words ? text(step.text) : Located("", step.text.range), state: step.state,
      checkbox: step.checkbox, depth: step.depth, range: step.range)
    result.assignment = filtered(step.assignment, owners: true, dates: true)
    result.status = step.status.map { filtered($0, isSeen: true, showsReason: words) }
    result.audience = step.audience
    return result
  }
}
