import WaymarkPlan
import WaymarkSource

/// The milestones along the plan's days, as values that several pictures draw.
struct Timeline: Sendable {
  let rows: [Row]
  let scale: DayScale
  let today: CalendarDate

  /// A milestone that has a date.
  struct Row: Sendable {
    let title: String
    /// The goal it serves.
    let group: String?
    let standing: Standing
    let start: CalendarDate?
    let due: CalendarDate
    /// The day it was done, where that is known.
    let done: CalendarDate?
    let isLate: Bool
    /// The share of its steps that are done.
    let share: Double
    let steps: [(day: CalendarDate, isDone: Bool)]
    /// The rows it waits for.
    let after: [Int]
    /// The days between what it waits for and its own date, negative when it is due before that;
    /// nil when it waits for nothing that is open.
    let slack: Int?
    /// When, in a few words.
    let words: String
    /// How it stands and when, in full.
    let spoken: String

    /// Where its mark stands: the day it was done, else the day it is due.
    var day: CalendarDate { done ?? due }
  }

  /// Nil when no milestone has a date.
  init?(_ survey: Survey) {
    let plan = survey.plan
    let dated = Timeline.nearest(plan.milestones, to: survey.today).sorted { left, right in
      let leftDay = Timeline.day(plan.milestones[left])
      let rightDay = Timeline.day(plan.milestones[right])
      return leftDay != rightDay ? leftDay < rightDay : left < right
    }
    let positions = Dictionary(
      dated.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    rows = dated.compactMap { Timeline.row(plan.milestones[$0], survey, positions) }
    guard !rows.isEmpty else { return nil }
    today = survey.today
    var days = rows.flatMap {
      [$0.due, $0.start, $0.done].compactMap(\.self) + $0.steps.map(\.day)
    }
    // Today belongs into the picture unless the plan is long over or far off.
    let bounds = [plan.start?.date, plan.end?.date].compactMap(\.self)
    days += bounds
    if let first = days.min(), let last = days.max(), survey.today >= first.adding(days: -60),
      survey.today <= last.adding(days: 180)
    {
      days.append(survey.today)
    }
    guard let scale = DayScale(days) else { return nil }
    self.scale = scale
  }

  /// How many milestones a picture can hold and still be read.
  private static let most = 60

  /// The milestones that have a date; of very many, those nearest to a day.
  private static func nearest(_ milestones: [Milestone], to today: CalendarDate) -> [Int] {
    let dated = milestones.indices.filter { milestones[$0].assignment.due != nil }
    guard dated.count > most else { return dated }
    let sorted = dated.sorted { left, right in
      let leftDays = abs(day(milestones[left]) - today.dayNumber)
      let rightDays = abs(day(milestones[right]) - today.dayNumber)
      return leftDays != rightDays ? leftDays < rightDays : left < right
    }
    return Array(sorted.prefix(most))
  }

  private static func day(_ milestone: Milestone) -> Int {
    milestone.assignment.due?.date.dayNumber ?? Int.max
  }

  private static func row(
    _ milestone: Milestone, _ survey: Survey, _ positions: [Int: Int]
  ) -> Row? {
    guard let due = milestone.assignment.due?.date else { return nil }
    let reported = ReportedMilestone(milestone, survey)
    let steps = milestone.countedSteps.compactMap { step -> (day: CalendarDate, isDone: Bool)? in
      let own = step.assignment.dueIsInherited ? nil : step.assignment.due?.date
      let day = step.isDone ? step.assignment.done?.date ?? own : own
      return day.map { ($0, step.isDone) }
    }
    let after = milestone.after.compactMap { reference -> Int? in
      if case .milestone(let index)? = reference.target { positions[index] } else { nil }
    }
    let waitsFor = milestone.after.compactMap { reference -> CalendarDate? in
      guard case .milestone(let index)? = reference.target else { return nil }
      return survey.plan.milestones[safe: index]?.assignment.due?.date
    }.max()
    let begin = milestone.assignment.start?.date ?? steps.map(\.day).min() ?? waitsFor
    let done = survey.doneDay(of: milestone)?.date
    let when: String
    var spoken: String
    if let done {
      when = "done \(DateText.withoutYear(done))"
      spoken = "done \(DateText.short(done)), due \(DateText.short(due))"
    } else if reported.isLate, let relative = reported.relative {
      when = relative
      spoken = "\(relative), due \(DateText.short(due))"
    } else {
      when = "\(reported.standingText.lowercased()), \(DateText.withoutYear(due))"
      spoken = "\(reported.standingText.lowercased()), due \(DateText.short(due))"
    }
    if let names = reported.afterText {
      spoken += ", after \(names)" + (reported.slackText.map { " (\($0))" } ?? "")
    }
    return Row(
      title: milestone.title.value,
      group: milestone.goal.flatMap { survey.plan.goals[safe: $0]?.title.value },
      standing: survey.standing(of: milestone), start: begin.flatMap { $0 < due ? $0 : nil },
      due: due, done: done, isLate: reported.isLate,
      share: milestone.status.value == .done
        ? 1 : Double(reported.stepsShare?.percent ?? 0) / 100,
      steps: steps, after: after, slack: reported.slackDays, words: when, spoken: spoken)
  }

  /// What can be seen, in words.
  var description: String {
    rows.map { "\($0.title): \($0.spoken)." }.joined(separator: " ")
  }

  /// The standings that occur, for a legend.
  var standings: [Standing] {
    Standing.allCases.filter { standing in rows.contains { $0.standing == standing } }
  }
}
