import WaymarkSource

/// Values along their days, with the baseline and the target they are held against.
struct TrendPicture {
  let identifier: String
  let name: String
  let points: [(day: CalendarDate, value: Double, text: String)]
  let baseline: (value: Double, text: String)?
  let target: (value: Double, text: String)?
  /// The values that stand at the bottom and the top; nil for the smallest and largest.
  let range: ClosedRange<Double>?
  private static let height = 112.0
  private static let top = 18.0
  private static let bottom = 76.0

  /// The trend of a metric.
  init(_ metric: ReportedMetric, number: Int) {
    identifier = "metric-\(number)"
    name = metric.name
    points = metric.values.compactMap { value in
      CalendarDate(iso: value.date).map { ($0, value.value, value.text) }
    }
    baseline = metric.baseline.map { ($0, "baseline \(metric.baselineText ?? "")") }
    target = metric.target.map { ($0, "target \(metric.targetText ?? "")") }
    range = nil
  }

  /// The trend of the mentee's confidence.
  init(_ confidence: ReportedConfidence) {
    identifier = "confidence"
    name = "Confidence"
    points = confidence.points.compactMap { point in
      CalendarDate(iso: point.date).map { ($0, Double(point.percent), point.text) }
    }
    baseline = nil
    target = nil
    range = 0...100
  }

  /// The trend of what the plan's own text measures.
  init(_ measure: ReportedMeasure, number: Int) {
    identifier = "measure-\(number)"
    name = measure.name
    points = measure.values.compactMap { value in
      CalendarDate(iso: value.date).map { ($0, value.value, value.text) }
    }
    baseline = nil
    target = measure.reference.map { ($0, measure.referenceText ?? "") }
    range = measure.unit == "%" ? 0...100 : nil
  }

  /// Nil when there are not two values to connect.
  var svg: Markup? {
    guard points.count > 1, let scale = DayScale(points.map(\.day)) else { return nil }
    let all = points.map(\.value) + [baseline?.value, target?.value].compactMap(\.self)
    guard let low = range?.lowerBound ?? all.min(), let high = range?.upperBound ?? all.max() else {
      return nil
    }
    let middle = (TrendPicture.top + TrendPicture.bottom) / 2
    func y(_ value: Double) -> Double {
      guard high > low else { return middle }
      let span = TrendPicture.bottom - TrendPicture.top
      return TrendPicture.bottom - span * (value - low) / (high - low)
    }
    var body = ""
    var labels = ""
    let ends = (first: y(points[0].value), last: y(points[points.count - 1].value))
    for (line, style, x, anchor, near) in [
      (baseline, "baseline", "0", SVG.Anchor.start, ends.first),
      (target, "target", "100%", .end, ends.last),
    ] {
      guard let line else { continue }
      let height = y(line.value)
      let isAbove = near == height ? height <= middle : near > height
      body += SVG.line(style, x1: "0", y1: height, x2: "100%", y2: height)
      // On the side of the line where the value that is near it is not.
      labels += SVG.text(
        line.text, x: x, y: isAbove ? height - 6 : height + 14, style: "reference", anchor: anchor)
    }
    for (from, to) in zip(points, points.dropFirst()) {
      body += SVG.line(
        "trend", x1: SVG.percent(scale.position(from.day)), y1: y(from.value),
        x2: SVG.percent(scale.position(to.day)), y2: y(to.value))
    }
    body += labels
    for (index, point) in points.enumerated() {
      let isLast = index == points.count - 1
      body += SVG.dot(
        isLast ? "value last" : "value", x: scale.position(point.day), y: y(point.value),
        radius: isLast ? 5 : 3)
    }
    body += SVG.text(DateText.withoutYear(points[0].day), x: "0", y: 108, style: "axis")
    body += SVG.text(
      DateText.withoutYear(points[points.count - 1].day), x: "100%", y: 108, style: "axis",
      anchor: .end)
    return SVGPicture(
      identifier: identifier, title: "\(name) over time", description: description,
      height: TrendPicture.height, style: "trend-picture", body: body
    ).markup
  }

  private var description: String {
    let values = points.map { "\($0.text) on \(DateText.short($0.day))" }
    let references = [baseline?.text, target?.text].compactMap(\.self)
    return (values + references).joined(separator: "; ") + "."
  }
}
