import WaymarkSource

/// Findings as workflow commands, which GitHub shows beside the lines of a pull request.
public struct GitHubFormat: FindingsFormat {
  /// Makes the format.
  public init() {}

  /// What comes before the first file.
  public var head: String { "" }
  /// What comes between the parts of two files.
  public var separator: String { "" }

  /// The part of a file, as UTF-8; empty for nothing to say.
  public func part(for file: CheckedFile) -> [UInt8] {
    var text: [UInt8] = []
    if case .unreadable(let reason) = file.outcome {
      text.append(utf8: "::error file=")
      text.append(utf8: file.path, escaping: Self.inProperty)
      text.append(utf8: "::")
      text.append(utf8: reason, escaping: Self.inData)
      text.append(utf8: "\n")
    }
    guard let source = file.source else { return text }
    for finding in file.findings { write(finding, in: source, to: &text) }
    return text
  }

  /// What comes after the last file.
  public func tail(_ summary: CheckSummary) -> String { "" }

  private func write(_ finding: Finding, in source: SourceText, to text: inout [UInt8]) {
    let diagnostic = finding.diagnostic
    let start = source.position(at: diagnostic.range.start)
    let end = source.position(at: diagnostic.range.end)
    switch finding.severity {
    case .error: text.append(utf8: "::error file=")
    case .warning: text.append(utf8: "::warning file=")
    case .hint: text.append(utf8: "::notice file=")
    }
    text.append(utf8: source.path, escaping: Self.inProperty)
    text.append(utf8: ",line=\(start.line),endLine=\(end.line)")
    // Columns are heeded only within one line.
    if start.line == end.line { text.append(utf8: ",col=\(start.column),endColumn=\(end.column)") }
    text.append(utf8: ",title=")
    text.append(utf8: diagnostic.rule.name, escaping: Self.inProperty)
    text.append(utf8: "::")
    text.append(utf8: diagnostic.message, escaping: Self.inData)
    if let help = diagnostic.help {
      text.append(utf8: "%0A")
      text.append(utf8: help, escaping: Self.inData)
    }
    text.append(utf8: "\n")
  }

  private static func inData(_ byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "%"): "%25"
    case 0x0D: "%0D"
    case 0x0A: "%0A"
    default: nil
    }
  }

  private static func inProperty(_ byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: ":"): "%3A"
    case UInt8(ascii: ","): "%2C"
    default: inData(byte)
    }
  }
}
