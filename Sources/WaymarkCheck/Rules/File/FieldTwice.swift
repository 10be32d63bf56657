import WaymarkPlan
import WaymarkSource

/// A field that is written twice, of which one is not heeded.
enum FieldTwice: Rule {
  static let id: RuleID = "field-twice"
  static let group = RuleGroup.file
  static let severity = Severity.warning
  static let documentation = RuleDocumentation(
    summary: "A field that can have one value is written twice, with two.",
    why: """
      Only the last counts. Whoever reads from the top believes the other: a mentee works towards
      the first date, and the mentor's report counts towards the second.
      """,
    practices: [.agreedOpenly],
    bad: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      ## Milestones

      ### Ship the invoice retry job

      - Owner: @ada
      - Evidence: 99 % of failed invoices retried within the hour
      - Due: 2026-12-14
      - Due: 2027-01-18
      """,
    good: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      ## Milestones

      ### Ship the invoice retry job

      - Owner: @ada
      - Evidence: 99 % of failed invoices retried within the hour
      - Due: 2027-01-18

      ## Changes

      - 2026-12-10: the retry job moves to January, since the test system was away
      """)

  /// The fields of which the last one counts.
  private static let kinds: Set<FieldKind> = [
    .start, .end, .cadence, .why, .outcome, .owner, .due, .evidence, .status, .done,
    .confidence, .kind, .unit, .baseline, .target,
  ]

  static func check(_ context: inout RuleContext) {
    let plan = context.plan
    // What stands in the front matter wins, and is reported by another rule.
    let start = plan.frontMatter?.end ?? 0
    check(plan.fields.filter { $0.range.start >= start }, &context)
    for index in plan.goals.indices { check(plan.goals[index].fields, &context) }
    for index in plan.milestones.indices where plan.milestones[index].form != .row {
      check(plan.milestones[index].fields, &context)
    }
    for index in plan.metrics.indices { check(plan.metrics[index].fields, &context) }
  }

  private static func check(_ fields: [Field], _ context: inout RuleContext) {
    guard hasTwins(fields) else { return }
    var last: [FieldKind: Field] = [:]
    for field in fields where !field.value.value.isEmpty {
      if let kind = field.kind, kinds.contains(kind) { last[kind] = field }
    }
    for field in fields where !field.value.value.isEmpty {
      guard let last = field.kind.flatMap({ last[$0] }),
        WordFolding.fold(last.value.value) != WordFolding.fold(field.value.value)
      else { continue }
      context.report(
        "\(quoted(field.key.value)) says \(quoted(field.value.value)) here and"
          + " \(quoted(last.value.value)) below",
        at: field.value.range,
        notes: [Diagnostic.Note("this one counts", at: last.value.range)],
        help: "keep one of the two")
    }
  }

  /// Whether two fields are of one kind, or so many that to compare each with each would cost more
  /// than to hash them.
  private static func hasTwins(_ fields: [Field]) -> Bool {
    guard fields.count <= 16 else { return true }
    for index in fields.indices {
      guard let kind = fields[index].kind else { continue }
      for other in 0..<index where fields[other].kind == kind { return true }
    }
    return false
  }
}
