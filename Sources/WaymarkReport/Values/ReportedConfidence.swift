import WaymarkPlan
import WaymarkSource

/// How sure the mentee was, check-in by check-in.
struct ReportedConfidence: Codable, Sendable {
  var points: [Point]
  var lastText: String
  var changeText: String?

  /// What was said in one check-in.
  struct Point: Codable, Sendable {
    var date: String
    var dateText: String
    var text: String
    var percent: Int
  }

  /// Nil when nobody was asked.
  init?(_ survey: Survey) {
    let past = survey.plan.checkIns.filter { $0.date.date <= survey.window.until }
      .sorted { $0.date.date < $1.date.date }
    points = past.compactMap { checkIn in
      checkIn.confidence.map {
        Point(
          date: checkIn.date.date.iso, dateText: DateText.short(checkIn.date.date),
          text: ConfidenceText.text($0.value),
          percent: min(100, max(0, Int(($0.value.share * 100).rounded()))))
      }
    }
    guard let last = points.last else { return nil }
    lastText = last.text
    if points.count > 1 {
      let before = points[points.count - 2]
      changeText =
        last.percent == before.percent
        ? "as on \(before.dateText)"
        : "\(last.percent > before.percent ? "up" : "down") from \(before.text) on \(before.dateText)"
    }
  }
}
