import WaymarkSource

extension Timeline {
  private static let rowHeight = 46.0
  /// What a row is higher by that has words below its bar.
  private static let wordsHeight = 10.0
  private static let top = 26.0

  /// The timeline as a picture: a row a milestone, a line for today.
  var svg: Markup {
    let bottom = self.top(of: rows.count)
    var body = scale.axis(labelsAt: 12, linesFrom: 20, to: bottom)
    body += rows.indices.map(links).joined()
    body += todayLine(to: bottom)
    body += rows.indices.map(drawn).joined()
    return SVGPicture(
      identifier: "timeline", title: "Milestones from \(DateText.period(scale.first, scale.last))",
      description: description, height: bottom + 22, style: "timeline", body: body
    ).markup
  }

  private func baseline(_ index: Int) -> Double { top(of: index) + 32 }

  /// Where a row begins, or where all end; a picture has so few that they are added up each time.
  private func top(of index: Int) -> Double {
    rows[..<index].reduce(Timeline.top) { top, row in
      top + Timeline.rowHeight + (row.slack ?? 0 == 0 ? 0 : Timeline.wordsHeight)
    }
  }

  private func drawn(_ index: Int) -> String {
    let row = rows[index]
    let y = baseline(index)
    let end = scale.position(row.due)
    var body = title(of: row, y: y - 14)
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
    body += slack(of: row, y: y + 10)
    return body + SVG.mark(row.standing, x: scale.position(row.day), y: y)
  }

  /// The title; a long one also as short as a narrow window needs it, and the page shows one of
  /// them.
  private func title(of row: Row, y: Double) -> String {
    let whole = Words.shortened(row.title, to: 52)
    let short = Words.shortened(row.title, to: 36)
    let style = "label \(row.standing.rawValue)"
    guard short != whole else { return SVG.text(whole, x: "0", y: y, style: style) }
    return SVG.text(whole, x: "0", y: y, style: "\(style) wide")
      + SVG.text(short, x: "0", y: y, style: "\(style) narrow")
  }

  /// The days that are free between what a milestone waits for and its own date, below its bar.
  private func slack(of row: Row, y: Double) -> String {
    guard let days = row.slack, days != 0 else { return "" }
    let end = scale.position(row.due)
    let begin = scale.position(row.due.adding(days: -days))
    let (left, right) = (min(begin, end), max(begin, end))
    let style = days < 0 ? "slack missing" : "slack"
    let words =
      days < 0
      ? "\(NumberText.counted(-days, "day")) too early" : "\(NumberText.counted(days, "day")) free"
    var body = SVG.line(style, x1: SVG.percent(left), y1: y, x2: SVG.percent(right), y2: y)
    for x in [left, right] {
      body += SVG.line(style, x1: SVG.percent(x), y1: y - 3, x2: SVG.percent(x), y2: y + 3)
    }
    let middle = (left + right) / 2
    return body
      + SVG.text(
        words, x: SVG.percent(middle), y: y + 11, style: "axis slack-label",
        anchor: SVG.Anchor(near: middle))
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
