import Testing
import WaymarkSource

@testable import WaymarkCheck

/// The borders of the rules about the cycle, as on 2026-11-24.
@Suite struct CycleRuleTests {
  /// A plan of two weeks' rhythm with one milestone, and what follows.
  private func plan(
    _ rest: String = "", period: String = "2026-09-01 to 2027-02-26",
    cadence: String = "every 2 weeks", milestone: String = "Ship it (@ada, due 2026-12-14)"
  ) -> String {
    """
    # Plan

    - Mentor: Grace Hopper
    - Mentee: Ada Byron
    - Period: \(period)
    - Cadence: \(cadence)

    ## Goals

    - [ ] \(milestone)

    \(rest)
    """
  }

  @Test func aPlanWithoutFrontMatterIsLeftInPeace() {
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

  // MARK: Rhythm

  @Test(
    arguments: [
      // The fortnight ends on 17 November; half of one more is allowed.
      ("2026-11-03", "2026-11-24", false), ("2026-11-03", "2026-11-25", true),
      // One that was skipped keeps the rhythm; one in the future is an agenda.
      ("2026-11-03 (skipped: ill)", "2026-11-24", false), ("2026-12-01", "2026-11-24", false),
    ])
  func halfACadenceIsAllowed(heading: String, day: String, isLate: Bool) {
    check(
      plan("## Check-ins\n\n### \(heading)\n\n- Next: Ada writes\n"),
      isLate ? "overdue-check-in: Plan" : "", only: "overdue-check-in", on: day)
  }

  @Test func theFirstCheckInIsCountedFromTheStart() {
    check(plan(period: "2026-11-03 to 2027-02-26"), "")
    check(plan(period: "2026-11-02 to 2027-02-26"), "overdue-check-in: Plan")
    check(plan(period: "2026-12-01 to 2027-02-26"), "")
  }

  @Test(arguments: [
    ("weekly", "2026-11-24", ", and others after it", "the last one as ### 2026-11-24"),
    ("every 2 weeks", "2026-11-24", ", and others after it", "the last one as ### 2026-11-24"),
    ("monthly", "2026-11-24", ", and others after it", "the last one as ### 2026-11-01"),
    ("every 2 months", "2026-12-15", "", "it as ### 2026-11-01"),
  ])
  func `one entry settles all check-ins that were missed`(
    cadence: String, day: String, others: String, entry: String
  ) throws {
    let text = plan(cadence: cadence)
    let finding = try #require(
      Checked(text, on: day).findings(of: "overdue-check-in").first)
    #expect(finding.diagnostic.message.hasSuffix(" days late" + others))
    #expect(
      finding.diagnostic.help == "hold a short one, or note \(entry) (skipped: and why)")
    let noted = text + "\n## Check-ins\n\n### \(entry.suffix(10)) (skipped: both were ill)\n"
    check(noted, "", only: "overdue-check-in", on: day)
  }

  @Test(arguments: ["2026-09-01 to 2026-10-30", "2026-11-02 to 2026-11-15"])
  func nothingIsLateAfterTheEnd(period: String) {
    check(plan(period: period), "", only: "overdue-check-in", "cadence-missing")
  }

  @Test(arguments: ["draft", "paused", "completed"])
  func aPlanAtRestIsNotLate(status: String) {
    let text = plan("## Check-ins\n\n### 2026-09-08\n\n- Progress: a start\n")
    check(text, "overdue-check-in: Plan", only: "overdue-check-in")
    check(
      text.replacing("- Cadence", with: "- Status: \(status)\n- Cadence"), "",
      only: "overdue-check-in", "check-in-without-next-step")
  }

  @Test func ownRhythmStandsInForACadence() {
    let text = plan(
      """
      ## Check-ins

      ### 2026-09-02

      - Next: Ada writes

      ### 2026-10-21

      - Next: Ada writes more
      """
    ).replacing("- Cadence: every 2 weeks\n", with: "")
    check(text, "cadence-missing: Plan")
    check(
      text, "overdue-check-in: Plan", only: "cadence-missing", "overdue-check-in", on: "2027-01-04")
  }

  @Test func aCadenceIsMissedOnceThePlanHasBegun() {
    let text = plan().replacing("- Cadence: every 2 weeks\n", with: "")
    check(text, "cadence-missing: Plan")
    check(text.replacing("2026-09-01", with: "2026-11-25"))
    check(text.replacing(" to 2027-02-26", with: ""), "", only: "cadence-missing")
  }

  @Test func aCadenceThatIsWrittenIsNotMissing() {
    let text = plan("## Check-ins\n\n### 2026-11-17\n\n- Next: Ada writes\n")
    check(text.replacing("every 2 weeks", with: "when we can"), "", only: "cadence-missing")
    // A misspelt key is reported in front matter, and nowhere else.
    let misspelt = text.replacing("- Cadence: every 2 weeks\n", with: "")
    check("---\ncadance: monthly\n---\n\n" + misspelt, "", only: "cadence-missing")
    check("---\nx-room: 4\n---\n\n" + misspelt, "cadence-missing: Plan", only: "cadence-missing")
  }

  // MARK: What comes of a check-in

  @Test(
    arguments: [
      "- Next: Ada writes", "- [x] Write (@ada)", "- [-] Write (@ada)",
      "#### Next steps\n\n- Ada writes the note",
    ])
  func aNextStepMayBeWrittenInSeveralWays(step: String) {
    check(plan("## Check-ins\n\n### 2026-11-17\n\n- Progress: good\n\n\(step)\n"))
  }

  @Test func onlyTheLastCheckInNeedsANextStep() {
    let earlier = "## Check-ins\n\n### 2026-11-03\n\n- Progress: good\n\n"
    check(plan(earlier + "### 2026-11-17\n\n- Next: Ada writes\n"))
    check(
      plan(earlier + "### 2026-11-17 (skipped: ill)\n"), "check-in-without-next-step: 2026-11-03")
    check(
      plan(earlier + "### 2026-12-01\n\n- Questions: who?\n"),
      "check-in-without-next-step: 2026-11-03")
    check(
      plan(earlier + "## Actions\n\n- [ ] Write (@ada)\n"), "", only: "check-in-without-next-step")
  }

  @Test func openActionsNeedAnOwner() {
    check(
      plan(
        """
        ## Actions

        - [ ] Ask for data
          - [ ] And for a key
        - [x] Book the room
        - [-] Call the desk
        - [ ] @grace Read the note
        - [ ] Review the joins @grace
        """),
      """
      action-without-owner: Ask for data
      trailing-mention: @grace
      """, only: "action-without-owner", "trailing-mention")
  }

  @Test(
    arguments: [
      ("Ask for data", "Ask for data (@ada)"),
      ("Ask for data (due 2026-12-01)", "Ask for data (@ada, due 2026-12-01)"),
      ("Ask for data 📅 2026-12-01", "@ada Ask for data 📅 2026-12-01"),
    ])
  func anOwnerIsPutWhereOwnersAreWritten(written: String, mended: String) {
    let text = plan("## Actions\n\n- [ ] \(written)\n")
    let run = FixRounds(Array(text.utf8), on: "2026-11-24", suggested: "action-without-owner")
    #expect(String(decoding: run.bytes, as: UTF8.self) == text.replacing(written, with: mended))
  }

  // MARK: Both sides

  private func threeCheckIns(_ first: String, _ second: String, _ third: String) -> String {
    plan(
      """
      ## Check-ins

      ### 2026-10-20

      \(first)

      ### 2026-11-03

      \(second)

      ### 2026-11-17

      \(third)
      """)
  }

  @Test func threeTimesOneSideIsOneSided() {
    let hers = "- [x] Write (@ada)"
    let rule: RuleID = "one-sided-check-in"
    check(threeCheckIns(hers, hers, hers), "one-sided-check-in: 2026-11-17", only: rule)
    check(threeCheckIns("- [x] Write (@grace)", hers, hers), only: rule)
    check(threeCheckIns(hers, "- [x] Write (@ada, @grace)", hers), only: rule)
    check(threeCheckIns(hers, hers, hers + "\n- Questions: how do I start?"), only: rule)
    check(threeCheckIns(hers, "- Progress: good", hers), only: rule)
    let theirs = "- [x] Write (@mentor)"
    check(threeCheckIns(theirs, theirs, theirs), "one-sided-check-in: 2026-11-17", only: rule)
  }

  @Test func actionsAreCarriedThroughThreeMoreCheckIns() {
    let earlier = "### 2026-09-15\n\n- [ ] Ask for data (@grace)\n\n### 2026-10-20"
    let next = "- Next: Ada writes"
    let text = threeCheckIns(next, next, next).replacing("### 2026-10-20", with: earlier)
    let rule: RuleID = "carried-over-action"
    check(text, "carried-over-action: Ask for data", only: rule)
    check(text.replacing("### 2026-11-03", with: "### 2026-11-03 (skipped)"), only: rule)
    check(text.replacing("(@grace)", with: "(@grace, due 2027-01-15)"), only: rule)
    check(
      text.replacing("[ ] Ask", with: "[/] Ask"), "carried-over-action: Ask for data", only: rule)
    check(text.replacing("[ ] Ask", with: "[x] Ask"), only: rule)
  }

  @Test func promptsOfTheLastCheckInsWantAnAnswer() {
    let question = "**What helped?**"
    let next = "\n\n- Next: Ada writes"
    let rule: RuleID = "unanswered-prompt"
    check(
      threeCheckIns(question + next, question + next, "Good" + next),
      "unanswered-prompt: **What helped?**\nunanswered-prompt: **What helped?**", only: rule)
    check(threeCheckIns(question + next, question + "\n\nTea." + next, next), only: rule)
    let four = threeCheckIns(next, next, next)
      .replacing("### 2026-10-20", with: "### 2026-10-06\n\n\(question)\n\n### 2026-10-20")
    check(four, only: rule)
  }

  // MARK: Success and setback

  private func done(_ milestone: String, _ rest: String = "") -> String {
    plan("## Check-ins\n\n### 2026-11-17\n\n- Next: Ada writes\n\n\(rest)", milestone: milestone)
      .replacing(
        "- [ ] \(milestone)", with: "- [x] \(milestone)\n- [ ] Go on (@ada, due 2027-01-08)")
  }

  @Test func successIsMarkedByAWinNearItOrWithItsName() {
    let rule: RuleID = "finished-without-celebration"
    let found = "finished-without-celebration: Ship the retry job"
    let title = "Ship the retry job"
    check(done("\(title) (@ada, done 2026-11-10)"), found, only: rule)
    check(done("\(title) (@ada)"), found, only: rule)
    check(done("\(title) (@ada, done 2026-10-20)"), only: rule)
    check(done("\(title) (@ada, done 2026-11-10)", "## Wins\n\n- 2026-11-14 Cake"), only: rule)
    check(
      done("\(title) (@ada, done 2026-11-10)", "## Wins\n\n- 2026-10-14 Cake"), found, only: rule)
    check(done("\(title) (@ada, done 2026-11-10)", "## Wins\n\n- The retry job runs"), only: rule)
    check(done("\(title) (@ada)", "## Wins\n\n- Cake"), only: rule)
    check(done("\(title) (@ada, done 2026-12-10)"), only: rule)
  }

  @Test func manySuccessesAreOneFinding() {
    let text = done("One thing (@ada, done 2026-11-10)")
      .replacing("- [ ] Go on", with: "- [x] Two things (@ada, done 2026-11-12)\n- [ ] Go on")
    let findings = Checked(text).findings(of: "finished-without-celebration")
    #expect(findings.map(Checked(text).slice) == ["Two things"])
    #expect(findings.flatMap(\.diagnostic.notes).count == 1)
  }

  @Test(
    arguments: [
      ("blocked", "", true), ("dropped", "", true), ("at risk", "", false), ("paused", "", false),
      ("blocked", "- Learned: retries need a job queue", false),
      ("blocked", "- Learned: tea helps", true),
      ("blocked", "- Blocked: the retry job\n- Learned: ask for data first", false),
    ])
  func aSetbackWantsALesson(status: String, lines: String, isFound: Bool) {
    check(
      plan(
        "## Check-ins\n\n### 2026-11-17\n\n- Next: Ada writes\n\(lines)\n",
        milestone: "Ship the retry job (@ada, due 2026-12-14, \(status))"),
      isFound ? "setback-without-lesson: Ship the retry job" : "", only: "setback-without-lesson")
  }

  @Test(
    arguments: [
      "## Changes\n\n- 2026-11-10 The retry job waits for data",
      "## Reflections\n\n### 2026-11-10\n\nI started the retry job too late.",
    ])
  func changesAndReflectionsAreLessons(section: String) {
    check(
      plan(section, milestone: "Ship the retry job (@ada, due 2026-12-14, blocked)"), "",
      only: "setback-without-lesson")
  }

  @Test func aDateIsMissedAfterTwoCadencesAndACheckIn() {
    let rule: RuleID = "setback-without-lesson"
    let checkIn = "## Check-ins\n\n### 2026-11-17\n\n- Next: Ada writes\n"
    let missed = "Ship the retry job (@ada, due 2026-10-26)"
    check(
      plan(checkIn, milestone: missed), "setback-without-lesson: Ship the retry job", only: rule)
    check(plan(checkIn, milestone: missed.replacing("10-26", with: "10-27")), only: rule)
    check(plan(milestone: missed), only: rule)
  }
}
