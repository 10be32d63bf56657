import WaymarkSource

/// The pictures of a progress report; templates see them beside its values.
struct ProgressPictures: Codable, Sendable {
  var timelineSvg: Markup?
  var timelineMermaid: Markup?
  var timelineText: String?
  var legend: [LegendEntry]
  var rhythmSvg: Markup?
  var rhythmBlocks: String?
  var balanceSvg: Markup?
  var balance: Balance?
  var confidenceSvg: Markup?
  var confidenceBlocks: String?
  var elapsedSvg: Markup?
  var elapsedBlocks: String?
  var goals: [Goal]
  var metrics: [Metric]

  /// What a mark means.
  struct LegendEntry: Codable, Sendable {
    var standing: String
    var standingText: String
    var sign: String
  }

  /// The bar of a goal.
  struct Goal: Codable, Sendable {
    var barSvg: Markup?
    var barBlocks: String?
  }

  /// The trend of a metric.
  struct Metric: Codable, Sendable {
    var trendSvg: Markup?
    var sparkline: String?
  }

  /// The bars of people.
  struct Balance: Codable, Sendable {
    var people: [Person]

    /// The bar of one person.
    struct Person: Codable, Sendable {
      var blocks: String
    }
  }

  /// - Parameter wanted: the names that will be looked at; only their pictures are drawn.
  init(_ report: ProgressReport, _ survey: Survey, wanted: TemplateNames = .all) {
    func drawn<Picture>(_ name: String, _ picture: @autoclosure () -> Picture?) -> Picture? {
      wanted.contains(name) ? picture() : nil
    }
    let timeline = Timeline(survey)
    timelineSvg = drawn("timeline_svg", timeline?.svg)
    timelineMermaid = drawn("timeline_mermaid", timeline?.mermaid)
    timelineText = drawn("timeline_text", timeline?.description)
    legend = (timeline?.standings ?? []).map {
      LegendEntry(standing: $0.rawValue, standingText: $0.text, sign: $0.sign)
    }
    let (rhythm, confidence, plan) = (report.rhythm, report.confidence, report.plan)
    rhythmSvg = drawn(
      "rhythm_svg", rhythm.flatMap { RhythmPicture.svg($0, today: survey.today) })
    rhythmBlocks = drawn(
      "rhythm_blocks",
      rhythm.flatMap { $0.checkIns.isEmpty ? nil : BlockText.rhythm($0) })
    balanceSvg = drawn("balance_svg", report.balance.map(BarPicture.balance))
    balance = report.balance.map { balance in
      Balance(
        people: balance.people.map {
          Balance.Person(blocks: drawn("blocks", BlockText.bar(percent: $0.percent)) ?? "")
        })
    }
    confidenceSvg = drawn("confidence_svg", confidence.flatMap { TrendPicture($0).svg })
    confidenceBlocks = drawn(
      "confidence_blocks",
      confidence.map { confidence in
        BlockText.sparkline(confidence.points.map { Double($0.percent) }, within: 0...100)
      })
    elapsedSvg = drawn(
      "elapsed_svg",
      plan.elapsedPercent.map { percent in
        BarPicture.progress(
          percent: percent, identifier: "elapsed", title: "How much of the period has passed",
          description: "\(percent) %, \(plan.elapsedText ?? "").")
      })
    elapsedBlocks = drawn(
      "elapsed_blocks", plan.elapsedPercent.map { BlockText.bar(percent: $0, width: 20) })
    goals = report.goals.map { goal in
      Goal(
        barSvg: drawn(
          "bar_svg",
          goal.percent.map { percent in
            BarPicture.progress(
              percent: percent, identifier: "goal-\(goal.number)",
              title: "\(goal.title): progress",
              description: "\(percent) %: \(goal.progressText ?? "done").",
              standing: goal.standing)
          }), barBlocks: drawn("bar_blocks", goal.percent.map { BlockText.bar(percent: $0) }))
    }
    metrics = report.metrics.enumerated().map { index, metric in
      Metric(
        trendSvg: drawn("trend_svg", TrendPicture(metric, number: index + 1).svg),
        sparkline: drawn(
          "sparkline",
          metric.values.count > 1 ? BlockText.sparkline(metric.values.map(\.value)) : nil))
    }
  }
}
