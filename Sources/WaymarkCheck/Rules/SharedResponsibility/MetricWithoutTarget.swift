import WaymarkPlan
import WaymarkSource

/// A number without a direction.
enum MetricWithoutTarget: Rule {
  static let id: RuleID = "metric-without-target"
  static let group = RuleGroup.sharedResponsibility
  static let severity = Severity.hint
  static let documentation = RuleDocumentation(
    summary: "A metric with a heading of its own has no target.",
    why: """
      Without a target nobody can tell good news from bad, and each reads the number their own
      way. A rough one is enough, agreed by both, and it may move: what counts is that you talk
      about the same direction.
      """,
    practices: [.balancedMeasures, .agreedOpenly],
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

  static func check(_ context: inout RuleContext) {
    guard context.plan.isOpen else { return }
    for metric in context.plan.metrics
    where metric.target == nil && metric.isDescribed && !metric.fields.say(.target) {
      context.report(
        "\(quoted(metric.name.value)) has no target", at: metric.name.range,
        help: "agree where it should go and add Target: 12; a rough one is enough")
    }
  }
}
