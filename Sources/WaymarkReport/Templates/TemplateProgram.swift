/// A template with all that it includes, ready to be filled: names are numbers, text is bytes.
struct TemplateProgram: Sendable {
  /// The templates; others refer to them by their index, and the first is the whole.
  let templates: [Template]
  /// The names that they ask for.
  let names: TemplateNames

  /// One file.
  struct Template: Sendable {
    let name: String
    let escaping: TemplateEscaping
    var steps: [Step] = []
  }

  /// What is written, one after the other.
  indirect enum Step: Sendable {
    /// Lines of the template itself.
    case text([UInt8])
    case value(Reference, isEscaped: Bool)
    case section(Reference, [Step])
    case inverted(Reference, [Step])
    /// Another template, with the blocks that fill it when it is a layout.
    case part(Int, indentation: [UInt8], blocks: [Block]?)
    /// A place that the templates around it may fill.
    case block(Block, indentation: [UInt8])
  }

  /// The content of a place in a layout.
  struct Block: Sendable {
    let name: String
    let steps: [Step]
  }

  /// A name as it stands in a tag.
  struct Reference: Sendable {
    let place: Place
    /// The functions around it, innermost first.
    let functions: [Function]

    enum Place: Sendable {
      /// What the section around it is about.
      case current
      /// Where the section around it is in its list.
      case turn
      /// A name that is looked up from the inside out, and the names below it.
      case found(Name, below: [Name])
      /// Names below what the section around it is about.
      case own([Name])
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
    let indices = Dictionary(
      scanned.enumerated().map { ($0.element.name, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    templates = scanned.map { source in
      Template(
        name: source.name, escaping: source.name.hasSuffix(".md") ? .markdown : .html,
        steps: Self.steps(source.nodes, indices))
    }
    names = TemplateNames(scanned.map(\.nodes))
  }

  private static func steps(_ nodes: [TemplateNode], _ indices: [String: Int]) -> [Step] {
    var steps: [Step] = []
    for node in nodes {
      let inner = node.kind.isOpened ? self.steps(node.children, indices) : []
      let indentation = Array(node.indentation.utf8)
      switch node.kind {
      case .text:
        if case .text(let before) = steps.last {
          steps[steps.count - 1] = .text(before + Array(node.text.utf8))
        } else {
          steps.append(.text(Array(node.text.utf8)))
        }
      case .variable: steps.append(.value(reference(node), isEscaped: true))
      case .unescaped: steps.append(.value(reference(node), isEscaped: false))
      case .section: steps.append(.section(reference(node), inner))
      case .inverted: steps.append(.inverted(reference(node), inner))
      case .block:
        steps.append(.block(Block(name: node.name, steps: inner), indentation: indentation))
      case .partial:
        if let index = indices[node.name] {
          steps.append(.part(index, indentation: indentation, blocks: nil))
        }
      case .layout:
        if let index = indices[node.name] {
          let blocks = node.children.filter { $0.kind == .block }.map {
            Block(name: $0.name, steps: self.steps($0.children, indices))
          }
          steps.append(.part(index, indentation: indentation, blocks: blocks))
        }
      }
    }
    return steps
  }

  private static func reference(_ node: TemplateNode) -> Reference {
    let parts = node.name.split(separator: ".").map(Name.init)
    let place: Reference.Place =
      if node.name == "." {
        .current
      } else if node.name.hasPrefix(".") {
        .own(parts)
      } else if let first = parts.first {
        .found(first, below: Array(parts.dropFirst()))
      } else {
        .turn
      }
    return Reference(
      place: place, functions: node.functions.reversed().compactMap(Function.init(rawValue:)))
  }
}
