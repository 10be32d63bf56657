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
    var text = EscapedText()
    if case .unreadable(let reason) = file.outcome {
      text.write("::error file=")
      text.write(file.path, escaping: Self.inProperty)
      text.write("::")
      text.write(reason, escaping: Self.inData)
      text.write("\n")
    }
    guard let source = file.source else { return text.bytes }
    for finding in file.findings { write(finding, in: source, to: &text) }
    return text.bytes
  }

  /// What comes after the last file.
  public func tail(_ summary: CheckSummary) -> String { "" }

  private func write(_ finding: Finding, in source: SourceText, to text: inout EscapedText) {
    let diagnostic = finding.diagnostic
    let start = source.position(at: diagnostic.range.start)
    let end = source.position(at: diagnostic.range.end)
    switch finding.severity {
    case .error: text.write("::error file=")
    case .warning: text.write("::warning file=")
    case .hint: text.write("::notice file=")
    }
    text.write(source.path, escaping: Self.inProperty)
    text.write(",line=\(start.line),endLine=\(end.line)")
    // Columns are heeded only within one line.
    if start.line == end.line { text.write(",col=\(start.column),endColumn=\(end.column)") }
    text.write(",title=")
    text.write(diagnostic.rule.name, escaping: Self.inProperty)
    text.write("::")
    text.write(diagnostic.message, escaping: Self.inData)
    if let help = diagnostic.help {
      text.write("%0A")
      text.write(help, escaping: Self.inData)
    }
    text.write("\n")
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
