/// Bars: how far something is, and how open work is spread.
enum BarPicture {
  /// A bar filled from the left.
  static func progress(
    percent: Int, identifier: String, title: String, description: String, standing: String = ""
  ) -> Markup {
    let track = SVG.bar("span", x: 0, width: 100, y: 1, height: 8)
    let filled =
      percent > 0
      ? SVG.bar("filled \(standing)", x: 0, width: Double(max(2, percent)), y: 1, height: 8) : ""
    return SVGPicture(
      identifier: identifier, title: title, description: description, height: 10,
      style: "progress", body: track + filled
    ).markup
  }

  /// One bar in parts, a person each, told apart by their initials and by lines between.
  static func balance(_ balance: ReportedBalance) -> Markup {
    var body = ""
    var x = 0.0
    let people = balance.people.filter { $0.open > 0 }
    var parts = people.map { (label: $0.initials, count: $0.open) }
    if balance.unowned > 0 { parts.append(("?", balance.unowned)) }
    for (index, part) in parts.enumerated() {
      let width = 100 * Double(part.count) / Double(max(1, balance.open))
      let isNobody = balance.unowned > 0 && index == parts.count - 1
      body += SVG.element(
        "rect",
        [
          ("class", isNobody ? "part nobody" : "part part-\(index % 4)"), ("x", SVG.percent(x)),
          ("y", "0"), ("width", SVG.percent(width)), ("height", "30"),
        ])
      if x > 0 {
        body += SVG.line("seam", x1: SVG.percent(x), y1: 0, x2: SVG.percent(x), y2: 30)
      }
      if width >= 12 {
        body += SVG.text(
          "\(part.label) \(part.count)", x: SVG.percent(x + width / 2), y: 20,
          style: isNobody ? "part-label nobody" : "part-label on-\(index % 4)", anchor: .middle)
      }
      x += width
    }
    return SVGPicture(
      identifier: "balance", title: "Who has how much open", description: balance.text + ".",
      height: 30, style: "balance", body: body
    ).markup
  }
}
