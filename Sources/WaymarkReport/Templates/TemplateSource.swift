/// The text of one template.
public struct TemplateSource: Sendable {
  /// Its name among the reports' templates, such as `progress.html` or `page.css`.
  public let name: String
  /// All of it.
  public let text: String
  /// Where it is, for messages.
  public let path: String

  /// Takes the text of a file; the name may end in `.mustache`.
  public init(name: String, text: String, path: String) {
    self.name = name.hasSuffix(".mustache") ? String(name.dropLast(9)) : name
    self.text = text
    self.path = path
  }
}
