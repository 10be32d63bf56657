import WaymarkPlan
import WaymarkSource

/// Finds out who is meant by a handle or a name, over all plans.
package enum PersonSearch {
  /// One person; nobody, with those who are named alike; or several, as they are told apart.
  case found(PersonReport)
  case nobody(near: [String])
  case several([String])

  /// Joins what the plans say.
  /// - Parameters:
  ///   - digests: the plans, in the order they were read in.
  ///   - person: the handle or the name that was looked for.
  package init(_ digests: [PersonDigest], person: String, options: ReportOptions) {
    let matches = digests.flatMap(\.matches)
    var people = PeopleAcrossPlans()
    for match in matches { people.add(match.identity, name: match.name) }
    var groups: [(identity: PersonIdentity, matches: [PersonDigest.Match])] = []
    for match in matches {
      let identity = people.settled(match.identity)
      if let index = groups.firstIndex(where: { $0.identity == identity }) {
        groups[index].matches.append(match)
      } else {
        groups.append((identity, [match]))
      }
    }
    switch groups.count {
    case 0:
      let known = Set(digests.flatMap(\.known)).sorted()
      self = .nobody(near: NearestName.matches(for: PersonIdentity.query(person), in: known))
    case 1: self = .found(PersonReport(groups[0].matches, options: options))
    default: self = .several(groups.map { $0.matches[0].name }.sorted())
    }
  }

  /// What is wrong when it is not clear who is meant.
  func problem(of person: String, audience: Audience) -> ReportProblem? {
    switch self {
    case .found: return nil
    case .several(let names):
      return ReportProblem(
        message: "\"\(person)\" is \(Words.list(names)) in different plans",
        help: "ask for one of them by full name, or list both under people: in waymark.yml")
    case .nobody where audience == .everyone:
      return ReportProblem(
        message: "\"\(person)\" cannot be looked for: the public is told no names",
        help: "choose --audience programme, pair or self")
    case .nobody(let near):
      return ReportProblem(
        message: "\"\(person)\" is named in none of the plans",
        help: near.first.map { "did you mean \"\($0)\"?" })
    }
  }
}
