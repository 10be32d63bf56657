import WaymarkHistory
import WaymarkPlan
import WaymarkSource

/// A plan on a day: what today adds to what the file says.
///
/// All measures of all reports come from here, so that one number is the same everywhere.
struct Survey: Sendable {
  /// The plan, already filtered for its readers.
  let plan: Plan
  let today: CalendarDate
  let audience: Audience
  /// The days that "lately" means.
  let window: Window
  /// The person whose report is asked for, by handle.
  let handle: String?
  /// Asks for the questions of a check-in's day.
  ///
  /// Only the prompts see the whole plan, to tell what is missing from what is withheld; what they
  /// say comes from what the readers may see.
  let questions: @Sendable (CalendarDate) -> PromptSheet

  /// The version that a report compares with.
  let earlier: Earlier?

  /// An earlier version, of which only the changes are seen that the readers may be told.
  struct Earlier: Sendable {
    let day: CalendarDate?
    let name: String?
    let changes: @Sendable () -> [PlanChange]
  }

  /// A stretch of days, both ends included.
  struct Window: Sendable {
    let since: CalendarDate?
    let until: CalendarDate
    let reason: Reason

    /// Why it starts where it does.
    enum Reason: Sendable {
      case asked, lastCheckIn, start, everything
    }

    func contains(_ date: CalendarDate) -> Bool {
      date <= until && since.map { $0 <= date } ?? true
    }
  }

  /// Where "lately" begins unless somebody says otherwise.
  enum Period: Sendable {
    case sinceLastCheckIn, wholePlan
  }

  init(plan: Plan, options: ReportOptions, period: Period = .sinceLastCheckIn) {
    self.init(
      plan, visible: plan.visible(to: options.audience), options: options, period: period)
  }

  /// - Parameters:
  ///   - whole: what questions are asked of, which tell what is missing from what is withheld.
  ///   - plan: what the readers may see of it.
  init(
    _ whole: Plan, visible plan: Plan, options: ReportOptions, period: Period = .sinceLastCheckIn
  ) {
    self.plan = plan
    audience = options.audience
    today = options.today
    handle = options.handle
    earlier = options.earlier.map { earlier in
      Earlier(day: earlier.day, name: earlier.name) {
        Survey.told(from: earlier.plan, to: whole, audience: options.audience)
      }
    }
    questions = { day in
      var request = PromptRequest(session: day)
      request.audience = options.audience
      if let handle = options.handle {
        let person = whole.people.first { $0.handle == handle }
        request.side = PromptSide.allCases.first { side in
          person?.roles.contains { $0.value.name == side.rawValue } ?? false
        }
      }
      return PromptSheet(whole, library: options.prompts, request: request)
    }
    let until = options.until ?? options.today
    let held = plan.checkIns.filter { !$0.isSkipped && $0.date.date < until }
    if let since = options.since {
      window = Window(since: since, until: until, reason: .asked)
    } else if period == .sinceLastCheckIn, let last = held.map(\.date.date).max() {
      window = Window(since: last, until: until, reason: .lastCheckIn)
    } else if let start = plan.start?.date {
      window = Window(since: start, until: until, reason: .start)
    } else {
      window = Window(since: nil, until: until, reason: .everything)
    }
  }

  /// How many days ahead count as soon: one cadence, or two weeks without one.
  var soon: Int { plan.cadence?.value.approximateDays ?? 14 }

  /// Whether people are held to its dates: it is no draft, and neither paused nor completed.
  var isRunning: Bool { plan.status == nil || plan.status?.value == .active }

  /// Whether the reader sees who answers for what.
  var showsOwners: Bool { audience >= .programme }

  /// The days left until a date, negative once it is past; nil when nobody is held to it.
  func daysLeft(_ due: PlanDate?) -> Int? {
    guard isRunning else { return nil }
    return due.map { $0.date.days(since: today) }
  }

  /// How a milestone stands.
  func standing(of milestone: Milestone) -> Standing {
    let goal = milestone.goal.flatMap { plan.goals[safe: $0] }
    if let goal, !goal.status.value.isActive, milestone.status.value.isActive {
      // What serves a goal that was given up or put off waits with it, and nobody is late for a
      // goal that was reached.
      switch goal.status.value {
      case .dropped: return .dropped
      case .paused: return .paused
      default: return Standing(milestone.status.value, daysLeft: nil, soon: soon)
      }
    }
    return Standing(
      milestone.status.value, daysLeft: daysLeft(milestone.assignment.due), soon: soon)
  }

  /// How a goal stands.
  func standing(of goal: Goal) -> Standing {
    Standing(goal.status.value, daysLeft: daysLeft(goal.assignment.due), soon: soon)
  }

  /// How a step or an action stands.
  func standing(of step: Step) -> Standing {
    switch step.state {
    case .done: return .done
    case .cancelled: return .dropped
    case .open, .inProgress:
      let derived: WorkStatus = step.state == .inProgress ? .inProgress : .planned
      let status = step.status?.value ?? derived
      return Standing(status, daysLeft: daysLeft(step.assignment.due), soon: soon)
    }
  }

  /// The name of the person that a reference means; the role where nobody has it yet.
  func name(_ reference: PersonReference) -> String {
    if let person = reference.person.flatMap({ plan.people[safe: $0] }) {
      return person.displayName
    }
    if let role = reference.role { return role.name }
    return reference.text
  }

  /// The latest day a check-in was held on, up to the end of the window.
  var lastCheckIn: CheckIn? {
    plan.checkIns.filter { !$0.isSkipped && $0.date.date <= window.until }
      .max { $0.date.date < $1.date.date }
  }
}
