import WaymarkMarkdown

/// A plan's own prose as markup in a page: nothing in it is live, fetched or a heading of the page.
struct ProsePage {
  private let document: MarkdownDocument
  private let options: HTMLOptions

  init(_ document: MarkdownDocument) {
    self.document = document
    var options = HTMLOptions()
    // A box that nobody can tick is no control.
    options.checkboxes = false
    options.onlyWebLinks = true
    self.options = options
  }

  /// Some nodes as markup; nil when there is nothing to read.
  func html(of nodes: [Int]) -> Markup? {
    let parts = nodes.map { index -> String in
      guard document.nodes.indices.contains(index) else { return "" }
      if document.nodes[index].kind == .heading {
        return "<p class=\"term\">\(document.innerHTML(of: index, options: options))</p>\n"
      }
      return document.html(of: index, options: options)
    }
    let text = parts.joined()
    guard text.contains(where: { !$0.isWhitespace }) else { return nil }
    return Markup(String(String.UnicodeScalarView(text.unicodeScalars.filter(Self.isShown))))
  }

  /// Whether a character is no control and cannot turn the direction of what is around it.
  private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\n" || scalar == "\t" || !PlainText.isHidden(scalar)
  }
}
