import WaymarkPlan
import WaymarkSource

/// A plan that grows only the skills of its trade.
enum TransferableSkillsAbsent: Rule {
  static let id: RuleID = "transferable-skills-absent"
  static let group = RuleGroup.goals
  static let severity = Severity.hint
  static let documentation = RuleDocumentation(
    summary: """
      Skills are named, and none of them is communication, collaboration, problem-solving or \
      reflective practice.
      """,
    why: """
      Tools change every few years; how somebody explains, works with others, takes a problem apart
      and learns from a week goes with them to every next job. It grows along the way when it is
      named, and seldom otherwise. Near words count too: presenting, teamwork, debugging, feedback.
      """,
    practices: [.transferableSkills, .ownPurpose],
    bad: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron
      - Skills: System design

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
      """)

  static func check(_ context: inout RuleContext) {
    let plan = context.plan
    guard plan.isOpen, plan.isRead, let words = TransferableWords.byLanguage[plan.language]
    else { return }
    var hasSkill = false
    func names(_ skills: [Located<String>]) -> Bool {
      hasSkill = hasSkill || !skills.isEmpty
      return skills.contains { words.name(in: $0.value) }
    }
    guard !names(plan.skills) else { return }
    for goal in plan.goals where names(goal.skills) || words.name(in: goal.title.value) { return }
    for milestone in plan.milestones where names(milestone.skills) { return }
    guard hasSkill else { return }
    context.report(
      "no skill of the plan is one that goes along to any job", at: plan.titleRange,
      help: "ask what else grows on the way: communication, collaboration, problem-solving,"
        + " reflective practice")
  }
}
