import Testing
import WaymarkPlan
import WaymarkSource

@testable import WaymarkReport

/// The measures of a scoreboard, each on a plan small enough to count by hand.
@Suite struct ScoreboardReportTests {
  static let text = """
    # Plan

    - Mentee: Ada Byron
    - Mentor: Grace Hopper
    - Start: 2026-09-01
    - End: 2026-12-30
    - Cadence: every 2 weeks
    - Skills: SQL, Listening

    ## Goals

    ### Own billing

    - Skills: SQL

    #### Milestone: Ship it

    - Owner: @ada
    - Done: 2026-10-10
    - Status: done

    - [x] Write it (@ada, done 2026-09-20)
    - [x] Review it (@grace, done 2026-10-05)

    #### Milestone: Run it

    - Owner: @ada
    - Skill: Calm

    #### Milestone: Given up

    - Owner: @ada
    - Status: dropped

    ## Check-ins

    ### 2026-09-15

    - Learned: ask first

    - [x] One (@ada)
    - [ ] Two (@grace)

    ### 2026-09-29

    - [x] Three (@ada, done 2026-10-01)

    ### 2026-10-13 (skipped: ill)

    ### 2026-10-27

    - [ ] Four (@ada)

    ## Feedback

    ### 2026-09-15 Grace to Ada

    - Fact: one
    - Adopted: 2026-09-25, yes

    ### 2026-09-29 Ada to Grace

    - Fact: two
    - Adopted: 2026-10-03, yes

    ## Practice

    - [x] Wait (@ada, done 2026-10-01)
      - Skill: Listening
    - [ ] Wait longer (@ada)
      - Skill: Listening
    - [-] Not this (@ada)

    ## Questions

    - [ ] What did you rule out? (@grace)
    - [ ] Who owns it? (@ada)
    - [ ] Why? (@ada)
    - Whose is this?
    """ + "\n"

  static let report = ScoreboardReport(
    Survey(plan: Fixture.plan(text: text), options: Fixture.options(), period: .wholePlan))

  static func values(_ name: String) -> [Double] {
    report.groups.flatMap(\.measures).first { $0.name == name }?.values.map(\.value) ?? []
  }

  @Test(arguments: [
    ("Finished by each check-in", [0, 1, 3]), ("Days between check-ins", [14, 28]),
    ("Actions carried through", [50, 100]), ("Days from feedback to change", [10, 4]),
    ("Milestones reached", [0, 1]), ("Exercises done", [0, 1]),
  ])
  func `a measure is counted as its definition says`(name: String, expected: [Double]) {
    #expect(Self.values(name) == expected)
  }

  @Test func `a measure is held against its own past`() throws {
    let measure = try #require(
      Self.report.groups.flatMap(\.measures).first { $0.name == "Days between check-ins" })
    #expect(measure.changeText == "up from 14 days on 29 Sep 2026")
    #expect(measure.referenceText == "agreed every 2 weeks")
  }

  @Test func `one value has no past`() {
    let text = "# Plan\n\n- Mentee: Ada\n\n## Check-ins\n\n### 2026-11-03\n\n- [x] One\n"
    let survey = Survey(plan: Fixture.plan(text: text), options: Fixture.options())
    #expect(ScoreboardReport(survey).groups.isEmpty)
  }

  @Test func `skills have what grows them`() throws {
    let skills = try #require(Self.report.skills)
    #expect(skills.skills.map(\.name) == ["SQL", "Listening", "Calm"])
    #expect(skills.skills[0].milestones?.text == "1 of 1")
    #expect(skills.skills[1].exercises?.text == "1 of 2")
    #expect(skills.skills[2].hasMoved == false)
    #expect(skills.moved.text == "2 of 3")
    #expect(skills.skills[0].by == ["Ship it", "Review it", "Write it"])
  }

  @Test func `practice is counted without what was cancelled`() {
    #expect(Self.report.practice?.share?.text == "1 of 2")
  }

  @Test func `both sides' work and questions add up`() throws {
    let sides = try #require(Self.report.sides?.sides)
    #expect(sides.map(\.side) == ["Mentee", "Mentor"])
    #expect(sides.map(\.work) == [6, 2])
    #expect(sides.map(\.questions) == [2, 1])
    #expect(sides.map(\.questionsPercent) == [67, 33])
  }

  @Test func `nothing measured is said to be so`() {
    let survey = Survey(
      plan: Fixture.plan(text: "# Plan\n\n## Goals\n\n- One\n"), options: Fixture.options())
    #expect(ScoreboardReport(survey).isEmpty)
  }

  @Test(arguments: [
    ("[ ] Wait", "for <span dir=\"auto\">Calm</span>"),
    ("[ ] Wait (due 2026-11-25)", "due tomorrow, for <span dir=\"auto\">Calm</span>"),
    ("[x] Wait (done 2026-11-20)", "done 20 Nov 2026, for <span dir=\"auto\">Calm</span>"),
  ])
  func `an exercise names its skill behind its day, if it has one`(line: String, words: String) {
    let plan = Fixture.plan(
      text: "# Plan\n\n- Mentee: Ada Byron\n\n## Practice\n\n- \(line)\n  - Skill: Calm\n")
    let page = Fixture.render(plan, .html, .scoreboard).text
    #expect(page.contains("<span class=\"when\">\(words)</span>"))
  }
}
