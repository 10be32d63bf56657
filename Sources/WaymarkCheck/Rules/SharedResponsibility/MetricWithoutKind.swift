import WaymarkPlan
import WaymarkSource

/// A number that does not say what it measures.
enum MetricWithoutKind: Rule {
  static let id: RuleID = "metric-without-kind"
  static let group = RuleGroup.sharedResponsibility
  static let severity = Severity.hint
  static let documentation = RuleDocumentation(
    summary: "A metric does not say whether it measures process, outcome, practice or adoption.",
    why: """
      A process that you can change tomorrow and an outcome that comes in spring need different
      patience. Without the kind, the pair celebrates being busy, or gives up on a number that
      could not move yet.
      """,
    practices: [.balancedMeasures],
    bad: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      ## Goals

      - [ ] Ship a first pull request (@ada, due 2026-12-14)

      ## Metrics

      ### Review turnaround

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
      """)

  /// Reports each metric that has a heading of its own.
  ///
  /// Columns without headings have no place for a kind; where no metric has one, that is said
  /// once.
  static func check(_ context: inout RuleContext) {
    let plan = context.plan
    guard plan.isOpen, let first = plan.metrics.first else { return }
    if plan.metrics.allSatisfy({ $0.kind == nil && !$0.isDescribed }) {
      context.report(
        "none of \(counted(plan.metrics.count, "metric")) says its kind", at: first.name.range,
        help: "add a heading with the metric's name, and under it Kind: process or outcome")
    }
    for metric in plan.metrics where metric.kind == nil && metric.isDescribed {
      if let written = metric.fields.first(.kind) {
        context.report(
          "\(quoted(written.value.value)) is no kind of metric", at: written.value.range,
          help: "write process, outcome, practice or adoption")
      } else {
        context.report(
          "\(quoted(metric.name.value)) does not say its kind", at: metric.name.range,
          help: "add Kind: process, outcome, practice or adoption")
      }
    }
  }
}
