import WaymarkPlan
import WaymarkSource

/// A plan that never ends.
enum PeriodMissing: Rule {
  static let id: RuleID = "period-missing"
  static let group = RuleGroup.people
  static let severity = Severity.hint
  static let documentation = RuleDocumentation(
    summary: "The plan is running and has no last day.",
    why: """
      Mentoring without an agreed end does not finish, it fades, and neither side knows whether to
      ask for more. A last day gives both of you a moment to look back, to celebrate and to decide
      openly whether to go on.
      """,
    practices: [.agreedOpenly, .celebrateAndLearn],
    source: "the T of SMART as George T. Doran first wrote it: time-related",
    bad: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron
      - Start: 2026-11-30

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
      """)

  /// Asks once a plan has a first day or a check-in: before that it is only being drawn up.
  static func check(_ context: inout RuleContext) {
    let plan = context.plan
    guard plan.end == nil, plan.isRunning, plan.isRead,
      plan.start != nil || !plan.checkIns.isEmpty, !isWritten(in: plan)
    else { return }
    if let start = plan.start {
      context.report(
        "the plan has a start, \(start.date), and no end", at: start.range,
        help: "agree on a last day and write it as End: 2027-02-26; it can be moved openly")
    } else {
      context.report(
        "the plan has check-ins, and neither a start nor an end", at: plan.titleRange,
        help: "agree on both and write them as Start: 2026-09-01 and End: 2027-02-26")
    }
  }

  /// Whether an end is there that could not be read, which is reported by itself.
  private static func isWritten(in plan: CheckedPlan) -> Bool {
    plan.fields.contains {
      ($0.kind == .end || $0.kind == .period) && !$0.value.value.isEmpty
    }
  }
}
