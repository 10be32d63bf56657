/// Reads a page's tags, and says what keeps it from being whole, safe and usable by all.
struct PageCheck {
  private(set) var problems: [String] = []
  private var open: [String] = []
  private var identifiers: Set<String> = []
  private var references: [String] = []
  private var lastLevel = 0
  private static let void: Set = ["meta", "br", "hr", "img", "link", "input"]

  init(_ html: String) {
    var rest = html[...]
    if !html.hasPrefix("<!doctype html>") { problems.append("no doctype") }
    while let start = rest.firstIndex(of: "<") {
      rest = rest[start...].dropFirst()
      if rest.hasPrefix("!") {
        rest = rest[(rest.firstIndex(of: ">") ?? rest.startIndex)...].dropFirst()
        continue
      }
      guard let end = tagEnd(in: rest) else {
        problems.append("a tag has no end")
        return
      }
      read(String(rest[..<end]))
      rest = rest[end...].dropFirst()
      if open.last == "style", let close = rest.firstRange(of: "</style>") {
        checkStyle(String(rest[..<close.lowerBound]))
        rest = rest[close.lowerBound...]
      }
    }
    for name in open { problems.append("<\(name)> is not closed") }
    for reference in references where !identifiers.contains(reference) {
      problems.append("nothing has the id \(reference)")
    }
    if !html.contains("default-src 'none'") { problems.append("no content security policy") }
  }

  /// The end of a tag, which may have `>` in a quoted attribute.
  private func tagEnd(in text: Substring) -> Substring.Index? {
    var quote: Character?
    for index in text.indices {
      let character = text[index]
      if let current = quote {
        if character == current { quote = nil }
      } else if character == "\"" || character == "'" {
        quote = character
      } else if character == ">" {
        return index
      }
    }
    return nil
  }

  private mutating func read(_ tag: String) {
    let name = String(tag.prefix { !$0.isWhitespace && $0 != "/" || $0 == "/" && tag.first == "/" })
      .lowercased()
    if name.hasPrefix("/") {
      let closed = String(name.dropFirst())
      if open.last == closed {
        open.removeLast()
      } else {
        problems.append("</\(closed)> closes \(open.last ?? "nothing")")
      }
      return
    }
    if ["script", "iframe", "object", "embed", "link", "img", "base", "form"].contains(name) {
      problems.append("<\(name)> has no place here")
    }
    checkAttributes(tag, of: name)
    if name.count == 2, name.hasPrefix("h"), let level = Int(name.dropFirst()) {
      if level > lastLevel + 1 { problems.append("h\(level) follows h\(lastLevel)") }
      lastLevel = level
    }
    if !PageCheck.void.contains(name), !tag.hasSuffix("/") { open.append(name) }
  }

  private mutating func checkAttributes(_ tag: String, of name: String) {
    var rest = tag.dropFirst(name.count)
    while let equals = rest.firstIndex(of: "=") {
      let key = rest[..<equals].split(separator: " ").last.map(String.init) ?? ""
      rest = rest[equals...].dropFirst()
      guard rest.first == "\"", let end = rest.dropFirst().firstIndex(of: "\"") else {
        problems.append("\(key) is not quoted")
        return
      }
      let value = String(rest[..<end].dropFirst())
      rest = rest[end...].dropFirst()
      switch key {
      case "id": if !identifiers.insert(value).inserted { problems.append("two ids \(value)") }
      case "aria-labelledby": references += value.split(separator: " ").map(String.init)
      case "href":
        if value.hasPrefix("#") {
          references.append(String(value.dropFirst()))
        } else {
          problems.append("\(value) leads away")
        }
      case "src", "srcset", "style": problems.append("\(key) is not allowed")
      default: if key.hasPrefix("on") { problems.append("\(key) is not allowed") }
      }
    }
    if name == "svg", !tag.contains("role=\"img\""), !tag.contains("aria-hidden=\"true\"") {
      problems.append("a picture has no role")
    }
  }

  private mutating func checkStyle(_ css: String) {
    if css.contains("url(") || css.contains("@import") { problems.append("the style fetches") }
    if css.contains("<") { problems.append("the style holds a tag") }
  }
}
