public import WaymarkSource

/// A diagnostic with the severity that the programme gives its rule.
public struct Finding: Sendable {
  /// What was found.
  public let diagnostic: Diagnostic
  /// How much it matters here.
  public let severity: Severity

  /// Joins a diagnostic and its severity.
  public init(_ diagnostic: Diagnostic, severity: Severity) {
    self.diagnostic = diagnostic
    self.severity = severity
  }
}
