/// A tag of a template, with what stands inside it.
struct TemplateNode: Sendable {
  let kind: Kind
  /// The name in the tag, without functions.
  let name: String
  /// The functions around the name, outermost first.
  let functions: [String]
  let line: Int
  let column: Int
  var children: [TemplateNode] = []

  enum Kind: Sendable {
    /// `{{name}}`
    case variable
    /// `{{{name}}}` or `{{&name}}`
    case unescaped
    /// `{{#name}}`
    case section
    /// `{{^name}}`
    case inverted
    /// `{{>name}}`
    case partial
    /// `{{<name}}`
    case layout
    /// `{{$name}}`
    case block

    /// Whether a closing tag must follow.
    var isOpened: Bool {
      switch self {
      case .section, .inverted, .layout, .block: true
      case .variable, .unescaped, .partial: false
      }
    }
  }
}
