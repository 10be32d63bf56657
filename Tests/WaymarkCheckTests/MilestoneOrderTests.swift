import Testing
import WaymarkPlan
import WaymarkSource

@testable import WaymarkCheck

/// The borders of the rules about names, references and the order of milestones.
@Suite struct MilestoneOrderTests {
  private func plan(_ goals: String) -> String {
    """
    # Plan

    - Mentor: Grace Hopper
    - Mentee: Ada Byron

    ## Goals

    \(goals)
    """
  }

  // MARK: Names

  @Test(
    arguments: [
      ("- [ ] M1: Ship it\n- [ ] m1: Test it", "duplicate-name: m1"),
      ("- [ ] Ship it\n- [ ] ship it", "duplicate-name: ship it"),
      ("- [x] Ship it\n- [ ] Ship it", "duplicate-name: Ship it"),
      ("### Ship it\n\n- [ ] Ship it", "duplicate-name: Ship it"),
      // What was done twice is not spoken of any more; two labels are two names.
      ("- [x] Mock interview\n- [x] Mock interview", ""),
      ("- [ ] M1: Ship it\n- [ ] M2: Ship it", ""),
      ("- [ ] M1: Ship it\n- [ ] M2: Test it", ""),
    ])
  func oneNameIsForOneThing(goals: String, expected: String) {
    check(plan(goals), expected, only: "duplicate-name")
  }

  @Test func theFirstOfTheNameIsNoted() throws {
    let checked = Checked(plan("- [ ] M1: Ship it\n- [ ] M1: Test it\n- [ ] M1: Sell it"))
    let findings = checked.findings(of: DuplicateName.id)
    #expect(findings.count == 2)
    let notes = findings.flatMap(\.diagnostic.notes)
    #expect(notes.map { checked.plan.source.text($0.range) } == ["M1", "M1"])
    #expect(Set(notes.map(\.range)).count == 1)
  }

  @Test func numbersOfRowsAreNamesInTheirTableOnly() {
    let table = "| # | Milestone |\n| --- | --- |\n| 1 | A |\n"
    let other = "| # | Milestone |\n| --- | --- |\n| 1 | B |\n"
    check(plan("## Milestones\n\n\(table)\n## Timeline\n\n\(other)"), "", only: "duplicate-name")
    check(plan("## Milestones\n\n\(table)\n\(other)"), "duplicate-name: 1", only: "duplicate-name")
  }

  // MARK: References

  @Test(
    arguments: [
      ("M1", ""), ("m1", ""), ("Write it", ""), ("M1: Write it", ""), ("M1, Write it", ""),
      ("M2", "M2"), ("the summer", "the summer"), ("M1, M9", "M9"),
      ("[that](#milestone-m1-write-it)", ""), ("[that](#wrote-it)", "[that](#wrote-it)"),
    ])
  func afterLeadsSomewhere(after: String, unknown: String) {
    check(
      plan("### Milestone: M1: Write it\n\n### Milestone: Ship it\n\n- After: \(after)"),
      unknown.isEmpty ? "" : "unknown-reference: \(unknown)", only: "unknown-reference")
  }

  @Test(
    arguments: [
      ("the design review on Monday", ""), ("Ship it", ""),
      ("Shpi it", "unknown-reference: Shpi it"),
    ])
  func aSubjectInFreeWordsIsFine(about: String, expected: String) {
    check(
      plan("- [ ] Ship it\n\n## Feedback\n\n### 2026-11-17 Grace to Ada\n\n- About: \(about)"),
      expected, only: "unknown-reference")
  }

  @Test func metricsServeWhatThereIs() {
    check(
      plan("- [ ] Ship it\n\n## Metrics\n\n### Pages\n\n- Kind: outcome\n- For: Sell it all"),
      "unknown-reference: Sell it all", only: "unknown-reference")
  }

  @Test func nearestNamesAreOffered() throws {
    let checked = Checked(
      plan("- [ ] M1: Write it\n- [ ] M2: Test it\n- [ ] Ship it\n  - After: M3"))
    let finding = try #require(checked.findings(of: UnknownReference.id).first)
    #expect(finding.diagnostic.fixes.map(\.title) == ["write \"M1\"", "write \"M2\""])
    #expect(finding.diagnostic.fixes.allSatisfy { $0.applicability == .suggested })
  }

  // MARK: Cycles

  @Test func aCircleIsReportedOnceWithItsWay() throws {
    let checked = Checked(
      plan(
        """
        - [ ] A (@ada, due 2026-12-14)
          - After: B
        - [ ] B (@ada, due 2026-12-14)
          - After: C
        - [ ] C (@ada, due 2026-12-14)
          - After: A
        - [ ] D (@ada, due 2026-12-14)
          - After: C
        """))
    let findings = checked.findings(of: DependencyCycle.id)
    let finding = try #require(findings.first?.diagnostic)
    #expect(findings.count == 1)
    #expect(finding.message == "\"A\" waits for itself: \"A\" → \"B\" → \"C\" → \"A\"")
    #expect(finding.notes.map { checked.plan.source.text($0.range) } == ["C", "A"])
  }

  @Test func severalCirclesAreReportedEach() {
    let circle = { (a: String, b: String) in
      "- [ ] \(a) (@ada)\n  - After: \(b)\n- [ ] \(b) (@ada)\n  - After: \(a)\n"
    }
    check(
      plan(circle("A", "B") + circle("C", "D")), "dependency-cycle: B\ndependency-cycle: D",
      only: "dependency-cycle")
  }

  @Test func whatWaitsForItselfIsACircle() {
    check(plan("- [ ] A (@ada)\n  - After: A"), "dependency-cycle: A", only: "dependency-cycle")
  }

  @Test func aMilestoneCannotWaitForItsGoal() {
    check(
      plan("### Own it\n\n- [ ] A (@ada)\n  - After: Own it"), "dependency-cycle: Own it",
      only: "dependency-cycle")
  }

  @Test func whatIsDoneHoldsNobodyUp() {
    check(
      plan("- [x] A\n  - After: B\n- [ ] B (@ada)\n  - After: A"), "", only: "dependency-cycle")
  }

  @Test func aLongChainIsNoCircleAndIsQuick() {
    let count = 3000
    let items = (0..<count).map { "- [ ] T\($0)x (@ada)\n  - After: T\($0 + 1)x" }
    let chain = items.joined(separator: "\n") + "\n- [ ] T\(count)x (@ada)"
    check(plan(chain), "", only: "dependency-cycle")
    let closed = chain + "\n  - After: T0x"
    let findings = Checked(plan(closed)).findings(of: DependencyCycle.id)
    #expect(findings.map(\.diagnostic.notes.count) == [count])
  }

  // MARK: Dates in order

  @Test(
    arguments: [
      ("2026-12-14", "2026-12-15", true), ("2026-12-14", "2026-12-14", false),
      ("2026-12-14", "December 2026", false), ("2026-12-14", "January 2027", true),
      ("December 2026", "2026-12-20", false),
    ])
  func whatComesFirstIsDueFirst(due: String, first: String, isWrong: Bool) {
    let goals = "- [ ] A (@ada, due \(first))\n- [ ] B (@ada, due \(due))\n  - After: A"
    check(
      plan(goals), isWrong ? "due-before-dependency: \(due)" : "", only: "due-before-dependency")
  }

  @Test func whatIsDoneMayHaveBeenDueLater() {
    check(
      plan("- [x] A (@ada, due 2026-12-15)\n- [ ] B (@ada, due 2026-12-14)\n  - After: A"), "",
      only: "due-before-dependency")
  }

  @Test func aCircleOfDatesIsOneCause() {
    let goals =
      "- [ ] A (@ada, due 2026-12-15)\n  - After: B\n- [ ] B (@ada, due 2026-12-14)\n  - After: A"
    check(plan(goals), "dependency-cycle: B")
  }

  @Test(
    arguments: [
      ("- [ ] Test it (due 2026-12-15)", "step-after-milestone: 2026-12-15"),
      ("- [ ] Test it (due 2026-12-14)", ""), ("- [x] Test it (due 2026-12-15)", ""),
      ("- [ ] Test it (due December 2026)", ""),
      ("- [ ] Test it (due January 2027)", "step-after-milestone: January 2027"),
      ("- [-] Test it\n    - [ ] Again (due 2026-12-15)", ""),
    ])
  func stepsComeBefore(step: String, expected: String) {
    check(
      plan("- [ ] Ship it (@ada, due 2026-12-14)\n  \(step)"), expected,
      only: "step-after-milestone")
  }
}
