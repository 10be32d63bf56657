import WaymarkSource

extension Timeline {
  private static let rowHeight = 46.0
  private static let top = 26.0

  /// The timeline as a picture: a row a milestone, a line for today.
  var svg: Markup {
    let bottom = Timeline.top + Double(rows.count) * Timeline.rowHeight
    var body = scale.axis(labelsAt: 12, linesFrom: 20, to: bottom)
    body += rows.indices.map(links).joined()
    body += todayLine(to: bottom)
    body += rows.indices.map(drawn).joined()
    return SVGPicture(
      identifier: "timeline", title: "Milestones from \(DateText.period(scale.first, scale.last))",
      description: description, height: bottom + 22, style: "timeline", body: body
    ).markup
  }

  private func baseline(_ index: Int) -> Double {
    Timeline.top + Double(index) * Timeline.rowHeight + 32
  }

  private func drawn(_ index: Int) -> String {
    let row = rows[index]
    let y = baseline(index)
    let end = scale.position(row.due)
    var body = SVG.text(
      Words.shortened(row.title, to: 46), x: "0", y: y - 14, style: "label \(row.standing.rawValue)"
    )
    body += SVG.text(row.words, x: "100%", y: y - 14, style: "when", anchor: .end)
    body += SVG.line("track", x1: "0", y1: y, x2: "100%", y2: y)
    if let start = row.start {
      let from = scale.position(start)
      body += SVG.bar("span", x: from, width: end - from, y: y - 3, height: 6)
      let done = (end - from) * row.share
      if done > 0 {
        body += SVG.bar(
          "filled \(row.standing.rawValue)", x: from, width: done, y: y - 3, height: 6)
      }
    }
    if row.isLate {
      body += SVG.line(
        "overdue", x1: SVG.percent(end), y1: y, x2: SVG.percent(scale.position(today)), y2: y)
    }
    for step in row.steps where step.day < row.due || step.isDone {
      body += SVG.dot(
        step.isDone ? "step done" : "step", x: scale.position(step.day), y: y, radius: 2.5)
    }
    if row.done != nil, row.done != row.due {
      body += SVG.dot("planned-day", x: end, y: y, radius: 4)
    }
    return body + SVG.mark(row.standing, x: scale.position(row.day), y: y)
  }

  /// Lines from what a milestone waits for: down from its mark, then across.
  private func links(_ index: Int) -> String {
    rows[index].after.filter { $0 != index }.map { other in
      let from = scale.position(rows[other].day)
      let to = scale.position(rows[index].start ?? rows[index].day)
      let x = SVG.percent(from)
      return SVG.line("link", x1: x, y1: baseline(other), x2: x, y2: baseline(index))
        + SVG.line("link", x1: x, y1: baseline(index), x2: SVG.percent(to), y2: baseline(index))
    }.joined()
  }

  private func todayLine(to bottom: Double) -> String {
    guard today >= scale.first, today <= scale.last else { return "" }
    let position = scale.position(today)
    let x = SVG.percent(position)
    return SVG.line("today", x1: x, y1: 20, x2: x, y2: bottom + 4)
      + SVG.text(
        "today, \(DateText.withoutYear(today))", x: x, y: bottom + 17, style: "today-label",
        anchor: SVG.Anchor(near: position))
  }
}
