import WaymarkPlan
import WaymarkSource

/// Where a plan stands: for the pair, after each check-in.
struct ProgressReport: PlanReport {
  var schema = 1
  var kind = ReportKind.progress.rawValue
  var language = "en"
  var audience: String
  var audienceText: String
  var showsOwners: Bool
  var showsSteps: Bool
  var today: String
  var todayText: String
  var plan: ReportedPlan
  var window: ReportedWindow
  var summary: ProgressSummary
  var attention: ReportedAttention
  var goals: [ReportedGoal]
  var otherMilestones: [ReportedMilestone]
  var finished: [ReportedItem]
  var lastCheckIn: ReportedCheckIn?
  var actions: ReportedActions?
  var balance: ReportedBalance?
  var rhythm: ReportedRhythm?
  var feedback: ReportedFeedback?
  var metrics: [ReportedMetric]
  var stories: [ReportedEntry]
  var commitments: [ReportedEntry]
  var promises: ReportedPromises?
  var wins: [ReportedEntry]
  var confidence: ReportedConfidence?

  init(_ survey: Survey) {
    let plan = survey.plan
    let items = survey.workItems
    audience = survey.audience.rawValue
    audienceText = survey.audience.readers
    showsOwners = survey.showsOwners
    showsSteps = !plan.steps.isEmpty
    today = survey.today.iso
    todayText = DateText.long(survey.today)
    self.plan = ReportedPlan(survey)
    window = ReportedWindow(survey.window)
    attention = ReportedAttention(survey, items)
    summary = ProgressSummary(survey, items, attention)
    goals = plan.goals.enumerated().map { ReportedGoal($0.element, number: $0.offset + 1, survey) }
    otherMilestones = plan.milestones.filter { $0.goal == nil }.map {
      ReportedMilestone($0, survey)
    }
    finished = survey.finished(items)
    lastCheckIn = survey.lastCheckIn.flatMap { ReportedCheckIn($0, survey) }
    actions = ReportedActions(survey)
    balance = ReportedBalance(survey, items)
    rhythm = ReportedRhythm(survey)
    feedback = ReportedFeedback(survey)
    metrics = plan.metrics.map { ReportedMetric($0, survey) }
    stories = plan.stories.map { ReportedEntry($0, survey) }
    commitments = plan.commitments.map { ReportedEntry($0, survey) }
    promises = ReportedPromises(survey)
    wins = ReportedEntry.newestFirst(plan.wins, survey)
    confidence = ReportedConfidence(survey)
  }

  func pictures(_ survey: Survey) -> ProgressPictures { ProgressPictures(self, survey) }
}
