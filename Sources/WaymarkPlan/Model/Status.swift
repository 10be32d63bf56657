public import WaymarkSource

/// How a goal or milestone stands, as far as the text alone tells.
public enum WorkStatus: String, Sendable, CaseIterable {
  case planned
  case inProgress = "in_progress"
  case atRisk = "at_risk"
  case blocked
  case paused
  case done
  case dropped

  /// Whether nothing more is expected of it.
  public var isClosed: Bool { self == .done || self == .dropped }
}

/// A status with what was said beside it.
public struct Status: Sendable {
  /// The status.
  public var value: WorkStatus
  /// Where it was written; nil when it was derived from steps and marks.
  public var range: ByteRange?
  /// Since when.
  public var date: PlanDate?
  /// Why, in the author's words.
  public var reason: Located<String>?

  /// Makes a status.
  public init(
    _ value: WorkStatus, range: ByteRange? = nil, date: PlanDate? = nil,
    reason: Located<String>? = nil
  ) {
    self.value = value
    self.range = range
    self.date = date
    self.reason = reason
  }

  /// Whether it was derived, not written.
  public var isDerived: Bool { range == nil }
}

/// Whether a plan is running.
public enum PlanStatus: String, Sendable, CaseIterable {
  case draft, active, paused, completed
}

/// What a checkbox says.
public enum TaskState: String, Sendable, CaseIterable {
  /// `[ ]`
  case open
  /// `[/]` or `[~]`
  case inProgress = "in_progress"
  /// `[x]` or `[X]`
  case done
  /// `[-]`
  case cancelled
}

/// How sure somebody is, as in `4/5` or `80 %`.
public struct Confidence: Sendable, Hashable {
  /// The value.
  public var value: Double
  /// The top of the scale.
  public var scale: Double

  /// Makes a confidence.
  public init(_ value: Double, of scale: Double) {
    self.value = value
    self.scale = scale
  }

  /// The share of the scale, 0 to 1.
  public var share: Double { scale > 0 ? value / scale : 0 }
}
