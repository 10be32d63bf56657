public import WaymarkPlan
public import WaymarkSource

/// What a rule looks at, and where it reports.
public struct RuleContext {
  /// The day that is taken as today.
  public let today: CalendarDate
  /// What the programme decided.
  public let settings: Settings
  /// The plan, with what is known of it.
  public let plan: CheckedPlan
  /// What the rule at work found so far.
  public internal(set) var diagnostics: [Diagnostic] = []
  /// The rule at work.
  var rule: RuleID = ""

  /// Prepares to check a plan.
  public init(plan: Plan, today: CalendarDate, settings: Settings) {
    self.today = today
    self.settings = settings
    self.plan = CheckedPlan(plan, today: today)
  }

  /// The numbers to compare with.
  public var thresholds: Thresholds { settings.thresholds }

  /// The plan's cadence in days, or the assumed one.
  public var cadenceDays: Int {
    plan.cadence?.value.approximateDays ?? thresholds.assumedCadenceDays
  }

  /// Whether reading found something under a rule, so that nothing is said twice about it.
  public func readingFound(_ rule: RuleID) -> Bool {
    plan.diagnostics.contains { $0.rule == rule }
  }

  /// Reports something at a place.
  public mutating func report(
    _ message: String, at range: ByteRange, notes: [Diagnostic.Note] = [], help: String? = nil,
    fixes: [Fix] = []
  ) {
    diagnostics.append(
      Diagnostic(
        rule: rule, range: range, message: message, notes: notes, help: help, fixes: fixes))
  }

  /// Passes on what reading the plan found under the rule's name.
  ///
  /// Some patterns can only be seen while the file is read; their rules hold the documentation.
  public mutating func reportWhatReadingFound() {
    for diagnostic in plan.diagnostics where diagnostic.rule == rule {
      diagnostics.append(diagnostic)
    }
  }
}
