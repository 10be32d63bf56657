import WaymarkPlan

/// A kind of report; the raw value is its name on the command line and in JSON.
public enum ReportKind: String, Sendable, CaseIterable {
  /// Where the plan stands: for the pair, after each check-in.
  case progress
  /// What the next check-in is about: for the ten minutes before it.
  case agenda
  /// A learner's measures against their own past: for learning, never for ranking.
  case scoreboard
  /// What came of a stretch of time: for a performance conversation or a development plan.
  case review
  /// What was finished, moved, added and dropped since a day, and why.
  case changes
  /// How many plans stand: for a coordinator, or a mentor with many learners.
  case programme
  /// All that one person answers for, across plans, by date.
  case person

  /// What computes it.
  var definition: ReportDefinition {
    switch self {
    case .progress: .plan(ProgressReport.self)
    case .agenda: .plan(AgendaReport.self)
    case .scoreboard: .plan(ScoreboardReport.self)
    case .review: .plan(ReviewReport.self)
    case .changes: .plan(ChangesReport.self)
    case .programme: .plans(ProgrammeReport.self)
    case .person: .plans(PersonReport.self)
    }
  }

  /// What it is for, in a few words.
  public var purpose: String {
    switch self {
    case .progress: "how the plan stands, for the pair"
    case .agenda: "what the next check-in is about"
    case .scoreboard: "measures against the learner's own past"
    case .review: "a stretch of time with its evidence, for a conversation"
    case .changes: "what was finished, moved, added and dropped since a day"
    case .programme: "many plans on one page, for who looks after them"
    case .person: "all that one person answers for, across plans"
    }
  }

  /// Whether one document is about all the plans that are given; else each has its own.
  public var isAboutMany: Bool {
    if case .plans = definition { true } else { false }
  }

  /// Whether it can be made for one person, by handle.
  public var takesHandle: Bool {
    switch self {
    case .agenda, .person: true
    case .progress, .scoreboard, .review, .changes, .programme: false
    }
  }

  /// Whether it is nothing without a person.
  public var needsHandle: Bool { self == .person }

  /// Whether it compares the plan with an earlier version.
  public var comparesVersions: Bool { self == .changes }

  /// The readers whom it is for at the most: nobody is in the pair of all plans.
  var narrowestAudience: Audience { self == .programme ? .programme : .oneself }
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
