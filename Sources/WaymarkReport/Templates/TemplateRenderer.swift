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
  private var blocks: [[TemplateProgram.Block]] = []
  /// The blocks that are being written: none fills a place within itself, which would never end.
  private var writing: [(layer: Int, name: String)] = []
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

  private mutating func write(_ steps: [TemplateProgram.Step]) {
    for step in steps {
      switch step {
      case .text(let bytes): writeLines(bytes)
      case .value(let reference, let isEscaped):
        if let value = value(of: reference) { write(value, isEscaped: isEscaped) }
      case .section(let reference, let steps):
        if let value = value(of: reference) { writeSection(value, steps) }
      case .inverted(let reference, let steps):
        if !(value(of: reference)?.isShown ?? false) { write(steps) }
      case .part(let index, let indentation, let filling):
        let outer = turn
        turn = nil
        if let filling { blocks.append(filling) }
        indented(indentation) { $0.writeTemplate(index) }
        if filling != nil { blocks.removeLast() }
        turn = outer
      case .block(let block, let indentation):
        let outer = turn
        turn = nil
        if let layer = filling(block.name) {
          writing.append((layer.index, block.name))
          indented(indentation) { $0.write(layer.steps) }
          writing.removeLast()
        } else {
          indented(indentation) { $0.write(block.steps) }
        }
        turn = outer
      }
    }
  }

  private mutating func writeSection(_ value: TemplateValue, _ steps: [TemplateProgram.Step]) {
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

  /// What fills a place, with the layout that it was given to.
  private func filling(_ name: String) -> (index: Int, steps: [TemplateProgram.Step])? {
    for (index, layer) in blocks.enumerated() {
      if let block = layer.first(where: { $0.name == name }),
        !writing.contains(where: { $0 == (index, name) })
      {
        return (index, block.steps)
      }
    }
    return nil
  }

  // MARK: - Values

  private func value(of reference: TemplateProgram.Reference) -> TemplateValue? {
    var value: TemplateValue?
    switch reference.place {
    case .current: value = stack.last
    case .turn: return turn.flatMap { Self.value(of: $0, reference.functions.first) }
    case .own(let names): value = stack.last?.value(below: names)
    case .found(let first, let below):
      for object in stack.reversed() {
        guard let found = object[first] else { continue }
        value = below.isEmpty ? found : found.value(below: below)
        break
      }
    }
    for function in reference.functions { value = value?.changed(by: function) }
    return value
  }

  private static func value(
    of turn: Turn, _ function: TemplateProgram.Function?
  ) -> TemplateValue? {
    switch function {
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
        output.append(contentsOf: text.utf8)
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

  private mutating func writeLines(_ bytes: [UInt8]) {
    guard !indentations.isEmpty else {
      output.append(contentsOf: bytes)
      return
    }
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
      beginLine()
      output.append(contentsOf: bytes[start..<end])
      start = end
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

  private mutating func indented(_ text: [UInt8], _ body: (inout TemplateRenderer) -> Void) {
    guard !text.isEmpty else { return body(&self) }
    indentations.append(((indentations.last?.text ?? []) + text, output.count))
    body(&self)
    indentations.removeLast()
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
  fileprivate subscript(name: TemplateProgram.Name) -> TemplateValue? {
    guard case .object(let object) = self else { return nil }
    if let counted = name.counted, let presence = object[counted]?.presence {
      return .boolean(presence)
    }
    return object[name.name]
  }

  fileprivate func value(below names: [TemplateProgram.Name]) -> TemplateValue? {
    var value: TemplateValue? = self
    for name in names { value = value?[name] }
    return value
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
