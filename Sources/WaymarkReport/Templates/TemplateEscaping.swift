import WaymarkSource

/// How text from plans is made safe: by the kind of the template that it is written into.
enum TemplateEscaping: Sendable {
  case html, markdown

  /// Adds a text to what is written.
  func write(_ text: String, to output: inout [UInt8]) {
    switch self {
    case .html: HTMLText.write(text, to: &output)
    case .markdown: output.append(utf8: MarkdownText.escaped(text))
    }
  }
}
