import Mustache

extension TemplateValue {
  /// The value as the template engine takes it.
  var forTemplates: Any {
    switch self {
    case .absent: Nothing()
    case .boolean(let value): value
    case .whole(let value): String(value)
    case .number(let value): NumberText.plain(value)
    case .text(let value), .markup(let value): value.isEmpty ? Nothing() : value
    case .list(let values): values.map(\.forTemplates)
    case .object(let values): values.mapValues(\.forTemplates)
    }
  }

  /// What is not there: it renders as nothing, and hides the same name further out.
  private struct Nothing: MustacheCustomRenderable {
    let renderText = ""
    let isNull = true
  }
}
