import WaymarkPlan
import WaymarkSource

/// Only results, or only activity.
enum UnbalancedMetrics: Rule {
  static let id: RuleID = "unbalanced-metrics"
  static let group = RuleGroup.sharedResponsibility
  static let severity = Severity.hint
  static let documentation = RuleDocumentation(
    summary: "All metrics measure outcomes, or all measure process.",
    why: """
      Outcomes alone tell you too late, and punish people for luck. Process alone rewards being
      busy. One of each, looked at together, shows whether what you practise is what helps.
      """,
    practices: [.balancedMeasures],
    source: "leading and lagging measures, as in the balanced scorecard of Kaplan and Norton",
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
      - 2026-10-27: 30
      - 2026-11-10: 24

      ### Reviews given

      - Kind: process
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
    let plan = context.plan
    guard plan.isOpen else { return }
    let kinds = plan.metrics.compactMap(\.kind)
    guard kinds.count > 1, let first = kinds.first?.value, first == .outcome || first == .process,
      kinds.allSatisfy({ $0.value == first })
    else { return }
    let missing = first == .outcome ? "process or practice" : "outcome or adoption"
    let all = kinds.count == 2 ? "both" : "all \(kinds.count)"
    context.report(
      "\(all) metrics that say their kind are of \(first.rawValue)",
      at: plan.placeOfMetrics,
      notes: kinds.map { .init("of \(first.rawValue)", at: $0.range) },
      help: "add one of \(missing) that both of you can look up")
  }
}
