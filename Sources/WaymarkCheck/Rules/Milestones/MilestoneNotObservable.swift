import WaymarkPlan
import WaymarkSource

/// A milestone of which nobody could tell, on a day, whether it is reached.
enum MilestoneNotObservable: Rule {
  static let id: RuleID = "milestone-not-observable"
  static let group = RuleGroup.milestones
  static let severity = Severity.hint
  static let documentation = RuleDocumentation(
    summary: "An open milestone names an inner state, such as learning, and no measure beside it.",
    why: """
      Nobody can see somebody understand. So the mentee never knows whether it is enough, and the
      mentor can only guess. Say what the learning will show in: a talk given, a review passed, a
      service run alone; or put it in an `Evidence` line or a checkbox below. A word list is no
      reader: of sentences that it was not made with, \(figures.precision) of 100 that it points at
      are such, and it finds \(figures.recall) of 100.
      """,
    practices: [.observableMilestones, .practisedFeedback],
    source: "Robert F. Mager, Preparing Instructional Objectives: state what the learner will do",
    bad: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      ## Goals

      - [ ] Get better at code review (@ada, due 2026-12-14)
      """,
    good: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      ## Goals

      - [ ] Review ten pull requests, each with a question and a suggestion (@ada, due 2026-12-14)
      """)

  static func check(_ context: inout RuleContext) {
    let plan = context.plan
    guard plan.isOpen else { return }
    let milestones = plan.milestones
    for index in milestones.indices
    where plan.isActive(milestones[index]) && isVague(milestones[index], in: plan)
      && !plan.measured.contains(.milestone(index))
    {
      let milestone = milestones[index]
      context.report(
        "\(quoted(milestone.title.value)) cannot be seen from outside", at: milestone.title.range,
        help: "say what it will show in: a number, something made, something done alone")
    }
  }

  /// Whether a milestone's words name an inner state, with nothing observable beside them.
  static func isVague(_ milestone: borrowing Milestone, in plan: CheckedPlan) -> Bool {
    guard milestone.evidence?.value.isEmpty ?? true, milestone.outcome == nil,
      let finder = plan.observability
    else { return false }
    return finder.isInner(milestone.title.value)
      && milestone.steps.allSatisfy { finder.isInner($0.text.value) }
  }

  /// How well it agrees with people; a test keeps the figures true.
  static let figures = LanguageFigures(precision: 97, recall: 91)
}
