import WaymarkPlan
import WaymarkSource

/// A milestone due before something that it waits for.
enum DueBeforeDependency: Rule {
  static let id: RuleID = "due-before-dependency"
  static let group = RuleGroup.milestones
  static let severity = Severity.error
  static let documentation = RuleDocumentation(
    summary: "A milestone is due before a milestone that it comes after.",
    why: """
      One of the two dates cannot be kept, and both owners work towards their own. It shows on the
      earlier day, when the second milestone is late through nobody's fault. Move one date while
      it costs nothing.
      """,
    practices: [.observableMilestones, .sharedResponsibility],
    bad: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      ## Goals

      - [ ] Agree on the schema (@grace, due 2027-01-15)
      - [ ] Migrate the first table (@ada, due 2026-12-14)
        - After: Agree on the schema
      """,
    good: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      ## Goals

      - [ ] Agree on the schema (@grace, due 2026-12-04)
      - [ ] Migrate the first table (@ada, due 2026-12-14)
        - After: Agree on the schema
      """)

  static func check(_ context: inout RuleContext) {
    let plan = context.plan
    guard plan.isOpen else { return }
    var graph: DependencyGraph?
    for (index, milestone) in plan.milestones.enumerated() where !milestone.after.isEmpty {
      guard let due = milestone.assignment.due, plan.isActive(milestone) else { continue }
      for reference in milestone.after {
        guard let (title, laterDue) = dependency(reference, in: plan),
          due.date < laterDue.firstDay
        else { continue }
        // In a circle some date is always too early; the circle is what has to go.
        let known = graph ?? DependencyGraph(plan)
        graph = known
        guard !known.isCyclic[known.components[known.node(ofMilestone: index)]] else { continue }
        context.report(
          "\(quoted(milestone.title.value)) is due before \(quoted(title)), which it comes after",
          at: milestone.assignment.dueIsInherited ? reference.text.range : due.range,
          notes: [.init("\(quoted(title)) is due on \(laterDue.date)", at: laterDue.range)],
          help: "move one of the dates, or take out `After`")
      }
    }
  }

  /// What a reference leads to when it is still to be done and has a date.
  private static func dependency(_ reference: Reference, in plan: CheckedPlan) -> (
    String, PlanDate
  )? {
    switch reference.target {
    case .goal(let index):
      let goal = plan.goals[index]
      guard !goal.status.value.isClosed, let due = goal.assignment.due else { return nil }
      return (goal.title.value, due)
    case .milestone(let index):
      let milestone = plan.milestones[index]
      guard !milestone.status.value.isClosed, let due = milestone.assignment.due else { return nil }
      return (milestone.title.value, due)
    case nil: return nil
    }
  }
}
