import WaymarkSource

/// Compares a template's tags with what a report holds: every name must lead somewhere.
struct TemplateChecker {
  let templates: [String: (source: TemplateSource, nodes: [TemplateNode])]
  private(set) var problems: [TemplateProblem] = []
  private var stack: [TemplateShape] = []
  /// The templates that are being followed, outermost first.
  private var path: [String] = []
  /// The functions that may stand around a name.
  private static let textFunctions = ["capitalized", "lowercased", "uppercased"]
  private static let listFunctions = ["first", "last", "count", "empty", "reversed"]
  private static let placeFunctions = ["first", "last", "index", "even", "odd"]

  init(templates: [String: (source: TemplateSource, nodes: [TemplateNode])]) {
    self.templates = templates
  }

  /// Checks a template and all that it includes, for a report of some shape.
  static func problems(
    in name: String, shape: TemplateShape,
    templates: [String: (source: TemplateSource, nodes: [TemplateNode])]
  ) -> [TemplateProblem] {
    var checker = TemplateChecker(templates: templates)
    checker.stack = [shape]
    checker.follow(name, from: nil)
    var seen: Set<TemplateProblem> = []
    return checker.problems.filter { seen.insert($0).inserted }
  }

  private mutating func follow(_ name: String, from node: TemplateNode?) {
    guard let template = templates[name] else {
      guard let node else { return }
      report(
        "template \"\(name)\" is unknown", at: node,
        nearest(name, among: templates.keys.sorted()) ?? "add a file of that name")
      return
    }
    guard !path.contains(name) else {
      if let node { report("template \"\(name)\" includes itself", at: node, "take it out") }
      return
    }
    path.append(name)
    for child in template.nodes { check(child) }
    path.removeLast()
  }

  private mutating func check(_ node: TemplateNode) {
    switch node.kind {
    case .partial: follow(node.name, from: node)
    case .layout:
      for block in node.children {
        if block.kind == .block {
          for child in block.children { check(child) }
        } else if block.kind != .text {
          report("\"\(node.name)\" takes blocks only", at: block, "put it into {{$content}}")
        }
      }
      follow(node.name, from: node)
    case .block: for child in node.children { check(child) }
    case .text: break
    case .variable, .unescaped: checkValue(node)
    case .section, .inverted: checkSection(node)
    }
  }

  private mutating func checkValue(_ node: TemplateNode) {
    guard let shape = shape(of: node) else { return }
    switch (shape, node.kind) {
    case (.markup, .unescaped), (.text, .variable), (.number, .variable), (.boolean, .variable):
      break
    case (.markup, _):
      report("\"\(node.name)\" is a picture", at: node, "write {{{\(node.name)}}}")
    case (.list, _), (.object, _):
      report(
        "\"\(node.name)\" is \(shape.words)", at: node,
        "write {{#\(node.name)}} … {{/\(node.name)}}")
    default:
      report(
        "\"\(node.name)\" is \(shape.words), and only pictures may stay unescaped", at: node,
        "write {{\(node.name)}}")
    }
  }

  private mutating func checkSection(_ node: TemplateNode) {
    guard let shape = shape(of: node) else { return }
    let inner: TemplateShape? =
      switch shape {
      case .boolean: nil
      case .list(let element): element
      default: shape
      }
    if node.kind == .section, let inner { stack.append(inner) }
    for child in node.children { check(child) }
    if node.kind == .section, inner != nil { stack.removeLast() }
  }

  /// The shape that a tag's name leads to, looked up from the inside out; nil when it is wrong.
  private mutating func shape(of node: TemplateNode) -> TemplateShape? {
    if let function = node.functions.first(where: { !isKnown($0, for: node.name) }) {
      report("function \"\(function)\" is unknown", at: node, "write the name alone")
      return nil
    }
    if node.name.isEmpty { return node.functions.last == "index" ? .number : .boolean }
    guard let found = lookUp(node) else { return nil }
    switch node.functions.first {
    case "count": return .number
    case "empty": return .boolean
    case "first", "last":
      if case .list(let element) = found { return element }
      return found
    default: return found
    }
  }

  private func isKnown(_ function: String, for name: String) -> Bool {
    name.isEmpty
      ? TemplateChecker.placeFunctions.contains(function)
      : (TemplateChecker.textFunctions + TemplateChecker.listFunctions).contains(function)
  }

  private mutating func lookUp(_ node: TemplateNode) -> TemplateShape? {
    if node.name == "." { return stack.last }
    let onlyHere = node.name.hasPrefix(".")
    let parts = node.name.split(separator: ".").map(String.init)
    var candidates = onlyHere ? Array(stack.suffix(1)) : Array(stack.reversed())
    var names: [String] = []
    for (position, part) in parts.enumerated() {
      names = candidates.flatMap { shape -> [String] in
        if case .object(let members) = shape { members.keys.sorted() } else { [] }
      }
      let found = candidates.lazy.compactMap { shape -> TemplateShape? in
        if case .object(let members) = shape { members[part] } else { nil }
      }.first
      guard let found else {
        report(
          "variable \"\(parts[...position].joined(separator: "."))\" is unknown", at: node,
          nearest(part, among: names) ?? "\"waymark templates names\" lists a report's variables")
        return nil
      }
      candidates = [found]
    }
    return candidates.first
  }

  private func nearest(_ name: String, among names: [String]) -> String? {
    NearestName.matches(for: name, in: names).first.map { "did you mean \"\($0)\"?" }
  }

  private mutating func report(_ message: String, at node: TemplateNode, _ help: String? = nil) {
    guard let name = path.last, let source = templates[name]?.source else { return }
    problems.append(
      TemplateProblem(
        path: source.path, line: node.line, column: node.column, message: message, help: help))
  }
}
