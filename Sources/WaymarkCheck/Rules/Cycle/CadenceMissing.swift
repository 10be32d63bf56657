import WaymarkPlan
import WaymarkSource

/// A plan without an agreed rhythm.
enum CadenceMissing: Rule {
  static let id: RuleID = "cadence-missing"
  static let group = RuleGroup.cycle
  static let severity = Severity.hint
  static let documentation = RuleDocumentation(
    summary: "The plan is running and has no cadence.",
    why: """
      Where nobody has agreed how often to meet, the busier side decides, and the other waits to
      be asked. A cadence, short and frequent, makes the next talk certain. It also lets waymark
      tell you when one is late.
      """,
    practices: [.frequentCheckIns, .agreedOpenly],
    bad: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron
      - Period: 2026-09-01 to 2027-02-26

      ## Goals

      - [ ] Ship a first pull request (@ada, due 2026-12-14)
      """,
    good: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron
      - Period: 2026-11-16 to 2027-02-26
      - Cadence: every 2 weeks

      ## Goals

      - [ ] Ship a first pull request (@ada, due 2026-12-14)
      """,
    dependsOnToday: true)

  /// Asks once the plan has begun or has a check-in: before that it is only being drawn up.
  static func check(_ context: inout RuleContext) {
    let plan = context.plan
    guard plan.cadence == nil, plan.isUnderWay, !isWritten(in: plan),
      !plan.checkIns.isEmpty || hasBegun(plan, by: context.today),
      OverdueCheckIn.lateCheckIn(in: context) == nil
    else { return }
    let days = counted(context.thresholds.assumedCadenceDays, "day")
    context.report(
      "the plan has no cadence; one of \(days) is assumed", at: plan.titleRange,
      help: "agree how often you meet and write it, as in Cadence: every 2 weeks")
  }

  /// Whether a period was agreed, and its first day has come.
  private static func hasBegun(_ plan: CheckedPlan, by today: CalendarDate) -> Bool {
    plan.end != nil && plan.start.map { $0.date <= today } ?? false
  }

  /// Whether a cadence is there that could not be read, or whose key is misspelt; both are
  /// reported by themselves.
  private static func isWritten(in plan: CheckedPlan) -> Bool {
    plan.fields.contains { field in
      if field.kind == .cadence { return !field.value.value.isEmpty }
      return field.kind == nil
        && !NearestName.matches(for: field.key.value, in: ["cadence"]).isEmpty
    }
  }
}
