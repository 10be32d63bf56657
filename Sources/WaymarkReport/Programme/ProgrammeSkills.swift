import WaymarkPlan

/// The skills of a programme: how many plans grow each, and who can teach it.
package struct ProgrammeSkills: Codable, Sendable {
  /// Skills of enough plans to be counted, in the order of their names.
  package var common: [Skill]
  /// Skills of fewer plans, folded together: who can teach them, and no counts.
  package var rare: [Skill]
  package var rareText: String?
  /// Skills of the framework that no plan names.
  package var missing: [String]
  package var missingText: String?
  /// The fewest plans that a count is shown for.
  package var smallestGroup: Int

  /// One skill.
  package struct Skill: Codable, Sendable {
    package var name: String
    /// How many plans grow it; nil where few do.
    package var plans: Int?
    /// In how many of them a milestone that names it is finished; nil where few do.
    package var shown: Int?
    /// Who accompanies somebody in it.
    package var teachers: [String]
    package var teachersText: String?
    /// Learners who have finished a milestone that names it: they could show a peer.
    package var peers: [String]
    package var peersText: String?
  }

  /// Names beyond these are counted where they are written as text.
  private static let limit = 8

  /// Nil when no plan names a skill and the programme has no framework.
  init?(
    _ digests: [PlanDigest], _ people: PeopleAcrossPlans, framework: [String], smallestGroup: Int
  ) {
    var known: [String: Gathered] = [:]
    for digest in digests {
      for skill in digest.skills {
        known[skill.key, default: Gathered(name: skill.name)].add(skill, digest, people)
      }
    }
    var names: [String: String] = [:]
    for name in framework { names[WordFolding.fold(name)] = name }
    guard !known.isEmpty || !framework.isEmpty else { return nil }
    self.smallestGroup = smallestGroup
    let sorted = known.sorted { $0.key < $1.key }
    func skill(_ key: String, _ gathered: Gathered, isCounted: Bool) -> Skill {
      let teachers = gathered.teachers.sorted()
      let peers = gathered.peers.sorted()
      return Skill(
        name: names[key] ?? gathered.name, plans: isCounted ? gathered.plans : nil,
        shown: isCounted ? gathered.shown : nil, teachers: teachers,
        teachersText: ProgrammeSkills.text(teachers), peers: peers,
        peersText: ProgrammeSkills.text(peers))
    }
    common = sorted.filter { $0.value.plans >= smallestGroup }.map {
      skill($0.key, $0.value, isCounted: true)
    }
    rare = sorted.filter { $0.value.plans < smallestGroup }.map {
      skill($0.key, $0.value, isCounted: false)
    }
    rareText = rare.isEmpty ? nil : "In fewer than \(smallestGroup) plans each"
    missing = framework.filter { known[WordFolding.fold($0)] == nil }
    missingText = missing.isEmpty ? nil : Words.list(missing)
  }

  private static func text(_ names: [String]) -> String? {
    guard !names.isEmpty else { return nil }
    guard names.count > limit + 1 else { return Words.list(names) }
    return names.prefix(limit).joined(separator: ", ") + " and \(names.count - limit) more"
  }

  /// What the plans say about one skill.
  private struct Gathered {
    let name: String
    var plans = 0
    var shown = 0
    var teachers: Set<String> = []
    var peers: Set<String> = []

    init(name: String) { self.name = name }

    mutating func add(
      _ skill: PlanDigest.Skill, _ digest: PlanDigest, _ people: PeopleAcrossPlans
    ) {
      plans += 1
      if skill.isShown { shown += 1 }
      for member in digest.people {
        let name = people.name(of: member.identity)
        guard !name.isEmpty else { continue }
        if member.isMentor { teachers.insert(name) }
        if member.isMentee, skill.isShown { peers.insert(name) }
      }
    }
  }
}
