import WaymarkSource

/// How much is expected on each of the days ahead.
struct CalendarPicture {
  private let today: CalendarDate
  private let days: [(day: CalendarDate, checkIns: Int, milestones: Int)]
  private let description: String
  private static let letters = ["M", "T", "W", "T", "F", "S", "S"]
  private static let height = 72.0

  /// Nil when nothing is expected.
  init?(_ calendar: ProgrammeCalendar, today: CalendarDate?) {
    guard let today, !calendar.days.isEmpty else { return nil }
    self.today = today
    let known = Dictionary(calendar.days.map { ($0.date, $0) }, uniquingKeysWith: { $1 })
    days = (0...ReportOptions.soonAcrossPlans).map { offset in
      let day = today.adding(days: offset)
      let entry = known[day.iso]
      return (day, entry?.checkIns ?? 0, entry?.milestones ?? 0)
    }
    description = Words.sentence(
      calendar.days.map { "\($0.weekday), \($0.dateText): \($0.text)" }.joined(separator: "; "))
  }

  /// The counts as a line of blocks, a day each; a day without anything is a low dot.
  var blocks: String {
    let most = days.map { $0.checkIns + $0.milestones }.max() ?? 0
    let levels = Array("▁▂▃▄▅▆▇█")
    return String(
      days.map { day in
        let count = day.checkIns + day.milestones
        guard count > 0, most > 0 else { return "·" }
        return levels[min(levels.count - 1, (count * levels.count - 1) / most)]
      })
  }

  /// The counts as columns: check-ins below, milestones above, their sum in figures.
  var svg: Markup {
    let most = Double(days.map { $0.checkIns + $0.milestones }.max() ?? 1)
    let step = 100 / Double(days.count)
    let unit = (Self.height - 16) / most
    var body = ""
    for (index, day) in days.enumerated() {
      let x = step * Double(index)
      let middle = SVG.percent(x + step / 2)
      let low = unit * Double(day.checkIns)
      let high = unit * Double(day.milestones)
      func column(_ style: String, y: Double, height: Double) -> String {
        height == 0
          ? ""
          : SVG.element(
            "rect",
            [
              ("class", style), ("x", SVG.percent(x + step * 0.14)), ("y", SVG.number(y)),
              ("width", SVG.percent(step * 0.72)), ("height", SVG.number(height)), ("rx", "3"),
            ])
      }
      body += column("check-ins", y: Self.height - low, height: low)
      body += column("milestones", y: Self.height - low - high, height: high)
      let count = day.checkIns + day.milestones
      if count > 0 {
        body += SVG.text(
          String(count), x: middle, y: Self.height - low - high - 4, style: "axis", anchor: .middle)
      }
      body += SVG.text(
        Self.letters[day.day.weekday - 1], x: middle, y: Self.height + 15,
        style: day.day.weekday > 5 ? "axis weekend" : "axis", anchor: .middle)
      body += SVG.text(
        String(day.day.day), x: middle, y: Self.height + 29,
        style: index == 0 ? "today-label" : "axis", anchor: .middle)
    }
    body += SVG.line("track", x1: "0", y1: Self.height, x2: "100%", y2: Self.height)
    return SVGPicture(
      identifier: "calendar-load", title: "What is expected on each of the next days",
      description: description, height: Self.height + 34, style: "load", body: body
    ).markup
  }
}
