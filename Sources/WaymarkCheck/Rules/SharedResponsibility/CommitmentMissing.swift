import WaymarkPlan
import WaymarkSource

/// A side that promises nothing.
enum CommitmentMissing: Rule {
  static let id: RuleID = "commitment-missing"
  static let group = RuleGroup.sharedResponsibility
  static let severity = Severity.hint
  static let documentation = RuleDocumentation(
    summary: "The commitments name nothing that one of the two sides promises.",
    why: """
      Mentoring is a deal between two people. When only one side writes down what it will do, the
      other never knows what it may count on, and has nothing to be thanked for. One small promise
      that is kept weighs more than three big ones.
      """,
    practices: [.sharedResponsibility, .agreedOpenly],
    bad: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      ## Goals

      - [ ] Ship a first pull request (@ada, due 2026-12-14)

      ## Commitments

      - Mentee: send three questions the day before each check-in
      """,
    good: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      ## Goals

      - [ ] Ship a first pull request (@ada, due 2026-12-14)

      ## Commitments

      - Mentor: bring one real design review a month
      - Mentee: send three questions the day before each check-in
      """)

  /// Speaks only where the plan has a place for commitments, and all in it are some side's.
  static func check(_ context: inout RuleContext) {
    let plan = context.plan
    guard plan.isRunning, plan.hasBothSides,
      let section = plan.sections.first(where: { $0.kind == .commitments }),
      plan.sections.allSatisfy({ $0.kind != .commitments || $0.prose.isEmpty })
    else { return }
    var sides: Set<Role> = []
    for commitment in plan.commitments {
      guard let side = plan.side(of: commitment) else { return }
      sides.insert(side)
    }
    let silent = [Role.mentor, .mentee].filter { !sides.contains($0) }
    guard !silent.isEmpty else { return }
    let names = silent.map { "\(plan.name(of: $0))" }.joined(separator: " and ")
    context.report(
      "\(quoted(section.title.value)) has no promise of \(names)", at: section.title.range,
      help: "ask what the other side would be glad to count on, and write it below:"
        + " - \(silent.first == .mentee ? "Mentee" : "Mentor"): …")
  }
}
