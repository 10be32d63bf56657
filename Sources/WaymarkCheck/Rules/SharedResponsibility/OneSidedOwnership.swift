import WaymarkPlan
import WaymarkSource

/// A plan that rests on one pair of shoulders.
enum OneSidedOwnership: Rule {
  static let id: RuleID = "one-sided-ownership"
  static let group = RuleGroup.sharedResponsibility
  static let severity = Severity.hint
  static let documentation = RuleDocumentation(
    summary: "One side owns more than four fifths of what is open.",
    why: """
      A mentor who owes nothing has little reason to look at the plan, and a mentee who owes
      nothing has little to grow on. Let each side take some of it: an introduction, a review, an
      hour side by side, a note on what was learned.
      """,
    practices: [.sharedResponsibility, .bothSidesAsk],
    bad: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      ## Goals

      ### Milestone: Ship the invoice retry job

      - Owner: @ada
      - Due: 2026-12-14
      - Evidence: failed invoices are retried within the hour

      - [ ] Write the design note (@ada)
      - [ ] Try the failure path (@ada)
      - [ ] Draw the data flow (@ada)
      - [ ] Review the alerts (@ada)
      """,
    good: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      ## Goals

      ### Milestone: Ship the invoice retry job

      - Owner: @ada
      - Due: 2026-12-14
      - Evidence: failed invoices are retried within the hour

      - [ ] Write the design note (@ada)
      - [ ] Try the failure path (@ada)
      - [ ] Draw the data flow (@ada)
      - [ ] Review the alerts (@grace)
      """)

  /// Fewer items than this say nothing about balance.
  private static let fewest = 5

  /// Several people of one side share the load among themselves.
  static func check(_ context: inout RuleContext) {
    let plan = context.plan
    guard plan.isUnderWay, plan.hasBothSides else { return }
    let load = Load(of: context.plan)
    guard load.all >= fewest else { return }
    for (side, other, count) in [
      (Role.mentee, Role.mentor, load.mentee), (.mentor, .mentee, load.mentor),
    ]
    where count * 100 > load.all * context.thresholds.ownershipShare
      && plan.people(with: side).count == 1
    {
      context.report(
        "\(plan.name(of: side)) owns \(count) of \(load.all) open items", at: plan.titleRange,
        help: "ask what \(plan.name(of: other)) could take, and write the name beside it")
    }
  }

  /// How many open items each side answers for; what is inherited counts with its parent.
  private struct Load {
    var mentee = 0
    var mentor = 0
    var all = 0

    init(of plan: CheckedPlan) {
      let (goals, milestones, actions) = (plan.goals, plan.milestones, plan.actions)
      for place in goals.indices where plan.isActive(goals[place]) {
        add(goals[place].steps, plan)
      }
      for place in milestones.indices where plan.isActive(milestones[place]) {
        add(milestones[place].assignment, plan)
        add(milestones[place].steps, plan)
      }
      for place in actions.indices where actions[place].step.isOpen {
        add(actions[place].step.assignment, plan)
      }
      for entry in plan.practices where entry.isOpen { add(entry.assignment, plan) }
      for entry in plan.commitments where entry.isOpen { add(plan.side(of: entry)) }
    }

    private mutating func add(_ steps: [Step], _ plan: CheckedPlan) {
      steps.forEachOpen { add(steps[$0].assignment, plan) }
    }

    private mutating func add(_ assignment: borrowing Assignment, _ plan: CheckedPlan) {
      guard !assignment.ownerIsInherited, assignment.owner != nil else { return }
      add(assignment.owner.flatMap { plan.side(of: $0) })
    }

    private mutating func add(_ side: Role?) {
      all += 1
      if side == .mentee { mentee += 1 }
      if side == .mentor { mentor += 1 }
    }
  }
}
