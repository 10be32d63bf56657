import WaymarkPlan
import WaymarkSource

/// A plan that ends before it starts.
enum PeriodReversed: Rule {
  static let id: RuleID = "period-reversed"
  static let group = RuleGroup.people
  static let severity = Severity.error
  static let documentation = RuleDocumentation(
    summary: "The plan ends before it starts.",
    why: """
      Everything that is counted from the period is wrong at once: weeks, halfway, what is late.
      Most often the year of one date is a slip, made when an old plan was copied.
      """,
    practices: [.agreedOpenly],
    bad: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron
      - Start: 2026-11-30
      - End: 2026-02-26

      ## Goals

      - [ ] Ship a first pull request (@ada, due 2026-12-14)
      """,
    good: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron
      - Start: 2026-11-30
      - End: 2027-02-26

      ## Goals

      - [ ] Ship a first pull request (@ada, due 2026-12-14)
      """,
    fix: "offers a later year for the end, and to swap the two dates")

  static func check(_ context: inout RuleContext) {
    guard let start = context.plan.start, let end = context.plan.end,
      end.date < start.firstDay
    else { return }
    context.report(
      "the end, \(end.date), is before the start, \(start.date)", at: end.range,
      notes: [Diagnostic.Note("the plan starts here", at: start.range)],
      help: "correct one of the two dates", fixes: fixes(start: start, end: end))
  }

  /// Both are offered only for whole dates: other words cannot be moved without guessing.
  private static func fixes(start: PlanDate, end: PlanDate) -> [Fix] {
    guard start.precision == .day, end.precision == .day, !start.range.overlaps(end.range) else {
      return []
    }
    var fixes: [Fix] = []
    let nextYear = end.date.adding(months: 12)
    if nextYear > start.date {
      fixes.append(
        Fix("let it end on \(nextYear)", .suggested, [TextEdit(end.range, with: "\(nextYear)")]))
    }
    fixes.append(
      Fix(
        "swap the two dates", .suggested,
        [
          TextEdit(start.range, with: "\(end.date)"), TextEdit(end.range, with: "\(start.date)"),
        ]))
    return fixes
  }
}
