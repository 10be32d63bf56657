/// How the check-ins of a programme go, in counts of plans.
package struct ProgrammeRhythm: Codable, Sendable {
  package var groups: [Group]
  /// The check-ins that were held in time, of all those that a cadence asked for.
  package var kept: ReportedShare?
  package var text: String

  /// Plans whose rhythm stands alike.
  package struct Group: Codable, Sendable {
    package var state: String
    package var text: String
    package var count: Int
    package var percent: Int
  }

  /// Nil without plans.
  init?(_ plans: [ProgrammePlan]) {
    guard !plans.isEmpty else { return nil }
    let counts = ProgrammePlan.State.allCases.map { state in plans.count { $0.rhythm == state } }
    let percents = NumberText.percents(counts)
    groups = zip(ProgrammePlan.State.allCases, zip(counts, percents)).compactMap { state, numbers in
      numbers.0 == 0
        ? nil
        : Group(state: state.rawValue, text: state.text, count: numbers.0, percent: numbers.1)
    }
    let shares = plans.compactMap(\.kept)
    let total = shares.reduce(0) { $0 + $1.total }
    kept =
      total == 0 ? nil : ReportedShare(done: shares.reduce(0) { $0 + $1.done }, total: total)
    text = groups.map { "\($0.count) \($0.text)" }.joined(separator: ", ")
  }
}
