/// Somebody who accompanies learners, and which.
package struct ProgrammeMentor: Codable, Sendable {
  package var name: String
  package var handle: String?
  package var running: Int
  package var plans: [Plan]
  package var text: String
  /// Whom the mentor accompanies, or in which plans: `Ada Byron and Eve Ross`.
  package var plansText: String

  /// A plan that the mentor accompanies.
  package struct Plan: Codable, Sendable {
    package var title: String
    package var number: Int
    package var mentees: String?
  }

  /// All mentors in the order of their names, never of how much they have.
  static func all(in digests: [PlanDigest], _ people: PeopleAcrossPlans) -> [ProgrammeMentor] {
    var plans: [PersonIdentity: [ProgrammePlan]] = [:]
    for digest in digests {
      for member in digest.people where member.isMentor {
        plans[people.settled(member.identity), default: []].append(digest.plan)
      }
    }
    let mentors = plans.map { identity, plans in
      let running = plans.count { $0.isRunning }
      return ProgrammeMentor(
        name: people.name(of: identity), handle: identity.handle, running: running,
        plans: plans.map { Plan(title: $0.title, number: $0.number, mentees: $0.mentees) },
        text: running == plans.count
          ? NumberText.counted(running, "running plan")
          : "\(NumberText.counted(plans.count, "plan")), \(running) running",
        plansText: Words.list(once(plans.map { $0.mentees ?? $0.title })))
    }
    return mentors.sorted { ($0.name, $0.handle ?? "") < ($1.name, $1.handle ?? "") }
  }

  /// Each name once, in order: two plans of one learner name one learner.
  private static func once(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }
}
