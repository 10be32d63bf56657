import WaymarkPlan
import WaymarkSource

/// What is to be done in one plan, counted.
struct ProgrammeWork: Sendable {
  /// How each milestone stands.
  private(set) var standings: [Standing] = []
  private(set) var lateMilestones = 0
  private(set) var lateSteps = 0
  private(set) var blockedCount = 0
  private(set) var openSteps = 0
  private(set) var doneSteps = 0
  /// The milestone that is due next, from today on.
  private(set) var nextDue: Milestone?
  /// The milestones that are due from today until soon is over, in the order of the plan.
  private(set) var dueSoon: [Milestone] = []

  /// A milestone on its day.
  struct Milestone: Sendable {
    let title: String
    let day: CalendarDate
  }

  init(_ survey: Survey) {
    standings = survey.plan.milestones.map { survey.standing(of: $0) }
    for item in survey.workItems where item.kind != .action {
      if item.kind == .step, item.standing != .dropped {
        if item.isDone { doneSteps += 1 } else { openSteps += 1 }
      }
      guard item.isOpen else { continue }
      if item.standing == .blocked { blockedCount += 1 }
      guard survey.isRunning, let day = item.ownDue?.date else { continue }
      let left = day.days(since: survey.today)
      if left < 0 {
        if item.kind == .milestone { lateMilestones += 1 } else { lateSteps += 1 }
      } else if item.kind == .milestone {
        let milestone = Milestone(title: item.title, day: day)
        if left <= ReportOptions.soonAcrossPlans { dueSoon.append(milestone) }
        if nextDue.map({ day < $0.day }) ?? true { nextDue = milestone }
      }
    }
  }

  /// How many milestones and steps are past their date.
  var lateCount: Int { lateMilestones + lateSteps }

  /// The same in words: `1 milestone and 2 steps`.
  var lateText: String? {
    let parts = [
      lateMilestones == 0 ? nil : NumberText.counted(lateMilestones, "milestone"),
      lateSteps == 0 ? nil : NumberText.counted(lateSteps, "step"),
    ].compactMap(\.self)
    return parts.isEmpty ? nil : Words.list(parts)
  }
}
