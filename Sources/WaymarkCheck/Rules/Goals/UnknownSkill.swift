import WaymarkPlan
import WaymarkSource

/// A skill that is not in the programme's framework.
enum UnknownSkill: Rule {
  static let id: RuleID = "unknown-skill"
  static let group = RuleGroup.goals
  static let severity = Severity.warning
  static let documentation = RuleDocumentation(
    summary: "A skill is not in the framework that the programme declares.",
    why: """
      The framework is how the programme finds out who grows in what and who could teach it. A
      skill in other words is counted alone: its learner is not introduced to the one who knows it
      well. Where the framework lacks a skill, add it there. Nothing is reported while no
      framework is declared; the example stands in a programme that declares `System design` and
      `Communication`.
      """,
    practices: [.ownPurpose, .feedsDevelopment],
    bad: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron
      - Skills: Sytem design, Communication

      ## Goals

      - [ ] Ship the invoice retry job (@ada, due 2026-12-14)
      """,
    good: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron
      - Skills: System design, Communication

      ## Goals

      - [ ] Ship the invoice retry job (@ada, due 2026-12-14)
      """,
    fix: "writes the nearest skill of the framework, when one is near; unsafe")

  /// So many skills are compared with the framework, that the cost stays linear in the plan.
  private static let comparisonLimit = 64

  static func check(_ context: inout RuleContext) {
    let framework = context.settings.framework
    guard !framework.isEmpty else { return }
    // Folding the framework costs more than all else here, and most skills are written as in it.
    var foldedFramework: Set<String>?
    var places: [String: [Located<String>]] = [:]
    var order: [String] = []
    func look(at skill: Located<String>) {
      guard !framework.contains(skill.value) else { return }
      let key = folded(skill.value)
      let known = foldedFramework ?? Set(framework.map(folded))
      foldedFramework = known
      guard !key.isEmpty, !known.contains(key) else { return }
      if places[key] == nil { order.append(key) }
      places[key, default: []].append(skill)
    }
    let plan = context.plan
    plan.skills.forEach(look)
    for goal in plan.goals { goal.skills.forEach(look) }
    for milestone in plan.milestones { milestone.skills.forEach(look) }
    for (number, key) in order.enumerated() {
      let near =
        number < comparisonLimit ? NearestName.matches(for: key, in: framework) : []
      report(places[key] ?? [], near: near, in: &context)
    }
  }

  /// Reports a skill once, at its first place, with notes where else it stands.
  private static func report(
    _ places: [Located<String>], near: [String], in context: inout RuleContext
  ) {
    guard let first = places.first else { return }
    let applicability: Fix.Applicability = near.count == 1 ? .unsafe : .suggested
    context.report(
      "\(quoted(first.value)) is no skill of the framework", at: first.range,
      notes: places.dropFirst().prefix(3).map { Diagnostic.Note("also here", at: $0.range) },
      help: near.isEmpty
        ? "choose a skill of the framework, or add this one to it in waymark.yml"
        : "did you mean \(near.asChoice)?",
      fixes: near.map { name in
        Fix("write \(quoted(name))", applicability, places.map { TextEdit($0.range, with: name) })
      })
  }

  /// The skill in lower case with single spaces.
  private static func folded(_ skill: String) -> String {
    skill.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
