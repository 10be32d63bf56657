/// Reads the tags of a template, so that mistakes can be named with their place.
///
/// The template engine renders an unknown name as nothing and stops at the first mistake;
/// this finds all of them, and keeps anything from the engine that it could not take.
struct TemplateScanner {
  let source: TemplateSource
  private let text: [Unicode.Scalar]
  private var position = 0
  private var line = 1
  private var column = 1
  private var open: [TemplateNode] = []
  private var nodes: [TemplateNode] = []
  /// Names that a wrong closing tag has closed already.
  private var abandoned: [String] = []
  private var problems: [TemplateProblem] = []
  /// How deep sections may stand in one another.
  private static let deepest = 64

  init(_ source: TemplateSource) {
    self.source = source
    text = Array(source.text.unicodeScalars)
  }

  /// The tags, and every mistake in how they are written.
  static func scan(_ source: TemplateSource) -> (nodes: [TemplateNode], problems: [TemplateProblem])
  {
    var scanner = TemplateScanner(source)
    scanner.scan()
    return (scanner.nodes, scanner.problems)
  }

  private mutating func scan() {
    while position < text.count {
      if text[position] == "{", text[safe: position + 1] == "{" {
        readTag()
      } else {
        advance()
      }
    }
    for node in open.reversed() {
      report("\"\(node.name)\" is never closed", at: node, "write {{/\(node.name)}}")
    }
  }

  private mutating func readTag() {
    let start = TemplateNode(kind: .variable, name: "", functions: [], line: line, column: column)
    advance(2)
    let sign = text[safe: position] ?? " "
    let isTriple = sign == "{"
    let isSigned = "#^/!>{&<$=%".unicodeScalars.contains(sign)
    if isSigned { advance() }
    let ending: [Unicode.Scalar] = isTriple ? ["}", "}", "}"] : ["}", "}"]
    var content = String.UnicodeScalarView()
    while position < text.count, !text[position...].starts(with: ending) {
      content.append(text[position])
      advance()
    }
    guard position < text.count else {
      report("tag is never closed", at: start, "write }} after its name")
      return
    }
    advance(ending.count)
    let words = String(content).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    switch isSigned ? sign : " " {
    case "!": break
    case "=": report("other delimiters are not understood", at: start, "write {{ and }}")
    case "%":
      report(
        "a content type is not set by hand", at: start, "the file's name decides: .md or .html")
    case "/": close(words, at: start)
    case "#": append(.section, words, start)
    case "^": append(.inverted, words, start)
    case ">": append(.partial, words, start)
    case "<": append(.layout, words, start)
    case "$": append(.block, words, start)
    case "{", "&": append(.unescaped, words, start)
    default: append(.variable, words, start)
    }
  }

  private mutating func append(_ kind: TemplateNode.Kind, _ words: String, _ start: TemplateNode) {
    let parts = words.split(separator: "(", omittingEmptySubsequences: false).map(String.init)
    let closing = parts.last.map { $0.reversed().prefix { $0 == ")" }.count } ?? 0
    let name = String((parts.last ?? "").dropLast(closing))
    let functions = Array(parts.dropLast())
    let isName = name.unicodeScalars.allSatisfy(TemplateScanner.isNamePart)
    guard closing == functions.count, isName, !name.isEmpty || !functions.isEmpty else {
      let shown = words.isEmpty ? "an empty tag" : "\"\(words)\""
      report("\(shown) is not a name", at: start, "write a name such as {{title}}")
      return
    }
    let node = TemplateNode(
      kind: kind, name: name, functions: functions, line: start.line, column: start.column)
    guard kind.isOpened else {
      place(node)
      return
    }
    guard open.count < TemplateScanner.deepest else {
      report("\"\(name)\" stands in too many sections, over \(TemplateScanner.deepest)", at: start)
      return
    }
    open.append(node)
  }

  private mutating func close(_ words: String, at start: TemplateNode) {
    if open.last?.name != words, let index = abandoned.lastIndex(of: words) {
      abandoned.remove(at: index)
      return
    }
    guard let node = open.last else {
      report("\"\(words)\" is closed and was never opened", at: start, "write {{#\(words)}} before")
      return
    }
    let opened = node.functions.joined { $0 + "(" } + node.name
    let whole = opened + String(repeating: ")", count: node.functions.count)
    guard whole == words else {
      report(
        "\"\(words)\" is closed while \"\(whole)\" is open", at: start,
        "close what was opened last: {{/\(whole)}}")
      // Closing one further out leaves those inside it; closing an unknown one changes nothing.
      if let outer = open.lastIndex(where: { $0.name == words }) {
        while open.count > outer {
          let closed = open.removeLast()
          if open.count > outer { abandoned.append(closed.name) }
          place(closed)
        }
      }
      return
    }
    open.removeLast()
    place(node)
  }

  private mutating func place(_ node: TemplateNode) {
    if open.isEmpty { nodes.append(node) } else { open[open.count - 1].children.append(node) }
  }

  private mutating func report(_ message: String, at node: TemplateNode, _ help: String? = nil) {
    problems.append(
      TemplateProblem(
        path: source.path, line: node.line, column: node.column, message: message, help: help))
  }

  private mutating func advance(_ count: Int = 1) {
    for _ in 0..<count where position < text.count {
      // CR LF is one line ending.
      let scalar = text[position]
      position += 1
      if scalar == "\n" || scalar == "\r" && text[safe: position] != "\n" {
        line += 1
        column = 1
      } else {
        column += 1
      }
    }
  }

  private static func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", ".", "_", "-", "/": true
    default: false
    }
  }
}

extension [String] {
  /// The strings one after another, each changed.
  fileprivate func joined(_ change: (String) -> String) -> String {
    map(change).joined()
  }
}
