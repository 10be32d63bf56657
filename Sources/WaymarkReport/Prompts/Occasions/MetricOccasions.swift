import WaymarkPlan
import WaymarkSource

/// Numbers that move towards their target, stay where they are, or turn back.
enum MetricOccasions {
  static func find(in view: PlanOnDay) -> [PromptOccasion] {
    view.plan.metrics.enumerated().compactMap { index, metric in
      let values = metric.values.filter { $0.date.date <= view.day }
        .sorted { $0.date.date < $1.date.date }
      // What nobody has measured for two cadences tells nothing about today.
      guard values.count >= 2, let last = values.last,
        last.date.date >= view.day.adding(days: -2 * view.rhythm)
      else { return nil }
      return stalled(metric, index, values, view) ?? moved(metric, index, values, view)
    }
  }

  private static func moved(
    _ metric: Metric, _ index: Int, _ values: [MetricValue], _ view: PlanOnDay
  ) -> PromptOccasion? {
    let (before, last) = (values[values.count - 2], values[values.count - 1])
    // Only a target says which way is forward.
    guard let target = metric.target?.value else { return nil }
    func distance(_ value: MetricValue) -> Double {
      gap(value.value.value, to: target, metric, values)
    }
    let gain = distance(before) - distance(last)
    guard gain != 0 else { return nil }
    let from = NumberText.plain(before.value.value)
    let to = NumberText.plain(last.value.value)
    return PromptOccasion(
      gain > 0 ? .metricMoving : .metricReversed, .metric(index), named: metric.name.value,
      at: last.value.range,
      because:
        "\(quotedBriefly(metric.name.value)) went from \(from) on \(before.date.date) to \(to)",
      urgency: 0.5 + view.freshness(last.date.date) / 2,
      [
        "metric": metric.name.value, "from": from, "to": to, "unit": metric.unit?.value,
        "since": "\(before.date.date)",
      ])
  }

  /// How far a value is from the target; nothing once it is reached or passed.
  private static func gap(
    _ value: Double, to target: Double, _ metric: Metric, _ values: [MetricValue]
  ) -> Double {
    let beginning = metric.baseline?.value ?? values[0].value.value
    if beginning == target { return abs(value - target) }
    return beginning < target ? max(0, target - value) : max(0, value - target)
  }

  private static func stalled(
    _ metric: Metric, _ index: Int, _ values: [MetricValue], _ view: PlanOnDay
  ) -> PromptOccasion? {
    let last = values[values.count - 1]
    let same = values.reversed().prefix { $0.value.value == last.value.value }
    guard same.count >= 2, let first = same.last,
      last.date.date.days(since: first.date.date) >= view.rhythm || same.count >= 3
    else { return nil }
    if let target = metric.target?.value, gap(last.value.value, to: target, metric, values) == 0 {
      return nil
    }
    let value = NumberText.plain(last.value.value)
    return PromptOccasion(
      .metricStalled, .metric(index), named: metric.name.value, at: last.value.range,
      because: "\(quotedBriefly(metric.name.value)) is \(value) since \(first.date.date)",
      urgency: min(2, Double(same.count) / 2),
      [
        "metric": metric.name.value, "value": value, "unit": metric.unit?.value,
        "since": "\(first.date.date)",
      ])
  }
}
