import WaymarkSource

/// The pictures of a programme's report; templates see them beside its values.
struct ProgrammePictures: Codable, Sendable {
  var milestonesBlocks: String?
  var calendarSvg: Markup?
  var calendarBlocks: String?
  var rhythmSvg: Markup?
  var plans: [Plan]

  /// The bar of a plan.
  struct Plan: Codable, Sendable {
    var barSvg: Markup?
    var barBlocks: String?
  }

  init(_ report: ProgrammeReport) {
    milestonesBlocks = report.summary.milestones.map { BlockText.bar(percent: $0.percent) }
    let load = CalendarPicture(report.calendar, today: CalendarDate(iso: report.today))
    calendarSvg = load?.svg
    calendarBlocks = load?.blocks
    rhythmSvg = report.rhythm.map(BarPicture.groups)
    plans = report.plans.map { plan in
      Plan(
        barSvg: plan.milestones.map { BarPicture.small(percent: $0.percent) },
        barBlocks: plan.milestones.map { BlockText.bar(percent: $0.percent, width: 6) })
    }
  }
}

extension BarPicture {
  /// A bar in a cell that has the same in words, so that it is hidden from who hears the page.
  static func small(percent: Int) -> Markup {
    let filled =
      percent > 0 ? SVG.bar("filled", x: 0, width: Double(max(4, percent)), y: 0, height: 6) : ""
    return Markup(
      SVG.element(
        "svg",
        [
          ("class", "picture small-bar"), ("width", "72"), ("height", "6"),
          ("aria-hidden", "true"), ("focusable", "false"),
        ], SVG.bar("span", x: 0, width: 100, y: 0, height: 6) + filled))
  }

  /// One bar in parts, a group of plans each, in the order of the list under it.
  static func groups(_ rhythm: ProgrammeRhythm) -> Markup {
    var body = ""
    var x = 0.0
    let total = Double(max(1, rhythm.groups.reduce(0) { $0 + $1.count }))
    for (index, group) in rhythm.groups.enumerated() {
      let width = 100 * Double(group.count) / total
      body += SVG.element(
        "rect",
        [
          ("class", "part part-\(index % 4)"), ("x", SVG.percent(x)), ("y", "0"),
          ("width", SVG.percent(width)), ("height", "30"),
        ])
      if x > 0 {
        body += SVG.line("seam", x1: SVG.percent(x), y1: 0, x2: SVG.percent(x), y2: 30)
      }
      if width >= 8 {
        body += SVG.text(
          String(group.count), x: SVG.percent(x + width / 2), y: 20,
          style: "part-label on-\(index % 4)", anchor: .middle)
      }
      x += width
    }
    return SVGPicture(
      identifier: "rhythm-groups", title: "How many plans keep their rhythm",
      description: rhythm.text + ".", height: 30, style: "balance", body: body
    ).markup
  }
}
