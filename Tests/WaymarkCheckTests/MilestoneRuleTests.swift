import Testing
import WaymarkSource

@testable import WaymarkCheck

/// The borders of the rules about what a milestone says of itself, as on 2026-11-24.
@Suite struct MilestoneRuleTests {
  /// A plan with goals.
  private func plan(_ goals: String, status: String = "active") -> String {
    """
    # Plan

    - Mentor: Grace Hopper
    - Mentee: Ada Byron
    - Status: \(status)

    ## Goals

    \(goals)
    """
  }

  @Test func aStepsUnreadDateHidesNoMissingDueDate() {
    check(
      plan(
        """
        ### Own billing

        #### Milestone: Ship the retry job

        - [ ] Write the note (@ada, due 2026-10-10)
          - [ ] List the options (@ada, due 2026-09-31)
        - [ ] Review it (@grace, due 10/11/2026)

        #### Milestone: Close the gap

        - Due: 31 September 2026

        - [ ] Look at it (@ada, due 2026-09-31)
        """),
      "milestone-without-due-date: Ship the retry job", only: "milestone-without-due-date")
  }

  @Test func theSmallestPlanIsLeftInPeace() {
    check(
      """
      # Mentoring plan: Ada Byron

      - **Mentor:** Grace Hopper
      - **Mentee:** Ada Byron

      ## Goals

      - [ ] Ship a first pull request (@ada, due 2026-12-14)
      - [ ] Give a lightning talk (@ada, due 2027-01-30)
      """)
  }

  // MARK: Owner and date

  @Test(arguments: ["- [x]", "- [-]"])
  func closedMilestonesNeedNeitherOwnerNorDate(box: String) {
    check(plan("\(box) Ship it"), "", only: "milestone-without-owner", "milestone-without-due-date")
  }

  @Test(arguments: [
    ("Ship it @grace", "trailing-mention: @grace"),
    ("Ship it (Ada and Tom, by 2026-12-14)", "metadata-not-read: (Ada and Tom, by 2026-12-14)"),
    ("Ship it (Ada and Tom, by: 2026-12-14)", "metadata-not-read: (Ada and Tom, by: 2026-12-14)"),
  ])
  func anOwnerThatCouldNotBeReadIsSaidOnce(words: String, expected: String) {
    check(
      plan("- [ ] \(words)"), expected,
      only: "milestone-without-owner", "trailing-mention", "metadata-not-read")
  }

  @Test func aBoxWithoutWordsIsABlankLineOfAForm() {
    check(
      plan("- [ ] Ship it (@ada, due 2026-12-14)\n- [ ]"), "",
      only: "milestone-without-owner", "milestone-without-due-date")
  }

  @Test(arguments: ["paused", "completed"])
  func restingPlansAreLeftInPeace(status: String) {
    check(
      plan("- [ ] Get better at it (due 2026-10-01)\n- [ ] Get better at it", status: status), "")
  }

  @Test func aDraftIsAskedForOwnersAndNotHeldToDates() {
    check(
      plan("- [ ] Ship it (due 2026-10-01)", status: "draft"), "milestone-without-owner: Ship it")
  }

  @Test func ownerAndDateOfTheGoalCount() {
    check(
      plan("### Own it (@ada, due 2026-12-14)\n\n- Why: rest\n\n- [ ] Ship it"), "",
      only: "milestone-without-owner", "milestone-without-due-date")
  }

  @Test func pausedGoalsPauseTheirMilestones() {
    check(
      plan("### Own it\n\n- Why: rest\n- Status: paused\n\n- [ ] Ship it"), "",
      only: "milestone-without-owner", "milestone-without-due-date")
  }

  @Test(arguments: ["10/12/2026", "2026-02-30", "soon"])
  func dateThatCannotBeReadIsNotMissingToo(date: String) {
    check(
      plan("- [ ] Ship it (@ada)\n  - Due: \(date)"), "", only: "milestone-without-due-date")
    check(
      plan("- [ ] Ship it (@ada)\n- [ ] Test it (@ada)\n  - Due: \(date)"),
      "milestone-without-due-date: Ship it", only: "milestone-without-due-date")
  }

  // MARK: Shared ownership

  @Test(arguments: ["(@ada @grace)", "(@ada, @grace)", "(Ada, Grace)"])
  func severalNamesAreSeveralOwners(people: String) {
    let names = people.dropFirst().dropLast()
    check(
      plan("- [ ] Ship it \(people)"), "milestone-with-shared-ownership: \(names)",
      only: "milestone-with-shared-ownership")
  }

  @Test(arguments: ["(@ada, with @grace)", "(@mentor)", "(@ada, @ada)"])
  func helpersRolesAndOneNameTwiceAreNot(people: String) {
    let twoMentors = """
      # Plan

      - Mentors: Grace Hopper, Joan Clarke
      - Mentee: Ada Byron

      ## Goals

      - [ ] Ship it \(people)
      """
    check(twoMentors, "", only: "milestone-with-shared-ownership")
  }

  @Test(
    arguments: [
      ("- Owner: @ada, @grace\n", "- Owner: @ada\n- With: @grace\n"),
      ("**Owner:** @ada, @grace\n", "**Owner:** @ada\n**With:** @grace\n"),
      ("- Owner: @ada, @grace\n- With: @joan\n", "- Owner: @ada\n- With: @joan, @grace\n"),
    ], ["\n", "\r\n"])
  func othersMoveToTheirOwnLine(lines: (before: String, after: String), ending: String) {
    func file(_ lines: String) -> String {
      let text =
        "# Plan\n\n- Mentor: Grace Hopper\n- Mentee: Ada Byron\n- Peers: Joan Clarke\n\n"
        + "## Goals\n\n### Milestone: Ship it\n\n" + lines + "- Due: 2026-12-14\n"
      return text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: ending)
    }
    let bytes = Array(file(lines.before).utf8)
    let run = FixRounds(
      bytes, on: RuleDocumentation.exampleDay, suggested: MilestoneWithSharedOwnership.id)
    #expect(String(decoding: run.bytes, as: UTF8.self) == file(lines.after))
  }

  @Test func inTheParenthesisEachOtherGetsWith() {
    let text = plan("- [ ] Ship it (@ada @grace, @joan, due 2026-12-14)")
    let run = FixRounds(
      Array(text.utf8), on: RuleDocumentation.exampleDay,
      suggested: MilestoneWithSharedOwnership.id)
    #expect(
      String(decoding: run.bytes, as: UTF8.self)
        == plan("- [ ] Ship it (@ada, with @grace, with @joan, due 2026-12-14)"))
  }

  @Test func aTableHasNoLineForAnotherField() {
    let findings = Checked(
      """
      # Plan

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      ## Milestones

      | Milestone | Owner        | Due        | Evidence |
      | --------- | ------------ | ---------- | -------- |
      | Ship it   | @ada, @grace | 2026-12-14 | a tag    |
      """
    ).findings(of: MilestoneWithSharedOwnership.id)
    #expect(findings.map(\.diagnostic.fixes.count) == [0])
  }

  // MARK: Evidence

  @Test func boxesMayBeBrief() {
    check(plan("- [ ] Ship it (@ada, due 2026-12-14)"), "", only: "milestone-without-evidence")
  }

  @Test(arguments: ["Evidence: a tag", "Done when: it is tagged", "Outcome: nobody is paged"])
  func whatShowsItCounts(field: String) {
    check(
      plan("### Milestone: Ship it\n\n- Owner: @ada\n- Due: 2026-12-14\n- \(field)"), "",
      only: "milestone-without-evidence")
  }

  @Test func aMetricForTheMilestoneCounts() {
    check(
      plan(
        """
        ### Milestone: Ship it

        - Owner: @ada
        - Due: 2026-12-14

        ## Metrics

        ### Pages at night

        - Kind: outcome
        - Target: 0
        - For: Ship it
        """), "", only: "milestone-without-evidence")
  }

  @Test func aTableWithoutTheColumnIsReportedOnce() {
    let rows = "| A | @ada |\n| B | @ada |\n"
    check(
      plan("## Milestones\n\n| Milestone | Owner |\n| --- | --- |\n\(rows)"),
      "milestone-without-evidence: A", only: "milestone-without-evidence")
  }

  @Test func vagueWordsAndNoEvidenceAreOneCause() {
    let text = plan("### Milestone: Understand it\n\n- Owner: @ada\n- Due: 2026-12-14")
    check(text, "milestone-not-observable: Understand it")
    var settings = Settings()
    settings.severities[MilestoneNotObservable.id] = .some(nil)
    check(text, "milestone-without-evidence: Understand it", settings: settings)
  }

  // MARK: Observable

  @Test(
    arguments: [
      "  - Evidence: a small tool in use", "  - Outcome: nobody is paged",
      "  - [ ] Port the log parser (due 2026-12-07)",
    ])
  func whatStandsBesideMakesItObservable(line: String) {
    check(
      plan("- [ ] Learn Rust (@ada, due 2026-12-14)\n\(line)"), "", only: "milestone-not-observable"
    )
  }

  @Test func stepsThatAreVagueThemselvesDoNot() {
    check(
      plan("- [ ] Learn Rust (@ada, due 2026-12-14)\n  - [ ] Understand lifetimes"),
      "milestone-not-observable: Learn Rust", only: "milestone-not-observable")
  }

  // MARK: The horizon

  @Test(
    arguments: [
      ("2027-02-22", false), ("2027-02-23", true), ("February 2027", false), ("Q2 2027", true),
    ])
  func ninetyDaysAreInSight(due: String, isFar: Bool) {
    check(
      plan("- [ ] Ship it (@ada, due \(due))"), isFar ? "milestone-too-far-off: \(due)" : "",
      only: "milestone-too-far-off")
  }

  @Test(
    arguments: [
      ("- [ ] Draft it (due 2026-12-14)", false), ("- [ ] Draft it", true),
      ("- [-] Draft it (due 2026-12-14)", true), ("- [x] Draft it (due 2026-11-14)", true),
    ])
  func onlyAnOpenStepWithADateBringsItNear(step: String, isFar: Bool) {
    check(
      plan("- [ ] Ship it (@ada, due 2027-06-10)\n  \(step)"),
      isFar ? "milestone-too-far-off: 2027-06-10" : "", only: "milestone-too-far-off")
  }

  @Test func boxesOfOneGoalLeadToOneAnother() {
    check(
      plan("### Speak\n\n- [ ] Outline (due 2026-12-14)\n- [ ] Talk (due 2027-06-10)"), "",
      only: "milestone-too-far-off")
    check(
      plan("- [ ] Outline (due 2026-12-14)\n- [ ] Talk (due 2027-06-10)"),
      "milestone-too-far-off: 2027-06-10", only: "milestone-too-far-off")
  }

  @Test func milestonesToldAtLengthDoNot() {
    check(
      plan(
        """
        ### Speak

        #### Milestone: Outline

        - Due: 2026-12-14

        #### Milestone: Talk

        - Due: 2027-06-10
        """), "milestone-too-far-off: 2027-06-10", only: "milestone-too-far-off")
  }

  @Test func whatItWaitsForBringsItNear() {
    check(
      plan("- [ ] Outline (due 2026-12-14)\n- [ ] Talk (due 2027-06-10)\n  - After: Outline"), "",
      only: "milestone-too-far-off")
  }

  @Test func beforeThePlanStartsItsFirstDayCounts() {
    let text = """
      # Plan

      - Mentor: Grace Hopper
      - Mentee: Ada Byron
      - Start: 2027-03-01

      ## Goals

      - [ ] Ship it (@ada, due 2027-05-30)
      """
    check(text, "", only: "milestone-too-far-off")
  }

  // MARK: Tables

  @Test func onlyATableWithoutAnyEvidenceLacksTheColumn() {
    let rows = { (first: String) in
      """
      # Plan

      ## Milestones

      | What   | Who | By when    | Evidence |
      | ------ | --- | ---------- | -------- |
      | Note   | Ada | 2026-12-01 | \(first) |
      | Review | Ada | 2026-12-08 |          |
      """
    }
    check(rows("merged"), "milestone-without-evidence: Review", only: "milestone-without-evidence")
    check(rows(""), "milestone-without-evidence: Note", only: "milestone-without-evidence")
  }
}
