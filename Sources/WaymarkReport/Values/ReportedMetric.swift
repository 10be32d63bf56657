import WaymarkPlan
import WaymarkSource

/// A metric against its own past.
struct ReportedMetric: Codable, Sendable {
  var name: String
  var unit: String?
  var kind: String?
  var serves: String?
  var baseline: Double?
  var baselineText: String?
  var target: Double?
  var targetText: String?
  var first: Double?
  var last: Double?
  var lastText: String?
  var lastDate: String?
  var lastDateText: String?
  var change: Double?
  var changeText: String?
  var direction: String?
  var towardsPercent: Int?
  var towardsText: String?
  var values: [Value]
  var stories: [String]

  /// A value on a day.
  struct Value: Codable, Sendable {
    var date: String
    var dateText: String
    var value: Double
    var text: String
  }

  init(_ metric: Metric, _ survey: Survey) {
    let past = metric.values.filter { $0.date.date <= survey.window.until }
      .sorted { $0.date.date < $1.date.date }
    let unit = metric.unit?.value
    func text(_ value: Double) -> String {
      NumberText.plain(value) + (unit.map { $0.hasPrefix("/") ? $0 : " \($0)" } ?? "")
    }
    // A change of a percentage is in points: 62 % to 99 % is no change of 37 %.
    func size(_ value: Double) -> String {
      guard unit == "%" else { return text(value) }
      let number = NumberText.plain(value)
      return "\(number) \(number == "1" ? "point" : "points")"
    }
    name = metric.name.value
    self.unit = unit
    kind = metric.kind?.value.rawValue
    serves = metric.serves.map { survey.name($0) }
    baseline = metric.baseline?.value
    baselineText = metric.baseline.map { text($0.value) }
    target = metric.target?.value
    targetText = metric.target.map { text($0.value) }
    first = past.first?.value.value
    last = past.last?.value.value
    lastText = last.map(text)
    lastDate = past.last?.date.date.iso
    lastDateText = past.last.map { DateText.short($0.date.date) }
    values = past.map {
      Value(
        date: $0.date.date.iso, dateText: DateText.short($0.date.date), value: $0.value.value,
        text: text($0.value.value))
    }
    stories = metric.stories.map(\.value)
    guard let last, let from = baseline ?? first, past.count > 1 || baseline != nil else { return }
    let difference = NumberText.difference(last, from)
    change = difference
    direction = difference == 0 ? "same" : difference > 0 ? "up" : "down"
    let origin = baseline == nil ? "since \(values[0].dateText)" : "from the baseline"
    changeText =
      difference == 0
      ? "unchanged \(origin)"
      : "\(difference > 0 ? "up" : "down") \(size(abs(difference))) \(origin)"
    guard let target else { return }
    guard target != from else {
      // A value that is to stay as it is has no way to go.
      towardsText = last == target ? "target held" : "away from the target"
      return
    }
    let share = (last - from) / (target - from)
    let percent = NumberText.percent(max(-9.99, min(9.99, share)))
    towardsPercent = percent
    if share >= 1 {
      towardsText = "target reached"
    } else if share < 0 {
      towardsText = "further away than it was"
    } else {
      towardsText = "\(percent) % of the way"
    }
  }
}
