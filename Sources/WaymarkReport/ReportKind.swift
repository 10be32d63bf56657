/// A kind of report; the raw value is its name on the command line and in JSON.
public enum ReportKind: String, Sendable, CaseIterable {
  /// Where the plan stands: for the pair, after each check-in.
  case progress
  /// What the next check-in is about: for the ten minutes before it.
  case agenda
  /// A learner's measures against their own past: for learning, never for ranking.
  case scoreboard

  /// What computes it.
  var definition: ReportDefinition {
    switch self {
    case .progress: .plan(ProgressReport.self)
    case .agenda: .plan(AgendaReport.self)
    case .scoreboard: .plan(ScoreboardReport.self)
    }
  }

  /// Whether one document is about all the plans that are given; else each has its own.
  public var isAboutMany: Bool {
    if case .plans = definition { true } else { false }
  }

  /// Whether it can be made for one person, by handle.
  public var takesHandle: Bool {
    switch self {
    case .agenda: true
    case .progress, .scoreboard: false
    }
  }
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
