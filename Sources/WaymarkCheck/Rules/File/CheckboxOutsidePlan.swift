import WaymarkPlan
import WaymarkSource

/// Checkboxes in places where they are only prose.
enum CheckboxOutsidePlan: Rule {
  static let id: RuleID = "checkbox-outside-plan"
  static let group = RuleGroup.file
  static let severity = Severity.hint
  static let documentation = RuleDocumentation(
    summary: "Checkboxes stand where they count as prose.",
    why: """
      A box in Goals, Milestones, Actions or a check-in is a task: it has an owner, it is counted
      and it comes up at the next check-in. Anywhere else nobody is reminded of it. If it is only a
      list to tick off, leave it as it is.
      """,
    practices: [.fewGoals, .lightAndRepeatable],
    bad: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      ## Goals

      - [ ] Ship a first pull request (@ada, due 2026-12-14)

      ## Laptop and accounts

      - [ ] Ask for access to the billing dashboard
      """,
    good: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      ## Goals

      - [ ] Ship a first pull request (@ada, due 2026-12-14)

      ## Actions

      - [ ] Ask for access to the billing dashboard (@ada, due 2026-12-01)
      """)

  /// Reports once for the file: whoever decides about the first decides about all.
  static func check(_ context: inout RuleContext) {
    let plan = context.plan
    guard plan.isPlan, !plan.strayCheckboxes.isEmpty else { return }
    // Those under a heading that is not read have that one cause.
    let headings = Set(plan.diagnostics.filter { $0.rule == HeadingNotRead.id }.map(\.range))
    let unread = plan.sections.filter { headings.contains($0.title.range) }
    let boxes = plan.strayCheckboxes.filter { box in
      !unread.contains { $0.range.contains(box) }
    }
    guard let first = boxes.first else { return }
    context.report(
      boxes.count == 1
        ? "1 checkbox is only prose where it stands"
        : "\(boxes.count) checkboxes are only prose where they stand",
      at: first,
      help: "tasks belong in Goals, Milestones, Actions or a check-in; a mere list can stay")
  }
}
