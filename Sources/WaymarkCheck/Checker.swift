public import WaymarkPlan
public import WaymarkSource

/// Runs the rules over plans.
public struct Checker: Sendable {
  /// The day that is taken as today.
  public let today: CalendarDate
  private let selection: RuleSelection

  /// What the programme decided.
  public var settings: Settings { selection.settings }

  /// Prepares the rules that are switched on.
  public init(settings: Settings = Settings(), today: CalendarDate) {
    self.init(RuleSelection(settings), today: today)
  }

  /// Takes rules that were selected before, for many plans under the same settings.
  public init(_ selection: RuleSelection, today: CalendarDate) {
    self.selection = selection
    self.today = today
  }

  /// Checks one plan.
  /// - Returns: the findings in the order of their places, without those that are allowed.
  public func check(_ plan: Plan) -> [Finding] {
    var context = RuleContext(plan: plan, today: today, settings: settings)
    var findings: [Finding] = []
    for (rule, severity) in selection.rules {
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
