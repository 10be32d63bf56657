import WaymarkPlan
import WaymarkSource

/// A learner's measures as trends against their own past, with the stories beside them.
///
/// There is no total, no score and no comparison with anybody: the learner is in charge of it.
struct ScoreboardReport: PlanReport {
  var schema = 1
  var kind = ReportKind.scoreboard.rawValue
  var language = "en"
  var audience: String
  var audienceText: String
  var today: String
  var todayText: String
  var plan: ReportedPlan
  var window: ReportedWindow
  var isEmpty: Bool
  var groups: [Group]
  var sides: ReportedSides?
  var confidence: ReportedConfidence?
  var skills: ReportedSkills?
  var practice: ReportedPractice?
  var stories: [ReportedEntry]
  var learned: [Lesson]
  var wins: [ReportedEntry]

  /// The measures of one kind.
  struct Group: Codable, Sendable {
    var kind: String
    var title: String
    var question: String
    var measures: [ReportedMeasure]
    var metrics: [ReportedMetric]
  }

  /// What was learned between two check-ins.
  struct Lesson: Codable, Sendable {
    var date: String
    var dateText: String
    var text: String
  }

  static let period = Survey.Period.wholePlan

  init(_ survey: Survey) {
    audience = survey.audience.rawValue
    audienceText = survey.audience.readers
    today = survey.today.iso
    todayText = DateText.long(survey.today)
    plan = ReportedPlan(survey)
    window = ReportedWindow(survey.window)
    let items = survey.workItems
    let measures = survey.measureSeries(items).compactMap { ReportedMeasure($0) }
    let metrics = survey.plan.metrics.map { ReportedMetric($0, survey) }
    groups = ScoreboardReport.kinds.compactMap { kind, title, question in
      let own = measures.filter { $0.kind == kind?.rawValue }
      let kept = metrics.filter { $0.kind == kind?.rawValue }
      guard !own.isEmpty || !kept.isEmpty else { return nil }
      return Group(
        kind: kind?.rawValue ?? "other", title: title, question: question, measures: own,
        metrics: kept)
    }
    sides = ReportedSides(survey, items)
    confidence = ReportedConfidence(survey)
    skills = ReportedSkills(survey)
    practice = ReportedPractice(survey)
    func recent(_ entries: [Entry]) -> [ReportedEntry] {
      ReportedEntry.newestFirst(
        entries.filter { $0.date.map { survey.window.contains($0.date) } ?? true }, survey)
    }
    stories = recent(survey.plan.stories)
    wins = recent(survey.plan.wins)
    learned = survey.plan.checkIns.filter { survey.window.contains($0.date.date) }
      .sorted { $0.date.date > $1.date.date }
      .flatMap { checkIn in
        checkIn.fields.filter { $0.kind == .learned && !$0.value.value.isEmpty }.map {
          Lesson(
            date: checkIn.date.date.iso, dateText: DateText.short(checkIn.date.date),
            text: $0.value.value)
        }
      }
    isEmpty = groups.isEmpty && confidence == nil && skills == nil && practice == nil
  }

  func pictures(_ survey: Survey) -> ScoreboardPictures { ScoreboardPictures(self) }

  /// The four kinds, each with what it lets the pair ask, and the metrics that say no kind.
  private static let kinds: [(MetricKind?, String, String)] = [
    (.process, "Process", "Do we do what we said we would?"),
    (.practice, "Practice", "Is what was learned being tried?"),
    (.adoption, "Adoption", "Does it stay when nobody is looking?"),
    (.outcome, "Outcome", "What is different because of it?"),
    (nil, "Other numbers", "What do these tell, and for what?"),
  ]
}

/// The pictures of a scoreboard; templates see them beside its values.
struct ScoreboardPictures: Codable, Sendable {
  var groups: [Group]
  var confidenceSvg: Markup?
  var confidenceBlocks: String?
  var skillsSvg: Markup?
  var skills: SkillPictures?

  /// The trends of one kind.
  struct Group: Codable, Sendable {
    var measures: [Trend]
    var metrics: [Trend]
  }

  /// A trend as a picture and as characters.
  struct Trend: Codable, Sendable {
    var trendSvg: Markup?
    var sparkline: String?
  }

  init(_ report: ScoreboardReport) {
    var number = 0
    groups = report.groups.map { group in
      let measures = group.measures.map { measure in
        number += 1
        return Trend(
          trendSvg: TrendPicture(measure, number: number).svg,
          sparkline: BlockText.sparkline(
            measure.values.map(\.value), within: measure.unit == "%" ? 0...100 : nil))
      }
      let metrics = group.metrics.map { metric in
        number += 1
        return Trend(
          trendSvg: TrendPicture(metric, number: number).svg,
          sparkline: metric.values.count > 1
            ? BlockText.sparkline(metric.values.map(\.value)) : nil)
      }
      return Group(measures: measures, metrics: metrics)
    }
    confidenceSvg = report.confidence.flatMap { TrendPicture($0).svg }
    confidenceBlocks = report.confidence.map { confidence in
      BlockText.sparkline(confidence.points.map { Double($0.percent) }, within: 0...100)
    }
    skillsSvg = report.skills.map(SkillPicture.svg)
    skills = report.skills.map(SkillPictures.init)
  }
}
