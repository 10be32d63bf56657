import WaymarkPlan
import WaymarkSource

/// A setback that taught nothing yet.
enum SetbackWithoutLesson: Rule {
  static let id: RuleID = "setback-without-lesson"
  static let group = RuleGroup.cycle
  static let severity = Severity.hint
  static let documentation = RuleDocumentation(
    summary: "A milestone was dropped, blocked or missed, and no lesson or change names it.",
    why: """
      A setback is data, but only for those who look at it. Otherwise the same thing hinders the
      next milestone, and the learner remembers a failure where there was a lesson. One sentence
      on what it taught you is enough.
      """,
    practices: [.celebrateAndLearn, .agreedOpenly],
    bad: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron
      - Period: 2026-09-01 to 2027-02-26
      - Cadence: every 2 weeks

      ## Goals

      - [ ] Ship a first pull request (@ada, due 2026-12-14)
      - [ ] Replay the outage in staging (@ada, due 2026-12-18, blocked)

      ## Check-ins

      ### 2026-11-17

      - Blocked: no staging data
      - Next: Grace asks the platform team
      """,
    good: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron
      - Period: 2026-09-01 to 2027-02-26
      - Cadence: every 2 weeks

      ## Goals

      - [ ] Ship a first pull request (@ada, due 2026-12-14)
      - [ ] Replay the outage in staging (@ada, due 2026-12-18, blocked)

      ## Check-ins

      ### 2026-11-17

      - Blocked: no staging data
      - Learned: to replay an outage, ask for staging data before anything else
      - Next: Grace asks the platform team
      """,
    dependsOnToday: true)

  static func check(_ context: inout RuleContext) {
    let plan = context.plan
    guard plan.isUnderWay else { return }
    let setbacks = plan.milestones.indices.compactMap { index in
      setback(of: index, in: context).map { (milestone: index, what: $0) }
    }
    guard !setbacks.isEmpty else { return }
    let changed = Set(plan.changes.compactMap { $0.about?.target })
    let lessons = lessons(naming: setbacks.map(\.milestone), in: plan)
    for (position, setback) in setbacks.enumerated()
    where !changed.contains(.milestone(setback.milestone))
      && lessons.textsNaming(position).isEmpty
    {
      let title = plan.milestones[setback.milestone].title
      context.report(
        "\(quoted(title.value)) \(setback.what), and no lesson names it", at: title.range,
        help: "write under Learned in a check-in, or under Changes, what it taught you")
    }
  }

  /// What happened to a milestone, as a message says it; nil when nothing did, or when it says
  /// itself what was learned.
  ///
  /// A date that has just passed is reported as overdue. It is missed once some cadences have
  /// passed too, with a check-in in which it could have been talked about.
  private static func setback(of index: Int, in context: RuleContext) -> String? {
    let plan = context.plan
    let milestones = plan.milestones
    let status = milestones[index].status.value
    guard status != .paused, status != .done else { return nil }
    let goal = milestones[index].goal.map { plan.goals[$0].status.value }
    guard goal?.isActive ?? true, !milestones[index].fields.say(.learned) else { return nil }
    switch status {
    case .dropped: return "was dropped"
    case .blocked: return "is blocked"
    case .planned, .inProgress, .atRisk:
      guard let due = milestones[index].assignment.due?.date,
        !milestones[index].assignment.dueIsInherited,
        let last = plan.heldCheckIns.last, plan.checkIns[last].date.date > due,
        context.today.days(since: due) > context.cadenceDays * context.thresholds.staleCadences
      else { return nil }
      return "was missed"
    case .paused, .done: return nil
    }
  }

  /// What was learned, reflected on and changed; where a check-in names a setback and has a
  /// lesson, the lesson is taken to be about it.
  private static func lessons(naming milestones: [Int], in plan: CheckedPlan) -> NameIndex {
    var index = NameIndex(ofMilestones: milestones, in: plan)
    for checkIn in plan.checkIns where checkIn.fields.say(.learned) {
      index.addText(checkIn.range, of: plan.source)
    }
    for reflection in plan.reflections { index.addText(reflection.range, of: plan.source) }
    for change in plan.changes { index.addText(change.range, of: plan.source) }
    return index
  }
}
