import WaymarkPlan
import WaymarkReport
import WaymarkSource

/// The skills that plans grow, and who can teach them.
struct SkillsPage: Codable, Sendable {
  var site: PageFrame
  var skills: [Skill]

  /// A skill with its people.
  struct Skill: Codable, Sendable {
    var name: String
    var anchor: String
    /// Mentors of plans that grow it, and learners who have finished a milestone for it.
    var teachers: [PageLink]
    /// Whose plans grow it.
    var learners: [PageLink]
  }

  init(_ shared: SharedFiles) {
    let site = shared.site
    self.site = site.frame(depth: 0)
    self.site.isSkills = true
    var found: [String: (name: String, teachers: [Int], learners: [Int])] = [:]
    for entry in site.entries {
      for skill in entry.digest.skills {
        let key = skill.key
        var known = found[key] ?? (skill.name, [], [])
        for (index, person) in entry.people.enumerated() {
          guard let person else { continue }
          let roles = entry.digest.people[index].roles
          let isLearner = roles.contains(.mentee)
          if roles.contains(.mentor) || isLearner && skill.isShown { known.teachers.append(person) }
          if isLearner, !skill.isShown { known.learners.append(person) }
        }
        found[key] = known
      }
    }
    func links(_ people: [Int]) -> [PageLink] {
      Set(people).map { site.people.all[$0] }
        .sorted { ($0.displayName.lowercased(), $0.path) < ($1.displayName.lowercased(), $1.path) }
        .map { PageLink(text: $0.displayName, href: $0.path) }
    }
    skills = found.values.sorted { $0.name.lowercased() < $1.name.lowercased() }.map { skill in
      Skill(
        name: skill.name, anchor: SkillsPage.anchor(skill.name), teachers: links(skill.teachers),
        learners: links(skill.learners))
    }
  }

  /// The name of a skill's place on the page.
  static func anchor(_ skill: String) -> String { "skill-" + PathName.of(skill, else: "other") }
}
