import WaymarkSource

/// Fills a template with a tree of values.
///
/// What a tag does is told by the specification of Mustache and, where it is silent, by what
/// swift-mustache does, which the tests compare it with.
struct TemplateRenderer {
  private let program: TemplateProgram
  private(set) var output: [UInt8] = []
  /// What the sections around are about, outermost first.
  private var stack: [TemplateValue]
  /// Where the innermost section is in its list; nil where it is not about a list's element.
  private var turn: Turn?
  /// The blocks that fill the layouts around, outermost first: the outermost of a name holds.
  private var layers: [Range<Int>] = []
  /// The blocks that are being written: none fills a place within itself, which would never end.
  private var writing: [Int] = []
  /// What is written before each line, of the parts around that have any; and where each began.
  private var indentations: [(text: [UInt8], start: Int)] = []
  private var escaping = TemplateEscaping.html

  private struct Turn {
    let index: Int
    let isLast: Bool
  }

  private init(_ program: TemplateProgram, _ value: TemplateValue) {
    self.program = program
    stack = [value]
    output.reserveCapacity(1 << 14)
  }

  /// The text that a template becomes with some values.
  static func render(_ program: TemplateProgram, _ value: TemplateValue) -> [UInt8] {
    var renderer = TemplateRenderer(program, value)
    renderer.writeTemplate(0)
    return renderer.output
  }

  private mutating func writeTemplate(_ index: Int) {
    let outer = escaping
    escaping = program.templates[index].escaping
    write(program.templates[index].steps)
    escaping = outer
  }

  private mutating func write(_ range: Range<Int>) {
    var position = range.lowerBound
    while position < range.upperBound {
      let step = program.steps[position]
      let inside = position + 1..<step.end
      position = step.end
      switch step.kind {
      case .text(let range): writeLines(range)
      case .value(let reference):
        if let value = value(of: program.references[reference]) { write(value, isEscaped: true) }
      case .unescaped(let reference):
        if let value = value(of: program.references[reference]) { write(value, isEscaped: false) }
      case .section(let reference):
        if let value = value(of: program.references[reference]) { writeSection(value, inside) }
      case .inverted(let reference):
        if !(value(of: program.references[reference])?.isShown ?? false) { write(inside) }
      case .part(let template):
        apart(step.indentation) { $0.writeTemplate(template) }
      case .layout(let template, let blocks):
        layers.append(blocks)
        apart(step.indentation) { $0.writeTemplate(template) }
        layers.removeLast()
      case .block(let name):
        if let block = filling(name) {
          writing.append(block)
          let steps = program.blocks[block].steps
          apart(step.indentation) { $0.write(steps) }
          writing.removeLast()
        } else {
          apart(step.indentation) { $0.write(inside) }
        }
      }
    }
  }

  private mutating func writeSection(_ value: TemplateValue, _ steps: Range<Int>) {
    let outer = turn
    switch value {
    case .list(let elements):
      for (index, element) in elements.enumerated() {
        turn = Turn(index: index, isLast: index == elements.count - 1)
        stack.append(element)
        write(steps)
        stack.removeLast()
      }
    case .boolean(let isShown):
      if isShown { write(steps) }
    default:
      guard value.isShown else { return }
      turn = nil
      stack.append(value)
      write(steps)
      stack.removeLast()
    }
    turn = outer
  }

  /// The block that fills a place; nil where none does.
  private func filling(_ name: TemplateName) -> Int? {
    for layer in layers {
      if let block = layer.first(where: { program.blocks[$0].name == name }),
        !writing.contains(block)
      {
        return block
      }
    }
    return nil
  }

  // MARK: - Values

  private func value(of reference: TemplateProgram.Reference) -> TemplateValue? {
    var value: TemplateValue?
    switch reference.place {
    case .current: value = stack.last
    case .turn: return turn.flatMap { self.value(of: $0, reference) }
    case .found(let name):
      var depth = stack.count - 1
      while depth >= 0, value == nil {
        value = stack[depth].member(name)
        depth -= 1
      }
    }
    for index in reference.below { value = value?.member(program.below[index]) }
    for index in reference.functions { value = value?.changed(by: program.functions[index]) }
    return value
  }

  private func value(
    of turn: Turn, _ reference: TemplateProgram.Reference
  ) -> TemplateValue? {
    switch reference.functions.first.map({ program.functions[$0] }) {
    case .first: .boolean(turn.index == 0)
    case .last: .boolean(turn.isLast)
    case .index: .whole(turn.index)
    case .even: .boolean(turn.index.isMultiple(of: 2))
    case .odd: .boolean(!turn.index.isMultiple(of: 2))
    default: nil
    }
  }

  // MARK: - Writing

  private mutating func write(_ value: TemplateValue, isEscaped: Bool) {
    switch value {
    case .text(let text), .markup(let text):
      guard !text.isEmpty else { return }
      beginLine()
      if isEscaped {
        escaping.write(text, to: &output)
      } else {
        output.append(utf8: text)
      }
    case .whole(let number): writePlain(String(number))
    case .number(let number): writePlain(NumberText.plain(number))
    case .boolean(let value): writePlain(value ? "true" : "false")
    case .absent, .list, .object: break
    }
  }

  private mutating func writePlain(_ text: String) {
    beginLine()
    // A minus is a mark of Markdown's.
    escaping.write(text, to: &output)
  }

  private mutating func writeLines(_ range: Range<Int>) {
    guard !indentations.isEmpty else {
      output.append(contentsOf: program.text[range])
      return
    }
    var start = range.lowerBound
    while start < range.upperBound {
      let rest = start..<range.upperBound
      let end = program.text[rest].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 }
      beginLine()
      output.append(contentsOf: program.text[start..<(end ?? rest.upperBound)])
      start = end ?? rest.upperBound
    }
  }

  /// Writes the indentation of the part that a line begins in.
  private mutating func beginLine() {
    guard !indentations.isEmpty, output.last == UInt8(ascii: "\n") else { return }
    // The first line of a part stands after what was written outside it.
    for part in indentations.reversed() where part.start < output.count {
      output.append(contentsOf: part.text)
      return
    }
  }

  /// Writes a part or block, which is no list's element and may be indented.
  private mutating func apart(
    _ indentation: Int, _ body: (inout TemplateRenderer) -> Void
  ) {
    let outer = turn
    turn = nil
    if indentation > 0 {
      let text = (indentations.last?.text ?? []) + program.indentations[indentation]
      indentations.append((text, output.count))
    }
    body(&self)
    if indentation > 0 { indentations.removeLast() }
    turn = outer
  }
}

extension TemplateValue {
  /// Whether a section about it is written.
  fileprivate var isShown: Bool {
    switch self {
    case .absent: false
    case .boolean(let value): value
    case .text(let text), .markup(let text): !text.isEmpty
    case .list(let values): !values.isEmpty
    case .whole, .number, .object: true
    }
  }

  /// The value of a name; nil for a name that is not here.
  fileprivate func member(_ name: TemplateProgram.Name) -> TemplateValue? {
    guard case .object(let object) = self else { return nil }
    if let counted = name.counted, let presence = object[counted]?.presence {
      return .boolean(presence)
    }
    return object[name.name]
  }

  /// What a function makes of it; nil where it makes nothing.
  fileprivate func changed(by function: TemplateProgram.Function) -> TemplateValue? {
    switch (self, function) {
    case (.list(let values), .first): values.first
    case (.list(let values), .last): values.last
    case (.list(let values), .count): .whole(values.count)
    case (.list(let values), .empty): .boolean(values.isEmpty)
    case (.list(let values), .reversed): .list(values.reversed())
    case (.text(let text), _) where !text.isEmpty: TextFunctions.changed(text, by: function)
    case (.whole(let number), _): TextFunctions.changed(String(number), by: function)
    case (.number(let number), _):
      TextFunctions.changed(NumberText.plain(number), by: function)
    default: nil
    }
  }
}
