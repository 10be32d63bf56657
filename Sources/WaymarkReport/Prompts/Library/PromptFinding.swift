public import WaymarkSource

/// Something wrong with a file of a prompt library.
public struct PromptFinding: Sendable {
  /// The file.
  public let source: SourceText
  /// What, and where in the file.
  public let diagnostic: Diagnostic
  /// Whether the prompt cannot be asked, or only reads badly.
  public let severity: Severity

  /// Says something about a file.
  init(_ diagnostic: Diagnostic, in source: SourceText) {
    self.source = source
    self.diagnostic = diagnostic
    severity = PromptFinding.warnings.contains(diagnostic.rule) ? .warning : .error
  }

  private static let warnings: Set<RuleID> = [
    "prompt-variable-unguarded", "prompt-not-a-question", "prompt-nested-bold",
  ]

  /// `path:line:column: severity: message [rule]`.
  public var line: String {
    let place = source.position(at: diagnostic.range.start)
    return "\(source.path):\(place.line):\(place.column): \(severity.rawValue): "
      + "\(diagnostic.message) [\(diagnostic.rule)]"
  }
}
