import WaymarkPlan
import WaymarkSource

/// A milestone as a review shows it: what was agreed as evidence, and how it ended.
struct ReviewedMilestone: Codable, Sendable {
  var title: String
  var standing: String
  var standingText: String
  var sign: String
  var summary: String
  var reason: String?
  var evidence: String?
  var outcome: String?
  var skillsText: String?
  var owner: String?
  var dueText: String?
  var done: String?
  var doneText: String?
  var stepsText: String?

  init(_ milestone: Milestone, _ survey: Survey) {
    let reported = ReportedMilestone(milestone, survey)
    title = reported.title
    standing = reported.standing
    standingText = reported.standingText
    sign = reported.sign
    summary = reported.summary
    reason = reported.reason
    evidence = reported.evidence
    outcome = reported.outcome
    skillsText = reported.skillsText
    owner = reported.owner
    dueText = reported.dueText
    done = reported.done
    doneText = reported.doneText
    stepsText = reported.stepsText
  }
}

/// A piece of feedback as a review shows it: the fact, and what came of it.
struct ReviewedFeedback: Codable, Sendable {
  var date: String
  var dateText: String
  var from: String
  var to: String
  var about: String?
  var fact: String?
  var impact: String?
  var tryNext: String?
  var outcome: Outcome
  var outcomeText: String

  /// What came of it; the raw value is its name in data.
  enum Outcome: String, Codable, Sendable, CaseIterable {
    case adopted, declined, answered, open
  }

  init(_ feedback: Feedback, _ survey: Survey) {
    func field(_ kind: FieldKind) -> String? { feedback.fields.first(kind)?.value.value }
    let entry = ReportedFeedback.Entry(feedback, survey)
    date = entry.date
    dateText = entry.dateText
    from = entry.from
    to = entry.to
    about = entry.about
    fact = entry.fact
    impact = field(.impact)
    tryNext = entry.tryNext
    if let adopted = field(.adopted) {
      outcome = .adopted
      outcomeText = "Adopted: \(adopted)"
    } else if feedback.adopted != nil {
      outcome = .adopted
      outcomeText = "Adopted"
    } else if let declined = field(.declined) {
      outcome = .declined
      outcomeText = "Declined: \(declined)"
    } else if let response = entry.response {
      outcome = .answered
      outcomeText = "Answered: \(response)"
    } else {
      outcome = .open
      outcomeText = "Nothing has come of it yet"
    }
  }
}

/// The pictures of a review; templates see them beside its values.
struct ReviewPictures: Codable, Sendable {
  var timelineSvg: Markup?
  var timelineMermaid: Markup?
  var legend: [ProgressPictures.LegendEntry]
  var goals: [ProgressPictures.Goal]
  var metrics: [ProgressPictures.Metric]
  var confidenceSvg: Markup?
  var confidenceBlocks: String?
  var skillsSvg: Markup?
  var skills: SkillPictures?

  init(_ report: ReviewReport, _ survey: Survey) {
    let timeline = Timeline(survey)
    timelineSvg = timeline?.svg
    timelineMermaid = timeline?.mermaid
    legend = (timeline?.standings ?? []).map {
      ProgressPictures.LegendEntry(
        standing: $0.rawValue, standingText: $0.text, sign: $0.sign)
    }
    goals = report.goals.map { goal in
      ProgressPictures.Goal(
        barSvg: goal.percent.map { percent in
          BarPicture.progress(
            percent: percent, identifier: "goal-\(goal.number)", title: "\(goal.title): progress",
            description: "\(percent) %: \(goal.progressText ?? "done").",
            standing: goal.standing)
        }, barBlocks: goal.percent.map { BlockText.bar(percent: $0) })
    }
    metrics = report.metrics.enumerated().map { index, metric in
      ProgressPictures.Metric(
        trendSvg: TrendPicture(metric, number: index + 1).svg,
        sparkline: metric.values.count > 1
          ? BlockText.sparkline(metric.values.map(\.value)) : nil)
    }
    confidenceSvg = report.confidence.flatMap { TrendPicture($0).svg }
    confidenceBlocks = report.confidence.map { confidence in
      BlockText.sparkline(confidence.points.map { Double($0.percent) }, within: 0...100)
    }
    skillsSvg = report.skills.map(SkillPicture.svg)
    skills = report.skills.map(SkillPictures.init)
  }
}
