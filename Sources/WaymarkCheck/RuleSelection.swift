import WaymarkSource

/// The rules that some settings switch on, each with the severity they give it.
public struct RuleSelection: Sendable {
  /// What the rules are selected by.
  let settings: Settings
  let rules: [(rule: any Rule.Type, severity: Severity)]

  /// Selects from all rules, in their order.
  public init(_ settings: Settings) {
    self.settings = settings
    rules = allRules.compactMap { rule in
      settings.severity(of: rule).map { (rule, $0) }
    }
  }
}
