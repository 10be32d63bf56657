import WaymarkPlan
import WaymarkSource

/// A milestone that does not say how both will see that it is reached.
enum MilestoneWithoutEvidence: Rule {
  static let id: RuleID = "milestone-without-evidence"
  static let group = RuleGroup.milestones
  static let severity = Severity.hint
  static let documentation = RuleDocumentation(
    summary: """
      An open milestone under a heading or in a table does not say how you will see that it is done.
      """,
    why: """
      "Done" means one thing to the person who did it and another to the person who hoped for it.
      A line of evidence, written before the work, spares both that argument at the review and
      shows the mentee where to stop. A checkbox may be brief and is not asked.
      """,
    practices: [.observableMilestones, .specificFeedback],
    source: "the M of SMART as George T. Doran first wrote it: measurable",
    bad: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      ## Milestones

      ### Ship the invoice retry job

      - Owner: @ada
      - Due: 2026-12-14
      """,
    good: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      ## Milestones

      ### Ship the invoice retry job

      - Owner: @ada
      - Due: 2026-12-14
      - Evidence: 99 % of failed invoices retried within the hour
      """)

  static func check(_ context: inout RuleContext) {
    let plan = context.plan
    guard plan.isOpen else { return }
    let asksForWords = context.settings.severity(of: MilestoneNotObservable.self) != nil
    // Where some rows say it, the column is there, and each row that does not is a gap of its own.
    let told = Set(
      plan.milestones.lazy.filter { $0.form == .row && !($0.evidence?.value.isEmpty ?? true) }
        .map { $0.section ?? -1 })
    var tables: Set<Int> = []
    let milestones = plan.milestones
    for index in milestones.indices
    where lacksEvidence(milestones[index]) && plan.isActive(milestones[index]) {
      let milestone = milestones[index]
      guard !plan.measured.contains(.milestone(index)) else { continue }
      // A vague title without evidence is one cause; the other rule says more about it.
      if asksForWords, MilestoneNotObservable.isVague(milestone, in: plan) { continue }
      guard milestone.form == .row, !told.contains(milestone.section ?? -1) else {
        context.report(
          "\(quoted(milestone.title.value)) has no evidence", at: milestone.title.range,
          help: "write how both of you will see that it is done: `Evidence: …`")
        continue
      }
      // A table without the column is one cause, however many rows it has.
      guard tables.insert(milestone.section ?? -1).inserted else { continue }
      context.report(
        "no evidence in the table of \(quoted(milestone.title.value))",
        at: milestone.title.range,
        help: "fill a column `Evidence`: how both of you will see that it is done")
    }
  }

  private static func lacksEvidence(_ milestone: borrowing Milestone) -> Bool {
    (milestone.form == .heading || milestone.form == .row)
      && milestone.evidence?.value.isEmpty ?? true && milestone.outcome == nil
  }
}
