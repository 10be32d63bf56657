import WaymarkPlan
import WaymarkSource

/// Leaves out what allow comments silence, and reports the comments that silence nothing.
struct AllowanceFilter {
  let plan: Plan
  let settings: Settings

  func apply(to findings: [Finding]) -> [Finding] {
    guard !plan.allowances.isEmpty else { return findings }
    var used = plan.allowances.map { $0.rules.map { _ in false } }
    var kept: [Finding] = []
    for finding in findings {
      var isAllowed = false
      for (index, allowance) in plan.allowances.enumerated() {
        guard allowance.isForFile || allowance.scope.contains(finding.diagnostic.range) else {
          continue
        }
        for (position, rule) in allowance.rules.enumerated()
        where rule.value == finding.diagnostic.rule.name {
          used[index][position] = true
          isAllowed = true
        }
      }
      if !isAllowed { kept.append(finding) }
    }
    return kept + unneeded(used)
  }

  private func unneeded(_ used: [[Bool]]) -> [Finding] {
    guard let severity = settings.severity(of: UnneededAllow.self) else { return [] }
    var findings: [Finding] = []
    for (allowance, wasUsed) in zip(plan.allowances, used) {
      for (rule, wasUsed) in zip(allowance.rules, wasUsed) where !wasUsed {
        guard let known = rulesByName[rule.value], settings.severity(of: known) != nil else {
          continue
        }
        findings.append(
          Finding(
            UnneededAllow.diagnostic(for: rule, in: allowance), severity: severity))
      }
    }
    return findings
  }
}
