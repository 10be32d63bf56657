import Testing
import WaymarkSource

@testable import WaymarkCheck

/// The borders of the rules about shared responsibility and measures, as on 2026-11-24.
@Suite struct SharedResponsibilityRuleTests {
  private func plan(_ rest: String, fields: String = "") -> String {
    """
    # Plan

    - Mentor: Grace Hopper
    - Mentee: Ada Byron
    \(fields)
    \(rest)
    """
  }

  // MARK: Ownership

  private func actions(_ owners: String...) -> String {
    "## Actions\n\n" + owners.map { "- [ ] Do something (@\($0))\n" }.joined()
  }

  @Test func fourFifthsAreStillShared() {
    let found = "one-sided-ownership: Plan"
    check(plan(actions("ada", "ada", "ada", "ada", "ada")), found)
    check(plan(actions("ada", "ada", "ada", "ada", "grace")))
    check(plan(actions("ada", "ada", "ada", "ada")))
    check(plan(actions("grace", "mentor", "grace", "grace", "grace")), found)
    check(plan(actions("ada", "ada", "ada", "ada", "tom"), fields: "- Peers: Tom Kilburn\n"))
  }

  @Test func whatIsClosedOrInheritedDoesNotCount() {
    check(plan(actions("ada", "ada", "ada", "ada", "ada").replacing("[ ]", with: "[x]")))
    check(
      plan(
        """
        ## Goals

        - [ ] Ship it (@ada, due 2026-12-14)
          - [ ] One
          - [ ] Two
          - [ ] Three
          - [ ] Four
        """))
  }

  @Test func commitmentsCount() {
    check(
      plan(
        actions("ada", "ada", "ada", "ada")
          + "\n## Commitments\n\n- Mentor: bring a review a month\n- Mentee: ask first\n"),
      "one-sided-ownership: Plan")
    check(
      plan(
        actions("ada", "ada", "ada") + "\n## Commitments\n\n- Mentor: bring a review a month\n"
          + "- Mentee: ask first\n"))
  }

  @Test func aSideOfSeveralSharesItsLoad() {
    check(
      plan(actions("ada", "ada", "tom", "tom", "tom")).replacing(
        "Ada Byron", with: "Ada Byron, Tom Kilburn"))
  }

  // MARK: Commitments

  @Test(
    arguments: [
      ("- Mentor: bring a review", true), ("- Mentee: ask first", true),
      ("- Mentor: bring a review\n- Mentee: ask first", false),
      ("- Grace: bring a review\n- Ada: ask first", false),
      ("- Bring a review (@grace)\n- Ask first (@ada)", false),
      // Nobody can tell whose it is.
      ("- Meet every two weeks", false), ("We both answer within a day.", false), ("", true),
      ("### Mentor\n\n- Bring a review\n\n### Mentee\n\n- Ask first", false),
    ])
  func eachSidePromisesSomething(promises: String, isFound: Bool) {
    check(
      plan("## Commitments\n\n\(promises)\n"), isFound ? "commitment-missing: Commitments" : "")
  }

  private func missed(_ fields: String...) -> String {
    let checkIns = fields.enumerated().map { number, field in
      "### 2026-11-1\(number)\n\n- \(field)\n- Next: Ada writes\n\n"
    }
    return plan(
      "## Commitments\n\n- Mentor: bring a design review (@grace)\n- Mentee: send three questions\n\n"
        + "## Check-ins\n\n" + checkIns.joined(),
      fields: "- Period: 2026-11-01 to 2027-01-31\n- Cadence: every 2 weeks\n")
  }

  @Test func aPromiseIsUnkeptWhenMissedTwiceRunning() {
    let found = "unkept-commitment: bring a design review"
    check(missed("Missed: design review", "Missed: the review of the design"), found)
    check(missed("Missed: @grace", "Missed: Grace"), found)
    check(
      missed("Missed: mentee", "Missed: three questions"), "unkept-commitment: send three questions"
    )
    check(missed("Missed: design review", "Kept: three questions", "Missed: design review"), found)
    check(missed("Missed: design review"))
    check(missed("Missed: design review", "Kept: design review"))
    check(missed("Missed: design review", "Kept: design review", "Missed: design review"))
    check(missed("Missed: design review", "Missed: three questions"))
    check(missed("Missed: none", "Missed: nothing"))
  }

  // MARK: Metrics

  private func metric(_ name: String, kind: String = "process", _ rest: String = "- Target: 12\n")
    -> String
  {
    "### \(name)\n\n- Kind: \(kind)\n\(rest)\n"
  }

  @Test func kindsAndTargets() {
    let result = metric("Retried", kind: "outcome")
    check(plan("## Metrics\n\n" + metric("Speed") + result))
    check(
      plan("## Metrics\n\n" + metric("Speed", kind: "") + result), "metric-without-kind: Speed")
    check(
      plan("## Metrics\n\n" + metric("Speed", kind: "velocity") + result),
      "metric-without-kind: velocity")
    check(
      plan("## Metrics\n\n" + metric("Speed", "- Baseline: 3\n") + result),
      "metric-without-target: Speed")
  }

  @Test func columnsWithoutHeadingsAreOneFinding() {
    check(
      plan(
        """
        ## Metrics

        | Date       | Speed | Reviews |
        | ---------- | ----- | ------- |
        | 2026-11-10 | 30    | 1       |
        """),
      "metric-without-kind: Speed")
  }

  @Test func oneKindAloneIsNoBalance() {
    let found = "unbalanced-metrics: Metrics"
    check(plan("## Metrics\n\n" + metric("Speed")))
    check(plan("## Metrics\n\n" + metric("Speed") + metric("Reviews")), found)
    check(
      plan(
        "## Metrics\n\n" + metric("Speed", kind: "outcome") + metric("Reviews", kind: "outcome")),
      found)
    check(plan("## Metrics\n\n" + metric("Speed") + metric("Reviews", kind: "practice")))
  }

  @Test(
    arguments: [
      ("- 2026-10-13: 1\n- 2026-10-27: 2", "14 days", false),
      ("- 2026-10-12: 1\n- 2026-10-26: 2", "14 days", true),
      // Measured once a month, it is given two.
      ("- 2026-08-26: 1\n- 2026-09-26: 2", "14 days", false),
      ("- 2026-08-21: 1\n- 2026-09-21: 2", "14 days", true),
      ("- 2026-10-26: 2", "30 days", false),
    ])
  func valuesGrowStale(values: String, cadence: String, isFound: Bool) {
    check(
      plan(
        "## Metrics\n\n" + metric("Speed", "- Target: 3\n\(values)\n"),
        fields: "- Cadence: every \(cadence)\n"), isFound ? "stale-metric: Speed" : "",
      only: "stale-metric")
  }

  @Test func columnsOfOneTableGrowStaleTogether() {
    check(
      plan(
        """
        ## Metrics

        | Date       | Speed | Reviews | Empty |
        | ---------- | ----- | ------- | ----- |
        | 2026-09-10 | 30    | 1       |       |
        | 2026-09-24 | 24    |         |       |
        """),
      "stale-metric: Speed\nstale-metric: Reviews", only: "stale-metric")
  }

  @Test func storiesMayStandInSeveralPlaces() {
    let values = "- Target: 3\n- 2026-11-03: 1\n- 2026-11-10: 2\n- 2026-11-17: 2\n"
    let found = "numbers-without-story: Metrics"
    let rule: RuleID = "numbers-without-story"
    check(plan("## Metrics\n\n" + metric("Speed", values)), found, only: rule)
    check(
      plan("## Metrics\n\n" + metric("Speed", values + "- Story: a call from QA\n")), only: rule)
    check(plan("## Metrics\n\nQA called.\n\n" + metric("Speed", values)), only: rule)
    check(
      plan("## Metrics\n\n" + metric("Speed", values.replacing("- 2026-11-17: 2\n", with: ""))),
      only: rule)
  }

  @Test(arguments: ["n/a", "-", "24 h", "1,5", ""])
  func valuesThatCanBeReadOrLeftOut(value: String) {
    check(
      plan("## Metrics\n\n| Date | Speed |\n| --- | --- |\n| 2026-11-10 | \(value) |\n"), "",
      only: "invalid-metric-value")
  }
}
