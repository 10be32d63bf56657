import WaymarkSource

/// A value that is no number.
enum InvalidMetricValue: Rule {
  static let id: RuleID = "invalid-metric-value"
  static let group = RuleGroup.sharedResponsibility
  static let severity = Severity.warning
  static let documentation = RuleDocumentation(
    summary: "A value of a metric is not one number.",
    why: """
      What cannot be read as a number is missing from every trend and comparison, without anybody
      noticing. Write one number, its unit in the header, and what there is to say about it as a
      story beside the table.
      """,
    practices: [.balancedMeasures],
    bad: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      ## Goals

      - [ ] Ship a first pull request (@ada, due 2026-12-14)

      ## Metrics

      | Date       | Review turnaround (h) |
      | ---------- | --------------------- |
      | 2026-10-27 | 30                    |
      | 2026-11-10 | quicker               |

      ### Review turnaround

      - Kind: process
      - Baseline: 30
      - Target: 12

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

      | Date       | Review turnaround (h) |
      | ---------- | --------------------- |
      | 2026-10-27 | 30                    |
      | 2026-11-10 | 24                    |

      ### Review turnaround

      - Kind: process
      - Baseline: 30
      - Target: 12

      ### Invoices retried within the hour

      - Kind: outcome
      - Unit: %
      - Baseline: 62
      - Target: 99
      - 2026-10-27: 62
      - 2026-11-10: 81
      """)

  static func check(_ context: inout RuleContext) {
    context.reportWhatReadingFound()
  }
}
