import WaymarkSource

/// Small pieces of SVG, with every text and attribute escaped.
///
/// Pictures have no view box: positions across are in per cent and heights in pixels, so that
/// a picture fills any width while its text and strokes keep their size.
enum SVG {
  /// An element; attributes come in the order given.
  static func element(
    _ name: String, _ attributes: [(String, String)], _ content: String = ""
  ) -> String {
    var output: [UInt8] = []
    output.reserveCapacity(128 + content.utf8.count)
    func write(_ text: String) { output.append(utf8: text) }
    write("<")
    write(name)
    for (name, value) in attributes {
      write(" ")
      write(name)
      write("=\"")
      HTMLText.write(value, to: &output)
      write("\"")
    }
    if content.isEmpty {
      write("/>")
    } else {
      write(">")
      write(content)
      write("</")
      write(name)
      write(">")
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// A line of text.
  static func text(
    _ words: String, x: String, y: Double, style: String, anchor: Anchor = .start
  ) -> String {
    var attributes = [("class", style), ("x", x), ("y", number(y))]
    if anchor != .start { attributes.append(("text-anchor", anchor.rawValue)) }
    return element("text", attributes, HTMLText.escaped(words))
  }

  /// A straight line.
  static func line(
    _ style: String, x1: String, y1: Double, x2: String, y2: Double
  ) -> String {
    element(
      "line",
      [("class", style), ("x1", x1), ("y1", number(y1)), ("x2", x2), ("y2", number(y2))])
  }

  /// A rounded bar.
  static func bar(
    _ style: String, x: Double, width: Double, y: Double, height: Double
  ) -> String {
    element(
      "rect",
      [
        ("class", style), ("x", percent(x)), ("y", number(y)), ("width", percent(max(0, width))),
        ("height", number(height)), ("rx", number(height / 2)),
      ])
  }

  /// A circle.
  static func dot(_ style: String, x: Double, y: Double, radius: Double) -> String {
    element(
      "circle",
      [("class", style), ("cx", percent(x)), ("cy", number(y)), ("r", number(radius))])
  }

  /// The mark of a standing, centred; the page defines its shape.
  static func mark(_ standing: Standing, x: Double, y: Double) -> String {
    element(
      "use",
      [
        ("href", "#mark-\(standing.rawValue)"), ("class", "mark \(standing.rawValue)"),
        ("x", percent(x)), ("y", number(y)), ("width", "16"), ("height", "16"),
        ("transform", "translate(-8 -8)"),
      ])
  }

  /// A number with at most one decimal.
  static func number(_ value: Double) -> String { NumberText.decimal(value, places: 1) }

  /// A position across, with at most one decimal.
  static func percent(_ value: Double) -> String { number(value) + "%" }

  /// Where a text hangs on its position.
  enum Anchor: String {
    case start, middle, end

    /// The anchor that keeps a text inside the picture.
    init(near percent: Double) {
      self = percent < 12 ? .start : percent > 88 ? .end : .middle
    }
  }
}

/// A picture with its text equivalent.
struct SVGPicture {
  /// A name that no other picture of the page has.
  let identifier: String
  /// What it is a picture of.
  let title: String
  /// What can be seen in it, for who cannot see it.
  let description: String
  let height: Double
  let style: String
  let body: String

  /// The whole element.
  var markup: Markup {
    let title = SVG.element("title", [("id", "\(identifier)-title")], HTMLText.escaped(title))
    let description = SVG.element(
      "desc", [("id", "\(identifier)-desc")], HTMLText.escaped(description))
    return Markup(
      SVG.element(
        "svg",
        [
          ("class", "picture \(style)"), ("width", "100%"), ("height", SVG.number(height)),
          ("role", "img"), ("aria-labelledby", "\(identifier)-title \(identifier)-desc"),
        ], title + description + body))
  }
}
