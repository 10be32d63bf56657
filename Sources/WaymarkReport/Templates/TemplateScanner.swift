/// Reads a template: its tags, every mistake in them with its place, and the text between them.
///
/// A tag that has a line to itself leaves nothing of that line, as the specification of Mustache
/// asks for; ``TemplateLines`` knows how.
struct TemplateScanner {
  let source: TemplateSource
  private let text: [Unicode.Scalar]
  private var position = 0
  private var line = 1
  private var column = 1
  private var open: [TemplateNode] = []
  /// The white space around the tags, of each open tag and of the whole.
  private var lines = [TemplateLines()]
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
      if lines[lines.count - 1].isAtStart {
        lines[lines.count - 1].begin(with: read { $0 == " " || $0 == "\t" })
      }
      var words = read { $0 != "\n" && $0 != "{" }
      while position < text.count, text[position] == "{", text[safe: position + 1] != "{" {
        words += "{"
        advance()
        words += read { $0 != "\n" && $0 != "{" }
      }
      if position < text.count, text[position] == "\n" {
        advance()
        write(lines[lines.count - 1].line(words + "\n"))
      } else {
        if !words.isEmpty { write(lines[lines.count - 1].words(words)) }
        if position < text.count { readTag() }
      }
    }
    for node in open.reversed() {
      report("\"\(node.name)\" is never closed", at: node, "write {{/\(node.name)}}")
    }
  }

  /// Takes in scalars as long as they are of a kind.
  private mutating func read(while isWanted: (Unicode.Scalar) -> Bool) -> String {
    var found = String.UnicodeScalarView()
    while position < text.count, isWanted(text[position]) {
      found.append(text[position])
      advance()
    }
    return String(found)
  }

  /// Adds text to what is open.
  private mutating func write(_ words: String) {
    guard !words.isEmpty else { return }
    place(
      TemplateNode(
        kind: .text, name: "", functions: [], line: line, column: column, text: words))
  }

  /// Whether nothing stands beside the tag that was just read; then its line is over.
  private mutating func endsLine() -> Bool {
    guard lines[lines.count - 1].isAtStart, position < text.count else {
      return lines[lines.count - 1].isAtStart
    }
    var end = position
    while let scalar = text[safe: end], scalar == " " || scalar == "\t" { end += 1 }
    if text[safe: end] == "\r" { end += 1 }
    guard text[safe: end] == "\n" else { return false }
    advance(end + 1 - position)
    return true
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
    case "!": lines[lines.count - 1].isAtStart = endsLine()
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
    var node = TemplateNode(
      kind: kind, name: name, functions: functions, line: start.line, column: start.column)
    arrange(&node)
    guard kind.isOpened else {
      place(node)
      return
    }
    guard open.count < TemplateScanner.deepest else {
      report("\"\(name)\" stands in too many sections, over \(TemplateScanner.deepest)", at: start)
      return
    }
    open.append(node)
    lines.append(lines[lines.count - 1].inside(node.kind))
  }

  /// Writes or keeps the white space before a tag.
  private mutating func arrange(_ node: inout TemplateNode) {
    let isAlone: Bool
    switch node.kind {
    case .text, .variable, .unescaped: isAlone = false
    case .section, .inverted, .partial, .layout, .block: isAlone = endsLine()
    }
    let current = lines[lines.count - 1]
    switch node.kind {
    case .partial, .layout:
      node.indentation = isAlone || node.kind == .layout ? current.space : ""
      write(current.space)
    case .block where !current.isOfLayout:
      node.indentation = current.space
      write(current.space)
    case .block: break
    default: if !isAlone { write(current.space) }
    }
    lines[lines.count - 1].pass(isAlone: isAlone)
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
          let closed = closeLast()
          if open.count > outer { abandoned.append(closed.name) }
          place(closed)
        }
      }
      return
    }
    if !endsLine() { write(lines[lines.count - 1].space) }
    place(closeLast())
  }

  private mutating func closeLast() -> TemplateNode {
    lines.removeLast()
    return open.removeLast()
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
