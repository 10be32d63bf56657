import WaymarkSource

/// The rules that some settings switch on, each with the severity they give it.
public struct RuleSelection: Sendable {
  let rules: [(rule: any Rule.Type, severity: Severity)]

  /// Selects from all rules, in their order.
  public init(_ settings: Settings) {
    rules = allRules.compactMap { rule in
      settings.severity(of: rule).map { (rule, $0) }
    }
  }
}
