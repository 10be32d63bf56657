/// A kind of report; the raw value is its name on the command line and in JSON.
public enum ReportKind: String, Sendable, CaseIterable {
  /// Where the plan stands: for the pair, after each check-in.
  case progress
}

/// How a report is written.
public enum ReportFormat: String, Sendable, CaseIterable {
  /// Markdown that reads well on a code host and as plain text.
  case markdown = "md"
  /// One self-contained page.
  case html
  /// The report as data.
  case json
}
