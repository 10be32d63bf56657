public import WaymarkPlan
public import WaymarkSource

/// Runs the rules over plans.
public struct Checker: Sendable {
  /// What the programme decided.
  public let settings: Settings
  /// The day that is taken as today.
  public let today: CalendarDate
  private let rules: RuleSelection

  /// Prepares the rules that are switched on.
  public init(settings: Settings = Settings(), today: CalendarDate) {
    self.init(RuleSelection(settings), settings: settings, today: today)
  }

  /// Takes rules that were prepared already, which is for many plans under the same settings.
  /// - Parameter settings: those that the rules were selected by.
  public init(_ rules: RuleSelection, settings: Settings, today: CalendarDate) {
    self.settings = settings
    self.today = today
    self.rules = rules
  }

  /// Checks one plan.
  /// - Returns: the findings in the order of their places, without those that are allowed.
  public func check(_ plan: Plan) -> [Finding] {
    var context = RuleContext(plan: plan, today: today, settings: settings)
    var findings: [Finding] = []
    for (rule, severity) in rules.rules {
      context.rule = rule.id
      rule.check(&context)
      guard !context.diagnostics.isEmpty else { continue }
      findings += context.diagnostics.map { Finding($0, severity: severity) }
      context.diagnostics.removeAll()
    }
    var filter = AllowanceFilter(plan: context.plan, settings: settings)
    findings = filter.apply(to: findings)
    return findings.sorted {
      ($0.diagnostic.range, $0.diagnostic.rule) < ($1.diagnostic.range, $1.diagnostic.rule)
    }
  }
}
