import WaymarkPlan
import WaymarkSource

/// A number that nobody looks at any more.
enum StaleMetric: Rule {
  static let id: RuleID = "stale-metric"
  static let group = RuleGroup.sharedResponsibility
  static let severity = Severity.hint
  static let documentation = RuleDocumentation(
    summary: "A metric has had no value for two cadences.",
    why: """
      A measure helps only while it is looked at. Stale numbers are worse than none: they still
      hang there and say what was true in autumn. Add today's value, measure less often, or drop
      it openly.
      """,
    practices: [.balancedMeasures, .frequentCheckIns],
    bad: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      ## Goals

      - [ ] Ship a first pull request (@ada, due 2026-12-14)

      ## Metrics

      ### Review turnaround

      - Kind: process
      - Unit: h
      - Baseline: 30
      - Target: 12
      - 2026-10-06: 30
      - 2026-10-20: 24

      ### Invoices retried within the hour

      - Kind: outcome
      - Unit: %
      - Baseline: 62
      - Target: 99
      - 2026-10-27: 62
      - 2026-11-10: 81
      """,
    good: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      ## Goals

      - [ ] Ship a first pull request (@ada, due 2026-12-14)

      ## Metrics

      ### Review turnaround

      - Kind: process
      - Unit: h
      - Baseline: 30
      - Target: 12
      - 2026-10-27: 30
      - 2026-11-10: 24

      ### Invoices retried within the hour

      - Kind: outcome
      - Unit: %
      - Baseline: 62
      - Target: 99
      - 2026-10-27: 62
      - 2026-11-10: 81
      """,
    dependsOnToday: true)

  static func check(_ context: inout RuleContext) {
    let plan = context.plan
    guard plan.isUnderWay else { return }
    // The columns of one table share the cell of the day, and the cause.
    var reported: Set<ByteRange> = []
    for metric in plan.metrics {
      let days = metric.values.map(\.date)
      let latest = days.max { $0.date < $1.date }
      guard let since = latest ?? plan.start else { continue }
      let quiet = context.today.days(since: since.date)
      guard quiet > context.thresholds.staleCadences * rhythm(of: days, in: context),
        reported.insert(since.range).inserted
      else { continue }
      let text = "\(quoted(metric.name.value)) has had no value for \(quiet) days"
      context.report(
        text, at: metric.name.range,
        notes: [.init(latest == nil ? "since the start" : "since this one", at: since.range)],
        help: "add a value with its day, or drop the metric and say why under Changes")
    }
  }

  /// The days between a metric's values so far, or the cadence when that is longer.
  private static func rhythm(of days: [PlanDate], in context: RuleContext) -> Int {
    let numbers = days.map(\.date.dayNumber)
    guard let first = numbers.min(), let last = numbers.max(), numbers.count > 1 else {
      return context.cadenceDays
    }
    return max(context.cadenceDays, (last - first) / (numbers.count - 1))
  }
}
