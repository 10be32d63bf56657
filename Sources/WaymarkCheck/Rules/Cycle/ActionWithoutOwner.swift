import WaymarkPlan
import WaymarkSource

/// An action that nobody took.
enum ActionWithoutOwner: Rule {
  static let id: RuleID = "action-without-owner"
  static let group = RuleGroup.cycle
  static let severity = Severity.warning
  static let documentation = RuleDocumentation(
    summary: "An open action has nobody who does it.",
    why: """
      Both nod in the check-in, and each leaves the room sure that the other will do it. Two weeks
      later both are a little disappointed. A name takes two seconds to write and saves that.
      """,
    practices: [.fewGoals, .sharedResponsibility],
    bad: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron
      - Period: 2026-09-01 to 2027-02-26
      - Cadence: every 2 weeks

      ## Goals

      - [ ] Ship a first pull request (@ada, due 2026-12-14)

      ## Check-ins

      ### 2026-11-17

      - Progress: the set-up works

      - [ ] Ask the platform team for a data set
      """,
    good: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron
      - Period: 2026-09-01 to 2027-02-26
      - Cadence: every 2 weeks

      ## Goals

      - [ ] Ship a first pull request (@ada, due 2026-12-14)

      ## Check-ins

      ### 2026-11-17

      - Progress: the set-up works

      - [ ] Ask the platform team for a data set (@grace)
      """,
    fix: "is offered for each side, and names it as the owner; only the two of you know which")

  static func check(_ context: inout RuleContext) {
    let plan = context.plan
    guard plan.isOpen else { return }
    // What is nested under an action without an owner lacks it for the same reason.
    var reportedDepth = Int.max
    let actions = plan.actions
    for place in actions.indices where actions[place].step.depth <= reportedDepth {
      reportedDepth = Int.max
      guard actions[place].step.assignment.owner == nil, actions[place].step.isActive else {
        continue
      }
      let step = actions[place].step
      reportedDepth = step.depth
      guard !context.readingFoundUnreadOwner(in: step.range) else {
        continue
      }
      context.report(
        "\(quoted(step.text.value)) has no owner", at: step.text.range,
        help: "name the one who does it, as in (@ada, due 2026-12-01)",
        fixes: fixes(for: step, in: plan))
    }
  }

  /// One fix for each side: to put its handle where owners are written.
  private static func fixes(for step: Step, in plan: CheckedPlan) -> [Fix] {
    [Role.mentee, .mentor].compactMap { role in
      let members = plan.people(with: role)
      guard members.count == 1, let member = members.first,
        let handle = plan.people[member].handle
      else { return nil }
      return Fix("give it to @\(handle)", .suggested, [edit(naming: handle, in: step, plan)])
    }
  }

  private static func edit(naming handle: String, in step: Step, _ plan: CheckedPlan) -> TextEdit {
    if let parenthesis = step.assignment.parenthesis {
      return .insert("@\(handle), ", at: parenthesis.start + 1)
    }
    // Dates of other tools may end the line; then the handle leads it.
    let line = plan.source.lineRange(plan.source.lineIndex(at: step.text.range.end))
    let rest = plan.source.text(ByteRange(step.text.range.end, line.end))
    return rest.allSatisfy(\.isWhitespace)
      ? .insert(" (@\(handle))", at: step.text.range.end)
      : .insert("@\(handle) ", at: step.text.range.start)
  }
}
