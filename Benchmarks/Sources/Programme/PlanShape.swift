/// The ways in which people lay out a plan.
enum PlanShape: CaseIterable {
  /// Front matter, goals with milestones as headings, fields everywhere.
  case rich
  /// No front matter; bold bullets, checkboxes, prose.
  case plain
  /// Milestones as one wide table.
  case table
  /// Fields in the body, other words for the sections, goals as nested lists.
  case body
  /// Front matter, and dates as people say them.
  case otherDates

  /// How often each shape occurs, of a hundred plans.
  private static let shares: [(shape: PlanShape, percent: Int)] = [
    (.rich, 30), (.plain, 20), (.table, 15), (.body, 20), (.otherDates, 15),
  ]

  /// A shape, drawn by how often it occurs.
  static func drawn(_ random: inout SeededRandom) -> PlanShape {
    var draw = random.number(0...99)
    for (shape, percent) in shares {
      draw -= percent
      if draw < 0 { return shape }
    }
    return .rich
  }

  var hasFrontMatter: Bool { self == .rich || self == .table || self == .otherDates }

  /// A date as the shape writes it.
  func date(_ day: Day, _ random: inout SeededRandom) -> String {
    guard self == .otherDates else { return day.iso }
    return random.percent(80) ? day.dayFirst : day.monthFirst
  }

  /// A section's heading; the words differ from shape to shape.
  func heading(_ kind: Kind) -> String {
    self == .body || self == .plain ? kind.otherWords : kind.words
  }

  /// The sections that plans share.
  enum Kind {
    case purpose, goals, milestones, commitments, checkIns, feedback, metrics, practice, wins
    case changes, questions, opportunities, reflections

    var words: String {
      switch self {
      case .purpose: "Purpose"
      case .goals: "Goals"
      case .milestones: "Milestones"
      case .commitments: "Commitments"
      case .checkIns: "Check-ins"
      case .feedback: "Feedback"
      case .metrics: "Metrics"
      case .practice: "Practice"
      case .wins: "Wins"
      case .changes: "Changes"
      case .questions: "Questions"
      case .opportunities: "Opportunities"
      case .reflections: "Reflections (private)"
      }
    }

    var otherWords: String {
      switch self {
      case .purpose: "Why"
      case .goals: "Objectives"
      case .milestones: "Timeline"
      case .commitments: "Responsibilities"
      case .checkIns: "Meeting notes"
      case .feedback: "Feedback"
      case .metrics: "Success metrics"
      case .practice: "Exercises"
      case .wins: "🏆 Achievements"
      case .changes: "Decision log"
      case .questions: "Open questions"
      case .opportunities: "Network"
      case .reflections: "Journal (private)"
      }
    }
  }
}
