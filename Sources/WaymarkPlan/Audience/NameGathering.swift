import WaymarkSource

/// Gathers the names of the people of many plans.
public struct NameGathering: Sendable {
  private var words: Set<[String]> = []
  private var last = WholeNames.none

  /// Makes a gathering of no plans.
  public init() {}

  /// Adds the people whom a plan introduces, and those of its programme.
  public mutating func add(_ plan: Plan) {
    for name in plan.people.compactMap({ $0.name?.value }) {
      words.formUnion(WholeNames.forms(of: name))
    }
    guard !plan.knownNames.isSame(as: last) else { return }
    last = plan.knownNames
    words.formUnion(last.all)
  }

  /// The names, as plans take them in ``Plan/knownNames``.
  public var names: WholeNames { WholeNames(words) }
}
