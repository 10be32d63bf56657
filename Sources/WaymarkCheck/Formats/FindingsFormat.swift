public import WaymarkSource

/// A file that was checked, or could not be.
public struct CheckedFile: Sendable {
  /// The path as the user gave it.
  public var path: String
  /// The text; nil when it could not be read.
  public var source: SourceText?
  /// What was found.
  public var findings: [Finding]
  /// What became of it.
  public var outcome: Outcome

  /// What became of a file.
  public enum Outcome: Sendable {
    /// It is a plan and was read.
    case plan
    /// There is nothing of a plan in it.
    case skipped
    /// It could not be read as a plan; its findings say why.
    case failed
    /// The system would not give it to us, for this reason.
    case unreadable(String)
  }

  /// Makes a checked file.
  public init(path: String, source: SourceText?, findings: [Finding], outcome: Outcome) {
    self.path = path
    self.source = source
    self.findings = findings
    self.outcome = outcome
  }
}

/// The counts of a run.
public struct CheckSummary: Sendable {
  /// Plans that were read.
  public var plans = 0
  /// Paths of files with nothing of a plan in them.
  public var skipped: [String] = []
  /// Files that could not be read as plans.
  public var failed = 0
  /// Findings by severity.
  public var errors = 0
  /// Findings by severity.
  public var warnings = 0
  /// Findings by severity.
  public var hints = 0
  /// Findings that a safe fix would mend.
  public var fixable = 0
  /// Findings by plan.
  private(set) var byPlan = PlanCounts()

  /// Counts nothing yet.
  public init() {}

  /// Adds a file.
  public mutating func add(_ file: CheckedFile) {
    switch file.outcome {
    case .plan: plans += 1
    case .skipped: skipped.append(file.path)
    case .failed, .unreadable: failed += 1
    }
    byPlan.add(file)
    for finding in file.findings {
      switch finding.severity {
      case .error: errors += 1
      case .warning: warnings += 1
      case .hint: hints += 1
      }
      if finding.diagnostic.fixes.first?.applicability == .safe { fixable += 1 }
    }
  }
}

/// A way to write findings down: a head, a part for each file, a tail.
///
/// The part of a file depends on that file alone, so that files are rendered in parallel and
/// written in order with bounded memory.
public protocol FindingsFormat: Sendable {
  /// What comes before the first file.
  var head: String { get }
  /// What comes between the parts of two files.
  var separator: String { get }
  /// The part of a file, as UTF-8; empty for nothing to say.
  func part(for file: CheckedFile) -> [UInt8]
  /// What comes after the last file.
  func tail(_ summary: CheckSummary) -> String
}
