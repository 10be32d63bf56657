import Testing
import WaymarkPlan
import WaymarkSource

@testable import WaymarkCheck

/// The borders of the rules about goals, as on 2026-11-24.
@Suite struct GoalRuleTests {
  private func plan(_ rest: String, fields: String = "") -> String {
    """
    # Plan

    - Mentor: Grace Hopper
    - Mentee: Ada Byron
    \(fields)
    \(rest)
    """
  }

  // MARK: Purpose and reason

  @Test(
    arguments: [
      ("## Goals\n\n### Own it\n\n- [ ] Ship it", "purpose-missing: Plan"),
      ("## Goals\n\n- [ ] Ship it", ""), ("## Goals\n\n- Own it\n  - [ ] Ship it", ""),
      ("## Goals\n\n### Own it\n\n- Why: to rest\n\n- [ ] Ship it", ""),
      ("## Purpose\n\nTo rest.\n\n## Goals\n\n### Own it\n\n- [ ] Ship it", ""),
      ("## Purpose\n\n## Goals\n\n### Own it\n\n- [ ] Ship it", "purpose-missing: Purpose"),
      ("I want to be trusted with a whole service by spring.\n\n## Goals\n\n### Own it", ""),
      ("## Goals\n\n### Own it\n\nI want to be trusted with a whole service.", ""),
      ("## Goals\n\n### Own it\n\n- Status: done", ""),
    ])
  func aPurposeIsAskedOfThoseWhoWriteMore(rest: String, expected: String) {
    check(plan(rest), expected, only: "purpose-missing")
  }

  @Test(
    arguments: [
      // One cause, one finding: neither purpose nor reasons; then one for all; then each.
      ("", "### A\n\n### B", ""), ("## Purpose\n\nTo rest.", "### A\n\n### B", "A"),
      ("## Purpose\n\nTo rest.", "### A\n\n- Why: w\n\n### B\n\n### C", "B C"),
      ("## Purpose\n\nTo rest.", "### A", ""), ("", "### A\n\n- Why: w\n\n### B", "B"),
      ("", "### A\n\n- Why: w\n\n- B\n", ""),
      ("", "### A\n\n- Why: w\n\n### B\n\nThe meetup is where the people of my trade meet.", ""),
    ])
  func aReasonIsAskedOnce(purpose: String, goals: String, titles: String) {
    let expected = titles.split(separator: " ").map { "goal-without-reason: \($0)" }
    check(
      plan("\(purpose)\n\n## Goals\n\n\(goals)"), expected.joined(separator: "\n"),
      only: "goal-without-reason")
  }

  @Test func whenNoGoalHasAReasonTheOthersAreNotes() throws {
    let checked = Checked(plan("## Purpose\n\nTo rest.\n\n## Goals\n\n### A\n\n### B\n\n### C"))
    let finding = try #require(checked.findings(of: GoalWithoutReason.id).first?.diagnostic)
    #expect(finding.message == "none of 3 goals says why it matters")
    #expect(finding.notes.map { checked.plan.source.text($0.range) } == ["B", "C"])
  }

  // MARK: Milestones

  @Test(
    arguments: [
      ("- A\n  - [ ] Ship it\n- B", "goal-without-milestone: B"),
      ("- A\n- B\n- C", "goal-without-milestone: A"), ("### A\n\n- Status: paused", ""),
      ("- A\n\n## Milestones\n\n- [ ] Ship it", ""),
      ("- A\n\n## Metrics\n\n### Pages\n\n- Kind: outcome\n- For: A", ""),
      ("### A\n\n#### Goal: B\n\n- [ ] Ship it", ""),
    ])
  func aGoalHasAWayToIt(goals: String, expected: String) {
    check(plan("## Goals\n\n\(goals)"), expected, only: "goal-without-milestone")
  }

  @Test func theNumberOfGoalsIsSet() {
    let goals = (1...6).map { "- Goal number \($0)\n" }.joined()
    check(plan("## Goals\n\n\(goals)"), "too-many-goals: Plan", only: "too-many-goals")
    check(plan("## Goals\n\n\(goals.dropFirst(16))"), "", only: "too-many-goals")
    var settings = Settings()
    settings.thresholds.goals = 6
    check(plan("## Goals\n\n\(goals)"), "", only: "too-many-goals", settings: settings)
  }

  @Test func onlyOpenGoalsAreCounted() {
    let goals = (1...6).map { "### Aim \($0)\n\n- Status: \($0 > 5 ? "paused" : "planned")\n\n" }
    check(plan("## Goals\n\n\(goals.joined())"), "", only: "too-many-goals")
  }

  // MARK: Skill and outcome

  @Test(
    arguments: [
      ("### A\n\n- Why: w", "A"), ("### A\n\n- Why: w\n- Skills: Welding", ""), ("### A", ""),
      ("### A\n\n- Why: w\n\n#### Milestone: M\n\n- Skill: Welding", ""),
      ("### A\n\n- Why: w\n\n### B\n\n- Why: w", "A"),
      ("### A\n\n- Why: w\n\n### B\n\n- Skills: Welding", "A"), ("- A", ""),
    ])
  func aGoalNamesASkill(goals: String, title: String) {
    check(
      plan("## Goals\n\n\(goals)"), title.isEmpty ? "" : "goal-without-skill: \(title)",
      only: "goal-without-skill")
  }

  @Test func theSkillsOfAPlanAreThoseOfItsOnlyGoal() {
    let text = plan("## Goals\n\n### A\n\n- Why: w", fields: "- Skills: Welding\n")
    check(text, "", only: "goal-without-skill")
  }

  @Test(
    arguments: [
      ("- Why: w", true), ("- Why: w\n- Outcome: o", false), ("", false),
      ("- Why: w\n\n#### Milestone: M\n\n- Evidence: e", false),
      ("- Why: w\n\n## Metrics\n\n### Pages\n\n- Kind: outcome\n- For: A", false),
    ])
  func aGoalHasAnOutcome(rest: String, isFound: Bool) {
    check(
      plan("## Goals\n\n### A\n\n\(rest)"), isFound ? "goal-without-outcome: A" : "",
      only: "goal-without-outcome")
  }

  @Test func aFrameworkMakesSkillsKnown() {
    let text = plan(
      "## Goals\n\n### A\n\n- Skills: welding, Sodlering\n\n### B\n\n- Skills: Sodlering",
      fields: "- Skills: Cooking\n")
    check(text, "", only: "unknown-skill")
    var settings = Settings()
    settings.framework = ["Welding", "Soldering"]
    check(
      text, "unknown-skill: Cooking\nunknown-skill: Sodlering", only: "unknown-skill",
      settings: settings)
    let finding = Checked(text, settings: settings).findings(of: UnknownSkill.id).last?.diagnostic
    #expect(finding?.fixes.map(\.edits.count) == [2])
    #expect(finding?.fixes.first?.applicability == .unsafe)
    #expect(finding?.notes.count == 1)
  }

  @Test(
    arguments: [
      ("Welding", true), ("Welding, Teamwork", false), ("Root cause analysis", false),
      ("Public speaking", false), ("Reflective practice", false), ("Problem-solving", false),
      ("", false),
    ])
  func someSkillGoesAlong(skills: String, isFound: Bool) {
    check(
      plan("## Goals\n\n- [ ] Ship it", fields: "- Skills: \(skills)\n"),
      isFound ? "transferable-skills-absent: Plan" : "", only: "transferable-skills-absent")
  }

  @Test func aGoalThatIsSuchASkillCounts() {
    check(
      plan("## Goals\n\n- Better communication\n", fields: "- Skills: Welding\n"), "",
      only: "transferable-skills-absent")
  }

  // MARK: A crowded week

  /// As many items of Ada's as days are given.
  private func items(_ days: [String]) -> String {
    let items = days.enumerated().map { "- [ ] Item number \($0) (@ada, due \($1))\n" }
    return plan("## Goals\n\n\(items.joined())")
  }

  @Test func aWeekRunsFromMondayToSunday() {
    let week = ["2026-12-07", "2026-12-08", "2026-12-09", "2026-12-13"]
    check(items(week), "", only: "crowded-week")
    check(items(week + ["2026-12-14"]), "", only: "crowded-week")
    check(items(week + ["2026-12-13"]), "crowded-week: 2026-12-13", only: "crowded-week")
    #expect(
      Checked(items(week + week)).findings(of: CrowdedWeek.id).map(\.diagnostic.message)
        == ["\"Ada Byron\" has 8 items due in the week of 2026-12-07"])
  }

  @Test func thisWeekCountsAndThePastDoesNot() {
    check(items(Array(repeating: "2026-11-22", count: 5)), "", only: "crowded-week")
    check(
      items(Array(repeating: "2026-11-23", count: 5)), "crowded-week: 2026-11-23",
      only: "crowded-week")
  }

  @Test func aMonthIsNoWeek() {
    check(items(Array(repeating: "January 2027", count: 6)), "", only: "crowded-week")
  }

  @Test func whatIsInheritedIsNotCounted() {
    let steps = (1...6).map { "  - [ ] Step \($0)\n" }.joined()
    check(
      plan("## Goals\n\n- [ ] Ship it (@ada, due 2026-12-14)\n\(steps)"), "", only: "crowded-week")
  }

  @Test func inTwoWeeksBothAreReportedInTheirOrder() {
    let first = Array(repeating: "2026-12-07", count: 5)
    let second = Array(repeating: "2027-01-04", count: 5)
    check(
      items(second + first), "crowded-week: 2027-01-04\ncrowded-week: 2026-12-07",
      only: "crowded-week")
  }
}
