import WaymarkSource

/// Check-ins as dots along their days, and the next one as a ring.
enum RhythmPicture {
  /// How many check-ins are drawn; the latest.
  private static let most = 26

  /// Nil when there is no day to draw.
  static func svg(_ rhythm: ReportedRhythm, today: CalendarDate) -> Markup? {
    let shown = Array(rhythm.checkIns.suffix(most))
    let days = shown.compactMap { CalendarDate(iso: $0.date) }
    let next = rhythm.next.flatMap { CalendarDate(iso: $0) }
    guard !days.isEmpty, let scale = DayScale(days + [next, today].compactMap(\.self)) else {
      return nil
    }
    let y = 22.0
    var body = scale.axis(labelsAt: 58, linesFrom: 12, to: 44)
    for (index, checkIn) in shown.enumerated().dropFirst() {
      body += SVG.line(
        checkIn.isLongGap ? "gap long" : "gap", x1: SVG.percent(scale.position(days[index - 1])),
        y1: y, x2: SVG.percent(scale.position(days[index])), y2: y)
    }
    if let next, let last = days.last, next > last {
      body += SVG.line(
        rhythm.nextIsOverdue ? "gap long" : "gap next", x1: SVG.percent(scale.position(last)),
        y1: y, x2: SVG.percent(scale.position(next)), y2: y)
    }
    let now = scale.position(today)
    body += SVG.line("today", x1: SVG.percent(now), y1: 4, x2: SVG.percent(now), y2: 44)
    for (index, checkIn) in shown.enumerated() {
      body += dot(at: scale.position(days[index]), y: y, isSkipped: checkIn.isSkipped)
    }
    if let next {
      body += SVG.dot(
        rhythm.nextIsOverdue ? "check-in overdue" : "check-in next", x: scale.position(next), y: y,
        radius: 6)
    }
    return SVGPicture(
      identifier: "rhythm", title: "Check-ins: \(rhythm.text)",
      description: description(shown, rhythm), height: 64, style: "rhythm", body: body
    ).markup
  }

  private static func dot(at x: Double, y: Double, isSkipped: Bool) -> String {
    guard isSkipped else { return SVG.dot("check-in", x: x, y: y, radius: 6) }
    return SVG.dot("check-in skipped", x: x, y: y, radius: 6)
      + SVG.text("×", x: SVG.percent(x), y: y + 4, style: "skipped-sign", anchor: .middle)
  }

  private static func description(
    _ shown: [ReportedRhythm.CheckIn], _ rhythm: ReportedRhythm
  ) -> String {
    var words = shown.map(\.text).joined(separator: "; ")
    if let next = rhythm.nextText, let relative = rhythm.nextRelative {
      words += ". The next is expected \(next), \(relative)"
    }
    return words + "."
  }
}
