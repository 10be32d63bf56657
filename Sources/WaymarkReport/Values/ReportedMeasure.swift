import WaymarkPlan
import WaymarkSource

/// What the plan's own text measures, as values over time; never of one person against another.
struct ReportedMeasure: Codable, Sendable {
  var name: String
  var kind: String
  var unit: String?
  var meaning: String
  var last: Double
  var lastText: String
  var lastDate: String
  var lastDateText: String
  var changeText: String
  var reference: Double?
  var referenceText: String?
  var values: [ReportedMetric.Value]

  /// Nil without two values: one has no past to be held against.
  init?(_ series: MeasureSeries) {
    func text(_ value: Double) -> String {
      guard let noun = series.noun else { return "\(NumberText.plain(value)) %" }
      return "\(NumberText.plain(value)) \(noun)\(value == 1 ? "" : "s")"
    }
    guard let latest = series.points.last, series.points.count > 1 else { return nil }
    let before = series.points[series.points.count - 2]
    name = series.name
    kind = series.kind.rawValue
    unit = series.noun ?? "%"
    meaning = series.meaning
    last = latest.value
    lastText = text(latest.value)
    lastDate = latest.day.iso
    lastDateText = DateText.short(latest.day)
    changeText =
      latest.value == before.value
      ? "as on \(DateText.short(before.day))"
      : "\(latest.value > before.value ? "up" : "down") from \(text(before.value))"
        + " on \(DateText.short(before.day))"
    reference = series.reference?.value
    referenceText = series.reference?.text
    values = series.points.map {
      ReportedMetric.Value(
        date: $0.day.iso, dateText: DateText.short($0.day), value: $0.value, text: text($0.value))
    }
  }
}
