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
      let lines = BodyLines(source: source, bodyStart: start, view: view)
      var textGuard = MarkdownGuard(view: view, limits: limits)
      if let refusal = textGuard.refusal(lines) {
        return (MarkdownDocument(source: source, body: body), [refusal])
      }
      var builder = TreeBuilder(view: view, lines: lines)
      _ = CMarkTree.reading(view.slice(start, end)) { builder.build($0) }
      var tables: [TableLines] = []
      var attempts = 0
      while !builder.unplacedTables.isEmpty, attempts < 2 {
        tables = disjoint(tables + builder.unplacedTables)
        attempts += 1
        builder = TreeBuilder(view: view, lines: lines, placedTables: tables)
        standIn(for: tables, in: view, lines).withView { text in
          _ = CMarkTree.reading(text) { builder.build($0) }
        }
      }
      guard !builder.nodes.isEmpty else {
        return (MarkdownDocument(source: source, body: body), [])
      }
      let document = MarkdownDocument(
        source: source, body: body, nodes: builder.nodes, details: builder.details,
        misalignedLeaves: builder.misalignedLeaves)
      return (document, [])
    }
  }

  /// The tables in order, without those that share a line with an earlier one.
  private static func disjoint(_ tables: [TableLines]) -> [TableLines] {
    var result: [TableLines] = []
    for table in tables.sorted(by: { $0.first < $1.first })
    where table.first > result.last?.last ?? 0 {
      result.append(table)
    }
    return result
  }

  /// The body with a thematic break in place of each line of some tables.
  private static func standIn(for tables: [TableLines], in view: ByteView, _ lines: BodyLines)
    -> TextBuffer
  {
    let text = TextBuffer()
    var position = lines.start(1)
    for table in tables {
      for (line, prefixEnd) in zip(table.first...table.last, table.prefixEnds) {
        text.append(view.slice(position, prefixEnd))
        for _ in 0..<3 { text.append(Byte.underscore) }
        position = lines.end(line)
      }
    }
    text.append(view.slice(position, view.count))
    return text
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
      CMarkTree.reading(view) { $0.renderedHTML() } ?? ""
    }
  }
}
