/// A tag of a template, with what stands inside it; or text between tags.
struct TemplateNode: Sendable {
  let kind: Kind
  /// The name in the tag, without functions; empty for text.
  let name: String
  /// The functions around the name, outermost first.
  let functions: [String]
  let line: Int
  let column: Int
  var children: [TemplateNode] = []
  /// What text says, as it is written out.
  var text = ""
  /// What stands before each line of a part that has a line of its own.
  var indentation = ""

  enum Kind: Sendable {
    /// What is between tags
    case text
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
      case .text, .variable, .unescaped, .partial: false
      }
    }
  }
}
