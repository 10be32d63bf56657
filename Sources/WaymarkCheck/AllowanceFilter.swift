import WaymarkPlan
import WaymarkSource

/// Leaves out what allow comments silence, and reports the comments that silence nothing.
struct AllowanceFilter {
  private let plan: CheckedPlan
  private let settings: Settings
  /// Whether a name in a comment silenced something, by comment and name.
  private var used: [[Bool]]
  /// Where each rule is allowed, by its name.
  private let places: [String: AllowedPlaces]

  init(plan: CheckedPlan, settings: Settings) {
    self.plan = plan
    self.settings = settings
    used = plan.allowances.map { $0.rules.map { _ in false } }
    var places: [String: [AllowedPlaces.Place]] = [:]
    for (index, allowance) in plan.allowances.enumerated() {
      for (position, rule) in allowance.rules.enumerated() {
        let scope = allowance.isForFile ? nil : allowance.scope
        places[rule.value, default: []].append(
          AllowedPlaces.Place(scope: scope, allowance: index, position: position))
      }
    }
    self.places = places.mapValues(AllowedPlaces.init)
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
    guard let places = places[finding.diagnostic.rule.name] else { return false }
    var isAllowed = false
    places.forEach(around: finding.diagnostic.range) { place in
      used[place.allowance][place.position] = true
      isAllowed = true
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

/// Where a rule is allowed, so that those around a place are found without a look at all.
private struct AllowedPlaces {
  /// One name in one comment.
  struct Place {
    /// What it is for; nil for all of the file.
    var scope: ByteRange?
    var allowance: Int
    var position: Int
  }

  private let everywhere: [Place]
  private let scoped: [(scope: ByteRange, place: Place)]
  /// The furthest end of this scope and those before it.
  private let ends: [Int]

  init(_ places: [Place]) {
    everywhere = places.filter { $0.scope == nil }
    scoped = places.compactMap { place in place.scope.map { ($0, place) } }
      .sorted { $0.scope.start < $1.scope.start }
    var end = 0
    ends = scoped.map {
      end = max(end, $0.scope.end)
      return end
    }
  }

  func forEach(around range: ByteRange, _ body: (Place) -> Void) {
    everywhere.forEach(body)
    var next = scoped.partitionPoint { $0.scope.start <= range.start }
    while next > 0, ends[next - 1] >= range.end {
      next -= 1
      if scoped[next].scope.contains(range) { body(scoped[next].place) }
    }
  }
}
