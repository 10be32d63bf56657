import WaymarkPlan
import WaymarkSource

/// A goal, a milestone, a step or an action, as far as it is compared.
struct Work {
  let subject: PlanChange.Subject
  let title: String
  let within: String?
  let isDone: Bool
  let isDropped: Bool
  /// What keeps it from going on: blocked, at risk, paused; nil when nothing does.
  let trouble: String?
  /// The due date that it has of its own.
  let due: CalendarDate?
  let done: CalendarDate?
  let statusDay: CalendarDate?
  let reason: String?
  /// The owner that it has of its own.
  let owner: PersonReference?
  let range: ByteRange

  init(_ goal: Goal, in plan: Plan) {
    self.init(
      .goal, goal.title.value, within: nil, goal.status, goal.assignment, range: goal.range)
  }

  init(_ milestone: Milestone, in plan: Plan) {
    let goal = milestone.goal.flatMap { index in
      plan.goals.indices.contains(index) ? plan.goals[index].title.value : nil
    }
    self.init(
      .milestone, milestone.title.value, within: goal, milestone.status, milestone.assignment,
      range: milestone.range)
  }

  init(_ step: Step, _ subject: PlanChange.Subject, within: String?) {
    self.subject = subject
    title = step.text.value
    self.within = within
    isDone = step.isDone
    isDropped = step.state == .cancelled || step.status?.value == .dropped
    trouble = Work.trouble(step.status?.value)
    due = step.assignment.dueIsInherited ? nil : step.assignment.due?.date
    done = step.assignment.done?.date
    statusDay = step.status?.date?.date
    reason = step.status?.reason?.value
    owner = step.assignment.ownerIsInherited ? nil : step.assignment.owner
    range = step.range
  }

  private init(
    _ subject: PlanChange.Subject, _ title: String, within: String?, _ status: Status,
    _ assignment: Assignment, range: ByteRange
  ) {
    self.subject = subject
    self.title = title
    self.within = within
    isDone = status.value == .done
    isDropped = status.value == .dropped
    trouble = Work.trouble(status.value)
    due = assignment.dueIsInherited ? nil : assignment.due?.date
    done = assignment.done?.date ?? (status.value == .done ? status.date?.date : nil)
    statusDay = status.date?.date
    reason = status.reason?.value
    owner = assignment.ownerIsInherited ? nil : assignment.owner
    self.range = range
  }

  private static func trouble(_ status: WorkStatus?) -> String? {
    switch status {
    case .blocked: "blocked"
    case .atRisk: "at risk"
    case .paused: "paused"
    default: nil
    }
  }
}
