import WaymarkPlan
import WaymarkSource

/// Leaves out what allow comments silence, and reports the comments that silence nothing.
struct AllowanceFilter {
  private let plan: CheckedPlan
  private let settings: Settings
  /// Whether a name in a comment silenced something, by comment and name.
  private var used: [[Bool]]

  init(plan: CheckedPlan, settings: Settings) {
    self.plan = plan
    self.settings = settings
    used = plan.allowances.map { $0.rules.map { _ in false } }
  }

  /// The findings that nobody allowed, and a finding for each name that was not needed.
  mutating func apply(to findings: [Finding]) -> [Finding] {
    guard !plan.allowances.isEmpty else { return findings }
    var kept = findings.filter { !isAllowed($0) }
    guard let severity = settings.severity(of: UnneededAllow.self) else { return kept }
    // What is unneeded can itself be allowed, so those names are looked at last.
    let names = unneeded { $0 != UnneededAllow.id.name }.map { Finding($0, severity: severity) }
    kept += names.filter { !isAllowed($0) }
    kept += unneeded { $0 == UnneededAllow.id.name }.map { Finding($0, severity: severity) }
    return kept
  }

  private mutating func isAllowed(_ finding: Finding) -> Bool {
    var isAllowed = false
    for (index, allowance) in plan.allowances.enumerated()
    where allowance.isForFile || allowance.scope.contains(finding.diagnostic.range) {
      for (position, rule) in allowance.rules.enumerated()
      where rule.value == finding.diagnostic.rule.name {
        used[index][position] = true
        isAllowed = true
      }
    }
    return isAllowed
  }

  /// A name of a rule that is switched off is left alone: it is needed elsewhere.
  private func unneeded(where isMeant: (String) -> Bool) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for (allowance, wereUsed) in zip(plan.allowances, used) {
      for (rule, wasUsed) in zip(allowance.rules, wereUsed) where !wasUsed && isMeant(rule.value) {
        guard let known = rulesByName[rule.value], settings.severity(of: known) != nil else {
          continue
        }
        diagnostics.append(
          UnneededAllow.diagnostic(for: rule, in: allowance, of: plan.source))
      }
    }
    return diagnostics
  }
}
