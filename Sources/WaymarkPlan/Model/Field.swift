public import WaymarkSource

/// A `Key: value` line as written.
public struct Field: Sendable {
  /// What the key means here; nil when it is unknown.
  public var kind: FieldKind?
  /// The key as written, without colon and markup.
  public var key: Located<String>
  /// The value as plain text; empty when nothing follows the colon.
  public var value: Located<String>
  /// The whole field.
  public var range: ByteRange

  /// Makes a field.
  public init(
    kind: FieldKind?, key: Located<String>, value: Located<String>, range: ByteRange
  ) {
    self.kind = kind
    self.key = key
    self.value = value
    self.range = range
  }
}

/// What a field says; the raw value is its canonical key.
public enum FieldKind: String, Sendable, CaseIterable, Hashable {
  // The plan.
  case mentee, mentor, peers, people, title, end, period, cadence, agreed, share, language
  case identifier = "id"
  // Goals and milestones.
  case why, skills, outcome, owner, with, start, due, evidence, status, done, after, reviewed
  case confidence
  // Check-ins.
  case present, progress, learned, blocked, next, kept, missed, questions
  // Feedback.
  case about, situation, fact, impact, intention, interpretation, response, adopted, declined
  case tryNext = "try"
  // Metrics.
  case kind, unit, baseline, target, story
  case serves = "for"
  // Columns of a table of milestones.
  case milestone, goal
}

extension [Field] {
  /// The first field of a kind that says something.
  public func first(_ kind: FieldKind) -> Field? {
    for field in self where field.kind == kind && !field.value.value.isEmpty { return field }
    return nil
  }

  /// Whether a field of a kind says something.
  public func say(_ kind: FieldKind) -> Bool {
    for field in self where field.kind == kind && !field.value.value.isEmpty { return true }
    return false
  }
}
