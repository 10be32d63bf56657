import WaymarkSource

/// Where days lie across a picture, in per cent of its width.
struct DayScale: Sendable {
  let first: CalendarDate
  let last: CalendarDate
  /// What stays free at each side.
  private static let margin = 2.0

  /// A scale that holds all the days; nil without any.
  init?(_ days: [CalendarDate]) {
    guard let first = days.min(), let last = days.max() else { return nil }
    self.first = first
    self.last = last == first ? first.adding(days: 1) : last
  }

  /// The position of a day.
  func position(_ day: CalendarDate) -> Double {
    let share = Double(day.days(since: first)) / Double(last.days(since: first))
    return DayScale.margin + (100 - 2 * DayScale.margin) * min(1, max(0, share))
  }

  /// The first days of months to label, few enough to be read in a narrow window.
  var ticks: [(day: CalendarDate, label: String)] {
    let months = (last.year - first.year) * 12 + last.month - first.month + 1
    let step =
      [1, 2, 3, 6, 12, 24, 60, 120].first { (months + $0 - 1) / $0 <= 8 } ?? (months / 96 + 1) * 12
    var ticks: [(day: CalendarDate, label: String)] = []
    var month = first.year * 12 + first.month - 1
    let end = last.year * 12 + last.month - 1
    while month <= end {
      if (month % 12).isMultiple(of: min(step, 12)),
        step <= 12 || (month / 12).isMultiple(of: step / 12),
        let day = CalendarDate(year: month / 12, month: month % 12 + 1, day: 1), day >= first,
        day <= last
      {
        let isYear = step >= 12 || day.month == 1
        ticks.append((day, isYear ? String(day.year) : DateText.month(day)))
      }
      month += 1
    }
    return ticks
  }

  /// The labels of months along a line, and a faint line up from each.
  func axis(labelsAt y: Double, linesFrom top: Double, to bottom: Double) -> String {
    ticks.map { tick in
      let x = position(tick.day)
      return SVG.line("grid", x1: SVG.percent(x), y1: top, x2: SVG.percent(x), y2: bottom)
        + SVG.text(
          tick.label, x: SVG.percent(x), y: y, style: "axis", anchor: SVG.Anchor(near: x))
    }.joined()
  }
}
