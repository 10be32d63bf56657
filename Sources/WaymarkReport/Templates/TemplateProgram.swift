import WaymarkSource

/// A template with all that it includes, ready to be filled: names are numbers, text is bytes.
///
/// All of it lies in a few arrays of plain values, so that following it touches no counts of
/// references, which cores would have to hand to each other.
struct TemplateProgram: Sendable {
  /// The text of all templates, one after the other.
  private(set) var text: [UInt8] = []
  /// What is written; what a step holds follows it, up to its end.
  private(set) var steps: [Step] = []
  private(set) var references: [Reference] = []
  /// The names below a name, as in `plan.title`, of all references.
  private(set) var below: [Name] = []
  /// The functions of all references, innermost first.
  private(set) var functions: [Function] = []
  /// The blocks that fill layouts.
  private(set) var blocks: [Block] = []
  /// What parts are indented by.
  private(set) var indentations: [[UInt8]] = [[]]
  /// The files; the first is the whole.
  private(set) var templates: [Template] = []
  /// The names that they ask for.
  let names: TemplateNames

  /// One file.
  struct Template: Sendable {
    let escaping: TemplateEscaping
    let steps: Range<Int>
  }

  /// Something that is written.
  struct Step: Sendable {
    let kind: Kind
    /// Where the step ends, with all that it holds.
    var end = 0
    /// The indentation of a part or block, by its index.
    var indentation = 0

    enum Kind: Sendable {
      /// Lines of the template itself.
      case text(Range<Int>)
      case value(Int)
      case unescaped(Int)
      case section(Int)
      case inverted(Int)
      /// Another template.
      case part(Int)
      /// A layout with the blocks that fill it, whose steps it holds.
      case layout(Int, blocks: Range<Int>)
      /// A place that the templates around it may fill; it holds what is written else.
      case block(TemplateName)
    }
  }

  /// What fills a place of a layout.
  struct Block: Sendable {
    let name: TemplateName
    let steps: Range<Int>
  }

  /// A name as it stands in a tag.
  struct Reference: Sendable {
    let place: Place
    let below: Range<Int>
    let functions: Range<Int>

    enum Place: Sendable {
      /// What the section around it is about.
      case current
      /// Where the section around it is in its list.
      case turn
      /// A name that is looked up from the inside out.
      case found(Name)
    }
  }

  /// One name.
  struct Name: Sendable {
    let name: TemplateName
    /// For `has_x`, the name `x`.
    let counted: TemplateName?

    init(_ text: some StringProtocol) {
      name = TemplateName(String(text))
      let prefix = TemplateShape.presencePrefix
      counted = text.hasPrefix(prefix) ? TemplateName(String(text.dropFirst(prefix.count))) : nil
    }
  }

  /// What can stand around a name.
  enum Function: String, Sendable {
    case first, last, count, empty, reversed, index, even, odd
    case capitalized, lowercased, uppercased
  }

  /// Prepares templates that were read and found to be right, the whole one first.
  init(_ scanned: [(name: String, nodes: [TemplateNode])]) {
    names = TemplateNames(scanned.map(\.nodes))
    let indices = Dictionary(
      scanned.enumerated().map { ($0.element.name, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    for source in scanned {
      let start = steps.count
      add(source.nodes, indices)
      templates.append(
        Template(
          escaping: source.name.hasSuffix(".md") ? .markdown : .html, steps: start..<steps.count))
    }
  }

  private mutating func add(_ nodes: [TemplateNode], _ indices: [String: Int]) {
    for node in nodes {
      switch node.kind {
      case .text:
        let start = text.count
        text.append(utf8: node.text)
        add(.text(start..<text.count))
      case .variable: add(.value(reference(node)))
      case .unescaped: add(.unescaped(reference(node)))
      case .section: add(.section(reference(node))) { $0.add(node.children, indices) }
      case .inverted: add(.inverted(reference(node))) { $0.add(node.children, indices) }
      case .block:
        add(.block(TemplateName(node.name)), node.indentation) { $0.add(node.children, indices) }
      case .partial:
        if let index = indices[node.name] { add(.part(index), node.indentation) }
      case .layout:
        if let index = indices[node.name] { addLayout(index, node, indices) }
      }
    }
  }

  private mutating func add(
    _ kind: Step.Kind, _ indentation: String = "",
    _ inside: (inout TemplateProgram) -> Void = { _ in }
  ) {
    let index = steps.count
    steps.append(Step(kind: kind))
    if !indentation.isEmpty {
      steps[index].indentation = indentations.count
      indentations.append(Array(indentation.utf8))
    }
    inside(&self)
    steps[index].end = steps.count
  }

  private mutating func addLayout(
    _ index: Int, _ node: TemplateNode, _ indices: [String: Int]
  ) {
    let fillings = node.children.filter { $0.kind == .block }
    // Blocks within these blocks come later, so that those of one layout stand together.
    let first = blocks.count
    blocks += fillings.map { Block(name: TemplateName($0.name), steps: 0..<0) }
    add(.layout(index, blocks: first..<blocks.count), node.indentation) { program in
      for (offset, filling) in fillings.enumerated() {
        let start = program.steps.count
        program.add(filling.children, indices)
        program.blocks[first + offset] = Block(
          name: TemplateName(filling.name), steps: start..<program.steps.count)
      }
    }
  }

  private mutating func reference(_ node: TemplateNode) -> Int {
    var parts = node.name.split(separator: ".").map(Name.init)[...]
    let place: Reference.Place =
      if node.name.isEmpty {
        .turn
      } else if !node.name.hasPrefix("."), let first = parts.popFirst() {
        .found(first)
      } else {
        .current
      }
    let (names, calls) = (below.count, functions.count)
    below += parts
    functions += node.functions.reversed().compactMap(Function.init(rawValue:))
    references.append(
      Reference(
        place: place, below: names..<below.count, functions: calls..<functions.count))
    return references.count - 1
  }
}
