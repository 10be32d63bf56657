public import WaymarkSource

extension MarkdownDocument {
  /// Reads the Markdown of a file; never fails.
  ///
  /// A text that would take libcmark too long is refused: the diagnostics say where and why,
  /// and the document holds nothing but its root.
  /// - Parameter body: the part of the file after front matter; a byte order mark at its start
  ///   is skipped.
  public static func parse(
    _ source: SourceText, body: ByteRange, limits: MarkdownLimits = .standard
  ) -> (document: MarkdownDocument, diagnostics: [Diagnostic]) {
    let end = min(body.end, source.count)
    let start = min(max(body.start, body.start < 3 ? source.contentStart : 0), end)
    let body = ByteRange(start, end)
    return source.withView(upTo: end) { view in
      if let refusal = limits.refusal(of: view, from: start) {
        return (MarkdownDocument(source: source, body: body), [refusal])
      }
      let lines = BodyLines(source: source, bodyStart: start, view: view)
      guard let tree = CMarkTree(parsing: view.slice(start, end)) else {
        return (MarkdownDocument(source: source, body: body), [])
      }
      var builder = TreeBuilder(view: view, lines: lines)
      builder.build(tree)
      let document = MarkdownDocument(
        source: source, body: body, nodes: builder.nodes, details: builder.details,
        misalignedLeaves: builder.misalignedLeaves)
      return (document, [])
    }
  }

  /// Makes the document of a text that holds nothing, or that was refused.
  private init(source: SourceText, body: ByteRange) {
    self.init(
      source: source, body: body,
      nodes: [MarkdownNode(kind: .document, range: body, content: body, parent: -1, end: 1)],
      details: [], misalignedLeaves: 0)
  }

  /// What libcmark itself writes for a text, in its safe mode; the yardstick of the tests.
  package static func libcmarkHTML(of text: String) -> String {
    SourceText(text: text).withView(upTo: .max) { view in
      CMarkTree(parsing: view)?.renderedHTML() ?? ""
    }
  }
}
