import WaymarkPlan
import WaymarkSource

/// Something in a plan that can be named, ticked and moved.
struct PlanItem {
  /// Where it stands in the plan's arrays.
  enum Place: Equatable {
    case goal(Int)
    case milestone(Int)
    case goalStep(goal: Int, step: Int)
    case milestoneStep(milestone: Int, step: Int)
    case action(Int)
    case practice(Int)
    case question(Int)
  }

  /// How it is written.
  enum Form {
    case heading, row, line
  }

  var place: Place
  var form: Form
  var title: Located<String>
  var label: String?
  var anchor = ""
  var range: ByteRange
  var assignment: Assignment
  /// What is written about how it stands; nil when nothing is.
  var status: Status?
  var isDone: Bool
  /// The character in its box, or a malformed box as a whole.
  var checkbox: ByteRange?
  var state: TaskState?
  var fields: [Field] = []
  var audience: Audience?

  /// The word for its kind in messages.
  var kind: String {
    switch place {
    case .goal: "goal"
    case .milestone: "milestone"
    case .goalStep, .milestoneStep: "step"
    case .action: "action"
    case .practice: "exercise"
    case .question: "question"
    }
  }

  /// Everything in a plan that can be named, in the order of the file.
  static func all(in plan: Plan) -> [PlanItem] {
    var items: [PlanItem] = []
    for (index, goal) in plan.goals.enumerated() {
      items.append(PlanItem(goal, at: index))
      for (step, value) in goal.steps.enumerated() {
        items.append(PlanItem(value, at: .goalStep(goal: index, step: step)))
      }
    }
    for (index, milestone) in plan.milestones.enumerated() {
      items.append(PlanItem(milestone, at: index))
      for (step, value) in milestone.steps.enumerated() {
        items.append(PlanItem(value, at: .milestoneStep(milestone: index, step: step)))
      }
    }
    for (index, action) in plan.actions.enumerated() {
      items.append(PlanItem(action.step, at: .action(index)))
    }
    for (index, entry) in plan.practices.enumerated() {
      items.append(PlanItem(entry, at: .practice(index)))
    }
    for (index, entry) in plan.questions.enumerated() {
      items.append(PlanItem(entry, at: .question(index)))
    }
    return items.sorted { $0.range < $1.range }
  }

  init(_ goal: Goal, at index: Int) {
    place = .goal(index)
    form = goal.form == .heading ? .heading : .line
    title = goal.title
    label = goal.label?.value
    anchor = goal.anchor
    range = goal.range
    assignment = goal.assignment
    status = goal.status.isDerived ? nil : goal.status
    isDone = goal.status.value == .done && !goal.status.isDerived
    fields = goal.fields
    audience = goal.audience
  }

  init(_ milestone: Milestone, at index: Int) {
    place = .milestone(index)
    form =
      switch milestone.form {
      case .heading: .heading
      case .row: .row
      case .checkbox, .item: .line
      }
    title = milestone.title
    label = milestone.label?.value
    anchor = milestone.anchor
    range = milestone.range
    assignment = milestone.assignment
    status = milestone.status.isDerived ? nil : milestone.status
    checkbox = milestone.checkbox?.range
    state = milestone.checkbox?.value
    isDone =
      milestone.status.value == .done && !milestone.status.isDerived
      && (state == nil || state == .done)
    fields = milestone.fields
    audience = milestone.audience
  }

  init(_ step: Step, at place: Place) {
    self.place = place
    form = .line
    title = step.text
    range = step.range
    assignment = step.assignment
    status = step.status
    isDone = step.state == .done
    checkbox = step.checkbox
    state = step.state
    audience = step.audience
  }

  init(_ entry: Entry, at place: Place) {
    self.place = place
    form = .line
    title = entry.text
    range = entry.range
    assignment = entry.assignment
    checkbox = entry.checkbox?.range
    state = entry.checkbox?.value
    isDone = entry.checkbox?.value == .done || entry.checkbox == nil && entry.assignment.done != nil
    fields = entry.fields
    audience = entry.audience
  }
}
