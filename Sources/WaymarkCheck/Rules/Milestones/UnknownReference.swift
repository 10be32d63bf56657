import WaymarkPlan
import WaymarkSource

/// A name that leads to no goal or milestone.
enum UnknownReference: Rule {
  static let id: RuleID = "unknown-reference"
  static let group = RuleGroup.milestones
  static let severity = Severity.warning
  static let documentation = RuleDocumentation(
    summary: "`After`, `About` or `For` names a goal or milestone that is not in the plan.",
    why: """
      The name was meant to tie things together: what waits for what, which milestone the feedback
      is about, which goal a number serves. A name that leads nowhere ties nothing, and reports
      leave it out without anybody noticing. A subject in free words is fine for `About` and is
      reported only when it comes close to a name.
      """,
    practices: [.observableMilestones, .practisedFeedback],
    bad: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      ## Goals

      - [ ] Write the design note (@ada, due 2026-12-04)
      - [ ] Ship the retry job (@ada, due 2026-12-14)
        - After: Write the desing note
      """,
    good: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      ## Goals

      - [ ] Write the design note (@ada, due 2026-12-04)
      - [ ] Ship the retry job (@ada, due 2026-12-14)
        - After: Write the design note
      """,
    fix: "writes the nearest name of a goal or milestone; suggested only")

  /// So many names in free words are compared with the plan's names, that the cost stays linear.
  private static let comparisonLimit = 32

  static func check(_ context: inout RuleContext) {
    let plan = context.plan
    guard plan.isOpen else { return }
    var names: [String]?
    var comparisons = 0
    func nearest(to text: String) -> [String] {
      comparisons += 1
      guard comparisons <= comparisonLimit else { return [] }
      let known = names ?? self.names(in: plan)
      names = known
      return NearestName.matches(for: text, in: known)
    }
    let milestones = plan.milestones
    for place in milestones.indices {
      for reference in milestones[place].after where reference.target == nil {
        report(reference, near: nearest(to: reference.text.value), in: &context)
      }
    }
    for metric in plan.metrics {
      guard let reference = metric.serves, reference.target == nil else { continue }
      report(reference, near: nearest(to: reference.text.value), in: &context)
    }
    let subjects =
      plan.feedback.lazy.compactMap(\.about)
      + [plan.practices, plan.opportunities, plan.wins, plan.changes, plan.questions].lazy
      .joined().compactMap(\.about)
    for reference in subjects where reference.target == nil {
      let near = nearest(to: reference.text.value)
      if !near.isEmpty { report(reference, near: near, in: &context) }
    }
  }

  private static func report(
    _ reference: Reference, near: [String], in context: inout RuleContext
  ) {
    let text = reference.text
    guard !text.value.isEmpty else { return }
    context.report(
      "\(quoted(text.value)) is no goal or milestone of this plan", at: text.range,
      help: near.isEmpty
        ? "write a title as it stands, or a label such as M1" : "did you mean \(near.asChoice)?",
      fixes: near.map {
        Fix("write \(quoted($0))", .suggested, [TextEdit(text.range, with: $0)])
      })
  }

  private static func names(in plan: CheckedPlan) -> [String] {
    var names: [String] = []
    for goal in plan.goals {
      if let label = goal.label { names.append(label.value) }
      names.append(goal.title.value)
    }
    for milestone in plan.milestones {
      if let label = milestone.label { names.append(label.value) }
      names.append(milestone.title.value)
    }
    return names
  }
}
