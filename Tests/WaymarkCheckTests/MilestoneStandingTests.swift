import Testing
import WaymarkPlan
import WaymarkSource

@testable import WaymarkCheck

/// The borders of the rules about status, lateness and agreement, as on 2026-11-24.
@Suite struct MilestoneStandingTests {
  private func plan(_ goals: String, fields: String = "") -> String {
    """
    # Plan

    - Mentor: Grace Hopper
    - Mentee: Ada Byron
    \(fields)
    ## Goals

    \(goals)
    """
  }

  // MARK: Status

  @Test(
    arguments: [
      ("- [x] Ship it\n  - [ ] Test it", "contradicting-status: x"),
      ("- [x] Ship it\n  - [-] Test it", ""),
      ("- [x] Ship it\n  - [x] Test it", ""),
      // A cancelled step takes what is under it along.
      ("- [x] Ship it\n  - [-] Test it\n    - [ ] Again", ""),
      ("- [ ] Ship it\n  - [x] Test it\n  - [x] Tag it", "contradicting-status: Ship it"),
      // A status that is not known is reported as such, and says nothing else.
      (
        "### Milestone: Ship it\n\n- Status: nearly\n\n- [x] Test it\n- [x] Tag it",
        "unknown-status: nearly"
      ),
      ("- [ ] Ship it\n  - [x] Test it", ""),
      ("- [ ] Ship it\n  - [x] Test it\n  - [-] Tag it", ""),
      ("- [ ] Ship it\n  - [x] Test it\n  - [ ] Tag it", ""),
      ("- [x] Ship it\n  - Status: blocked", "contradicting-status: blocked"),
      ("- [ ] Ship it (done 2026-11-13)", "contradicting-status: done"),
      ("- [ ] Ship it\n  - Status: done", "contradicting-status: done"),
      ("- [x] Ship it (done 2026-11-13)", ""),
      ("- [ ] Ship it\n  - Status: planned\n  - [x] Test it", "contradicting-status: planned"),
      ("- [ ] Ship it\n  - [x] Test it (blocked)", "contradicting-status: blocked"),
      ("- [ ] Ship it\n  - [ ] Test it (done 2026-11-13)", "contradicting-status: done"),
    ])
  func statusAgreesWithTheRest(goals: String, expected: String) {
    check(plan(goals), expected, only: "contradicting-status", "unknown-status")
  }

  @Test(
    arguments: [
      ("- Status: blocked\n- Done: 2026-11-13", "contradicting-status: blocked"),
      ("- Status: done\n- Done: 2026-11-13", ""), ("- Done: 2026-11-13", ""),
    ])
  func aDayOfDoneMeansDone(fields: String, expected: String) {
    check(
      plan("### Milestone: Ship it\n\n\(fields)"), expected, only: "contradicting-status")
  }

  @Test(
    arguments: [
      ("done", "- [ ] Ship it", "contradicting-status: done"), ("done", "- [x] Ship it", ""),
      ("in progress", "- [x] Ship it", "contradicting-status: in progress"),
      ("in progress", "- [x] Ship it\n- [ ] Test it", ""), ("in progress", "- [-] Ship it", ""),
    ])
  func aGoalIsAsFarAsItsMilestones(status: String, items: String, expected: String) {
    check(
      plan("### Own it\n\n- Status: \(status)\n\n\(items)"), expected,
      only: "contradicting-status")
  }

  @Test func closingIsOffered() {
    let text = plan(
      """
      ### Milestone: Ship it

      - Owner: @ada
      - Due: 2026-12-14

      - [x] Test it
      - [x] Tag it
      """)
    let run = FixRounds(
      Array(text.utf8), on: RuleDocumentation.exampleDay, suggested: ContradictingStatus.id)
    let mended = String(decoding: run.bytes, as: UTF8.self)
    #expect(mended == text.replacing("14\n\n", with: "14\n- Status: done\n\n"))
  }

  // MARK: Lateness

  @Test func lateMilestonesSayForHowLong() {
    let text = plan("- [ ] Ship it (@ada, due 2026-10-15)\n- [ ] Test it (@ada, due 2026-11-23)")
    #expect(
      Checked(text).findings(of: OverdueMilestone.id).map(\.diagnostic.message) == [
        "\"Ship it\" was due 40 days ago, on 2026-10-15",
        "\"Test it\" was due 1 day ago, on 2026-11-23",
      ])
  }

  @Test(
    arguments: [
      ("(due 2026-11-24)", ""), ("(due November 2026)", ""), ("(due 2026-11-23, paused)", ""),
      ("(due 2026-11-23, blocked)", "overdue-milestone: 2026-11-23"),
      ("(due October 2026)", "overdue-milestone: October 2026"),
    ])
  func onTheDayItIsNotLate(metadata: String, expected: String) {
    check(plan("- [ ] Ship it \(metadata)"), expected, only: "overdue-milestone")
  }

  @Test(arguments: ["draft", "paused", "completed"])
  func plansThatDoNotRunHaveNoLateness(status: String) {
    let late = "- [ ] Ship it (@ada, due 2026-10-15)\n  - [ ] Test it (@grace, due 2026-10-01)"
    check(
      plan(late, fields: "- Status: \(status)\n"), "", only: "overdue-milestone", "overdue-step",
      "overdue-action")
  }

  @Test func aLateGoalStandsForItsMilestones() {
    check(
      plan("### Own it (due 2026-10-15)\n\n- [ ] Ship it\n- [ ] Test it"),
      "overdue-milestone: 2026-10-15", only: "overdue-milestone")
    check(
      plan("### Own it (due 2026-10-15)\n\n- [ ] Ship it (due 2026-10-01)"),
      "overdue-milestone: 2026-10-01", only: "overdue-milestone")
    check(plan("### Own it (due 2026-10-15)\n\n- [x] Ship it"), "", only: "overdue-milestone")
    check(
      plan("- Own it (due 2026-10-15)"), "overdue-milestone: 2026-10-15", only: "overdue-milestone")
  }

  @Test(
    arguments: [
      // Late before its milestone is late, and late with it when somebody else owes it.
      ("2026-12-14", "(@ada, due 2026-11-20)", true),
      ("2026-11-23", "(@ada, due 2026-11-20)", false),
      ("2026-11-23", "(@grace, due 2026-11-20)", true),
      ("2026-11-23", "(@grace, due 2026-11-23)", false), ("2026-12-14", "(@ada)", false),
      ("2026-12-14", "(@ada, due 2026-11-20, paused)", false),
    ])
  func aLateStepIsNotReportedTwice(due: String, metadata: String, isFound: Bool) {
    check(
      plan("- [ ] Ship it (@ada, due \(due))\n  - [ ] Test it \(metadata)"),
      isFound ? "overdue-step: 2026-11-20" : "", only: "overdue-step")
  }

  @Test(arguments: [("[ ]", true), ("[x]", false), ("[-]", false), ("[/]", true)])
  func openActionsCanBeLate(box: String, isFound: Bool) {
    check(
      plan("- [ ] Ship it\n\n## Actions\n\n- \(box) Ask (@grace, due 2026-11-20)"),
      isFound ? "overdue-action: 2026-11-20" : "", only: "overdue-action")
  }

  // MARK: Stale

  /// A plan with a milestone begun on 18 September and check-ins that say something.
  private func staleable(
    _ milestone: String = "- [ ] Ship the invoice retry job (@ada, due 2027-01-29)",
    step: String = "- [x] Design note (done 2026-09-18)",
    said: String = "the outline of the talk", more: String = ""
  ) -> String {
    plan(
      """
      \(milestone)
        \(step)
        - [ ] Replay it (@ada)

      ## Check-ins

      ### 2026-11-03

      - Progress: a title for the talk

      ### 2026-11-17

      - Progress: \(said)

      \(more)
      """, fields: "- Period: 2026-09-01 to 2027-02-26\n- Cadence: every 2 weeks\n")
  }

  @Test func whatNobodySpokeOfIsStale() throws {
    let checked = Checked(staleable())
    let finding = try #require(checked.findings(of: StaleMilestone.id).first?.diagnostic)
    #expect(
      finding.message
        == "\"Ship the invoice retry job\" has not been touched for 67 days, in 2 check-ins")
    #expect(finding.notes.map { checked.plan.source.text($0.range) } == ["2026-09-18"])
  }

  @Test(
    arguments: [
      // A day that shows somebody cared, a word that names it, or a date still to come.
      "- [x] Design note (done 2026-11-06)", "- [x] Design note", "- Reviewed: 2026-11-10",
      "- Status: blocked since 2026-11-10", "- [ ] Pair on it (@grace, due 2026-12-04)",
      "- Status: paused", "- Due: 2026-11-20",
    ])
  func signsOfLifeKeepItFresh(line: String) {
    check(
      staleable(step: "- [x] Design note (done 2026-09-18)\n  \(line)"), "", only: "stale-milestone"
    )
  }

  @Test(arguments: ["the retries work", "old invoices were replayed"])
  func aWordOfItInACheckInIsEnough(said: String) {
    check(staleable(said: said), "", only: "stale-milestone")
  }

  @Test func elsewhereIsEnoughToo() {
    check(
      staleable(
        more: "## Feedback\n\n### 2026-11-10 Grace to Ada\n\n- About: Ship the invoice retry job"),
      "", only: "stale-milestone")
    check(
      staleable(more: "## Wins\n\n- The first invoice was retried"), "", only: "stale-milestone")
  }

  @Test func workThatHasNotBegunIsNotStale() {
    check(staleable(step: "- [ ] Design note"), "", only: "stale-milestone")
  }

  @Test func withoutMeetingsTheRhythmIsTheCause() {
    let text = staleable().replacing("### 2026-11-03", with: "### 2026-11-03 (skipped: ill)")
    check(text, "", only: "stale-milestone")
  }

  // MARK: Agreement

  private func agreed(_ text: String, status: String = "active", goal: String = "### Own it")
    -> String
  {
    plan(
      "\(goal)\n\n- Why: rest\n\n- [ ] Ship it (@ada, due 2026-12-14)",
      fields: "- Period: 2026-09-01 to 2027-02-26\n- Status: \(status)\n\(text)\n")
  }

  @Test func aRunningPlanIsSigned() {
    check(
      agreed(""), "unsigned-agreement: Plan", only: "unsigned-agreement", "one-sided-agreement")
    check(agreed("- Agreed: Ada 2026-09-01, Grace 2026-09-02"), "", only: "unsigned-agreement")
    check(agreed("", status: "draft"), "", only: "unsigned-agreement")
    check(agreed("", goal: "- Own it"), "", only: "unsigned-agreement")
    check(agreed(""), "", only: "unsigned-agreement", on: "2026-08-31")
  }

  @Test(
    arguments: [
      ("Ada 2026-09-01", "one-sided-agreement: Ada 2026-09-01"), ("Ada, Grace", ""),
      ("Grace", "one-sided-agreement: Grace"), ("@mentor, @mentee", ""),
      // Whoever is not known may be of the other side.
      ("Ada, Joan", ""),
    ])
  func bothSidesSign(people: String, expected: String) {
    check(
      agreed("- Agreed: \(people)"), expected, only: "one-sided-agreement", "unsigned-agreement")
  }
}
