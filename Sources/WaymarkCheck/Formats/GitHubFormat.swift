import WaymarkSource

/// Findings as workflow commands, which GitHub shows beside the lines of a pull request.
public struct GitHubFormat: FindingsFormat {
  /// Makes the format.
  public init() {}

  /// What comes before the first file.
  public var head: String { "" }
  /// What comes between the parts of two files.
  public var separator: String { "" }

  /// The part of a file; empty for nothing to say.
  public func part(for file: CheckedFile) -> String {
    if case .unreadable(let reason) = file.outcome {
      return "::error file=\(Self.property(file.path))::\(Self.data(reason))\n"
    }
    guard let source = file.source else { return "" }
    return file.findings.map { line(for: $0, in: source) }.joined()
  }

  /// What comes after the last file.
  public func tail(_ summary: CheckSummary) -> String { "" }

  private func line(for finding: Finding, in source: SourceText) -> String {
    let diagnostic = finding.diagnostic
    let start = source.position(at: diagnostic.range.start)
    let end = source.position(at: diagnostic.range.end)
    let command =
      switch finding.severity {
      case .error: "error"
      case .warning: "warning"
      case .hint: "notice"
      }
    var properties = "file=\(Self.property(source.path)),line=\(start.line),endLine=\(end.line)"
    // Columns are heeded only within one line.
    if start.line == end.line { properties += ",col=\(start.column),endColumn=\(end.column)" }
    properties += ",title=\(Self.property(diagnostic.rule.name))"
    var message = diagnostic.message
    if let help = diagnostic.help { message += "\n\(help)" }
    return "::\(command) \(properties)::\(Self.data(message))\n"
  }

  private static func data(_ text: String) -> String {
    text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
  }

  private static func property(_ text: String) -> String {
    data(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}
