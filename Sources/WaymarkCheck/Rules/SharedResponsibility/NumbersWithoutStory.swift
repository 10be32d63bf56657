import WaymarkPlan
import WaymarkSource

/// Numbers that nobody tells anything about.
enum NumbersWithoutStory: Rule {
  static let id: RuleID = "numbers-without-story"
  static let group = RuleGroup.sharedResponsibility
  static let severity = Severity.hint
  static let documentation = RuleDocumentation(
    summary: "Metrics have had values for a while, and no story stands beside them.",
    why: """
      A number says that something changed and never why. One sentence about one real case shows
      what the number means to somebody, and catches the number that rises while things get worse.
      """,
    practices: [.balancedMeasures, .learnerInCharge],
    bad: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      ## Goals

      - [ ] Ship a first pull request (@ada, due 2026-12-14)

      ## Metrics

      | Date       | Review turnaround (h) |
      | ---------- | --------------------- |
      | 2026-10-13 | 30                    |
      | 2026-10-27 | 28                    |
      | 2026-11-10 | 24                    |

      ### Review turnaround

      - Kind: process
      - Baseline: 30
      - Target: 12
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
      | 2026-10-13 | 30                    |
      | 2026-10-27 | 28                    |
      | 2026-11-10 | 24                    |

      - Story: 2026-11-10 QA found a gap in the note, because it came before lunch

      ### Review turnaround

      - Kind: process
      - Baseline: 30
      - Target: 12
      """)

  /// So many values of one metric are a while.
  private static let aWhile = 3

  static func check(_ context: inout RuleContext) {
    let plan = context.plan
    guard plan.isOpen, plan.stories.isEmpty,
      plan.metrics.contains(where: { $0.values.count >= aWhile }),
      plan.metrics.allSatisfy({ $0.stories.isEmpty && $0.prose.isEmpty }),
      plan.sections.allSatisfy({ $0.kind != .metrics || $0.prose.isEmpty })
    else { return }
    let count = plan.metrics.reduce(0) { $0 + $1.values.count }
    context.report(
      "\(count) values and no story", at: plan.placeOfMetrics,
      help: "ask for one case behind the numbers and add it as - Story: …")
  }
}
