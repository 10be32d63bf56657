import WaymarkPlan
import WaymarkSource

/// What came of a stretch of time: for a performance conversation or a development plan.
///
/// It brings evidence in the plan's own words, and judges nobody.
struct ReviewReport: PlanReport {
  var schema = 1
  var kind = ReportKind.review.rawValue
  var language = "en"
  var audience: String
  var audienceText: String
  var showsOwners: Bool
  var today: String
  var todayText: String
  var plan: ReportedPlan
  var window: ReportedWindow
  var periodText: String
  var summary: Summary
  var goals: [Goal]
  var otherMilestones: [ReviewedMilestone]
  var skills: ReportedSkills?
  var metrics: [ReportedMetric]
  var confidence: ReportedConfidence?
  var practice: ReportedPractice?
  var feedback: [ReviewedFeedback]
  var feedbackText: String?
  var promises: ReportedPromises?
  var lessons: [Note]
  var changes: [ReportedEntry]
  var stories: [ReportedEntry]
  var metricStories: [Story]
  var wins: [ReportedEntry]
  var opportunities: [ReportedEntry]
  var next: [ReportedMilestone]

  /// What the time brought, in a few numbers.
  struct Summary: Codable, Sendable {
    var milestonesDone: Int
    var milestonesText: String?
    var stepsDone: Int
    var actionsDone: Int
    var checkInsText: String?
    var rhythm: ReportedShare?
    var text: String
  }

  /// A goal with what shows how far it came.
  struct Goal: Codable, Sendable {
    var number: Int
    var title: String
    var standing: String
    var standingText: String
    var sign: String
    var summary: String
    var reason: String?
    var why: String?
    var outcome: String?
    var skillsText: String?
    var percent: Int?
    var progressText: String?
    var reached: [ReviewedMilestone]
    var notReached: [ReviewedMilestone]
    var ahead: Int
    var aheadText: String?
  }

  /// What was learned, on its day.
  struct Note: Codable, Sendable {
    var date: String
    var dateText: String
    var text: String
  }

  /// A story beside a metric.
  struct Story: Codable, Sendable {
    var metric: String
    var text: String
  }

  static let period = Survey.Period.wholePlan

  init(_ survey: Survey) {
    let source = survey.plan
    audience = survey.audience.rawValue
    audienceText = survey.audience.readers
    showsOwners = survey.showsOwners
    today = survey.today.iso
    todayText = DateText.long(survey.today)
    plan = ReportedPlan(survey)
    window = ReportedWindow(survey.window)
    periodText =
      survey.window.since.map { DateText.period($0, survey.window.until) }
      ?? "all until \(DateText.short(survey.window.until))"
    summary = Summary(survey)
    goals = source.goals.enumerated().map {
      Goal($0.element, number: $0.offset + 1, survey)
    }
    otherMilestones = source.milestones.filter { $0.goal == nil && survey.isReviewed($0) }
      .map { ReviewedMilestone($0, survey) }
    skills = ReportedSkills(survey)
    metrics = source.metrics.map { ReportedMetric($0, survey) }
    confidence = ReportedConfidence(survey)
    practice = ReportedPractice(survey)
    let given = source.feedback.filter { survey.window.contains($0.date.date) }
      .sorted { $0.date.date < $1.date.date }
    feedback = given.filter { !$0.fields.isEmpty }.map { ReviewedFeedback($0, survey) }
    feedbackText = ReviewReport.feedbackText(given, feedback)
    promises = ReportedPromises(survey, since: survey.window.since)
    lessons = source.checkIns.filter { survey.window.contains($0.date.date) }
      .sorted { $0.date.date < $1.date.date }
      .flatMap { checkIn in
        checkIn.fields.filter { $0.kind == .learned && !$0.value.value.isEmpty }.map {
          Note(
            date: checkIn.date.date.iso, dateText: DateText.short(checkIn.date.date),
            text: $0.value.value)
        }
      }
    func recent(_ entries: [Entry]) -> [ReportedEntry] {
      ReportedEntry.newestFirst(
        entries.filter { $0.date.map { survey.window.contains($0.date) } ?? true }, survey)
    }
    changes = recent(source.changes)
    stories = recent(source.stories)
    metricStories = source.metrics.flatMap { metric in
      metric.stories.map { Story(metric: metric.name.value, text: $0.value) }
    }
    wins = recent(source.wins)
    opportunities = recent(source.opportunities)
    next = source.milestones.filter { survey.isAhead($0) }
      .enumerated().sorted {
        ($0.element.assignment.due?.date.dayNumber ?? Int.max, $0.offset)
          < ($1.element.assignment.due?.date.dayNumber ?? Int.max, $1.offset)
      }.map { ReportedMilestone($0.element, survey) }
  }

  func pictures(_ survey: Survey) -> ReviewPictures { ReviewPictures(self, survey) }

  private static func feedbackText(
    _ given: [Feedback], _ entries: [ReviewedFeedback]
  ) -> String? {
    guard !given.isEmpty else { return nil }
    let count = NumberText.counted(given.count, "piece") + " of feedback"
    guard !entries.isEmpty else { return count }
    let adopted = entries.count { $0.outcome == .adopted }
    let declined = entries.count { $0.outcome == .declined }
    return "\(count): \(adopted) adopted"
      + (declined > 0 ? ", \(declined) declined with a reason" : "")
      + (entries.count > adopted + declined ? ", \(entries.count - adopted - declined) open" : "")
  }
}

extension ReviewReport.Summary {
  init(_ survey: Survey) {
    let done = survey.finished(survey.workItems)
    func count(_ kind: WorkItem.Kind) -> Int { done.count { $0.kind == kind.rawValue } }
    milestonesDone = survey.plan.milestones.count { survey.isReached($0) }
    stepsDone = count(.step)
    actionsDone = count(.action)
    let held = survey.plan.checkIns.count { !$0.isSkipped && survey.window.contains($0.date.date) }
    checkInsText = held == 0 ? nil : NumberText.counted(held, "check-in")
    rhythm = Rhythm(survey).kept(since: survey.window.since)
    let counted = survey.plan.milestones.count { survey.standing(of: $0) != .dropped }
    milestonesText = counted == 0 ? nil : "\(milestonesDone) of \(counted)"
    let parts = [
      milestonesDone > 0 ? NumberText.counted(milestonesDone, "milestone") + " reached" : nil,
      stepsDone > 0 ? NumberText.counted(stepsDone, "step") + " taken" : nil,
      actionsDone > 0 ? NumberText.counted(actionsDone, "action") + " done" : nil,
      checkInsText.map { $0 + " held" },
    ].compactMap(\.self)
    text = parts.isEmpty ? "Nothing in the plan falls into this time yet." : Words.list(parts) + "."
  }
}

extension ReviewReport.Goal {
  init(_ goal: Goal, number: Int, _ survey: Survey) {
    let reported = ReportedGoal(goal, number: number, survey)
    self.number = number
    title = reported.title
    standing = reported.standing
    standingText = reported.standingText
    sign = reported.sign
    summary = reported.summary
    reason = reported.reason
    why = reported.why
    outcome = reported.outcome
    skillsText = reported.skillsText
    percent = reported.percent
    progressText = reported.progressText
    let own = goal.milestones.compactMap { survey.plan.milestones[safe: $0] }
    reached = own.filter { survey.isReached($0) }.map { ReviewedMilestone($0, survey) }
    notReached = own.filter { survey.isReviewed($0) && !survey.isReached($0) }
      .map { ReviewedMilestone($0, survey) }
    ahead = own.count { survey.isAhead($0) && !survey.isReviewed($0) }
    aheadText = ahead == 0 ? nil : "\(NumberText.counted(ahead, "milestone")) still ahead"
  }
}

extension Survey {
  /// Whether a milestone was done in the time of the report; one without a day counts, since
  /// nobody can say that it was not.
  func isReached(_ milestone: Milestone) -> Bool {
    guard standing(of: milestone) == .done else { return false }
    return doneDay(of: milestone).map { window.contains($0.date) } ?? true
  }

  /// Whether a milestone belongs to the time of the report: done in it, due in it, or given up.
  func isReviewed(_ milestone: Milestone) -> Bool {
    let standing = standing(of: milestone)
    if standing == .done { return isReached(milestone) }
    if standing == .dropped || standing == .blocked { return true }
    return milestone.assignment.due.map { $0.date <= window.until } ?? false
  }

  /// Whether somebody is still to work on a milestone.
  func isAhead(_ milestone: Milestone) -> Bool {
    let standing = standing(of: milestone)
    return standing != .done && standing != .dropped
  }
}
