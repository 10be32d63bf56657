public import WaymarkSource

/// What a programme decides about checking.
public struct Settings: Sendable {
  /// The severity of a rule where it differs from the rule's own; nil switches it off.
  public var severities: [RuleID: Severity?] = [:]
  /// The numbers that rules compare with.
  public var thresholds = Thresholds()
  /// The skills of the programme's framework; empty when none is declared.
  public var framework: [String] = []

  /// The defaults.
  public init() {}

  /// The severity of a rule, or nil when it is switched off.
  public func severity(of rule: any Rule.Type) -> Severity? {
    if let chosen = severities[rule.id] { return chosen }
    return rule.severity
  }
}

/// The numbers that rules and reports compare with; all can be set in `waymark.yml`.
public struct Thresholds: Sendable {
  /// More goals than this are too many.
  public var goals = 5
  /// More items of one person in one week than this are a crowded week.
  public var weekItems = 4
  /// A milestone further off than this, in days, wants a step before.
  public var horizonDays = 90
  /// Feedback later than this, in days, is late.
  public var feedbackDays = 14
  /// A larger share of what is open than this, in percent, is one-sided.
  public var ownershipShare = 80
  /// After this many cadences without a sign of life something is stale.
  public var staleCadences = 2
  /// An action open for this many check-ins is carried over.
  public var carriedOverCheckIns = 3
  /// So many of one side in a row make check-ins one-sided.
  public var oneSidedCheckIns = 3
  /// So many of one side in a row make feedback one-way.
  public var oneWayFeedback = 4
  /// The cadence that is assumed, in days, where a plan gives none.
  public var assumedCadenceDays = 14
  /// Fewer plans than this have no count of their own in reports about a programme.
  public var smallestGroup = 3

  /// The defaults.
  public init() {}
}
