import WaymarkPlan
import WaymarkSource

/// A step due after the milestone that it leads to.
enum StepAfterMilestone: Rule {
  static let id: RuleID = "step-after-milestone"
  static let group = RuleGroup.milestones
  static let severity = Severity.warning
  static let documentation = RuleDocumentation(
    summary: "An open step is due after the milestone that it belongs to.",
    why: """
      The milestone cannot be done while the step is open, so its date will be missed, even when
      everybody is on time. Often the milestone slipped and only the step was moved: say so, and
      let the others plan with the date that is true.
      """,
    practices: [.observableMilestones, .agreedOpenly],
    bad: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      ## Goals

      - [ ] Ship the retry job (@ada, due 2026-12-14)
        - [ ] Pair on the failure tests (@grace, due 2027-01-08)
      """,
    good: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      ## Goals

      - [ ] Ship the retry job (@ada, due 2026-12-14)
        - [ ] Pair on the failure tests (@grace, due 2026-12-04)
      """)

  static func check(_ context: inout RuleContext) {
    let plan = context.plan
    guard plan.isOpen else { return }
    let milestones = plan.milestones
    for index in milestones.indices where !milestones[index].steps.isEmpty {
      guard let due = milestones[index].assignment.due, plan.isActive(milestones[index]) else {
        continue
      }
      let steps = milestones[index].steps
      steps.forEachOpen { place in
        guard !steps[place].assignment.dueIsInherited, let stepDue = steps[place].assignment.due,
          stepDue.firstDay > due.date, !context.isReportedOutsidePeriod(stepDue)
        else { return }
        let days = counted(stepDue.firstDay.days(since: due.date), "day")
        context.report(
          "\(quoted(steps[place].text.value)) is due \(days) after its milestone",
          at: stepDue.range,
          notes: [
            Diagnostic.Note(
              "\(quoted(milestones[index].title.value)) is due on \(due.date)", at: due.range)
          ],
          help: "move one of the dates, or take the step to where it belongs")
      }
    }
  }
}
