import Testing
import WaymarkPlan
import WaymarkSource

@testable import WaymarkReport

/// What a programme's report says of its plans, and what it never says.
@Suite struct ProgrammeReportTests {
  /// A plan of a pair, with what a test is about under it.
  static func plan(
    _ title: String, mentee: String = "Ada Byron", mentor: String = "Grace Hopper",
    extra: String = "", body: String = ""
  ) -> Plan {
    let text = """
      ---
      mentee: \(mentee)
      mentor: \(mentor)
      start: 2026-09-01
      end: 2027-02-26
      cadence: every 2 weeks
      \(extra)
      ---

      # \(title)

      \(body)
      """
    return PlanReader().read(SourceText(path: "plans/\(title).md", text: text))
  }

  static func report(
    _ plans: [Plan], audience: Audience = .programme,
    context: ProgrammeContext = ProgrammeContext()
  ) -> ProgrammeReport {
    var options = Fixture.options(audience)
    options.programme = context
    return ProgrammeReport(plans.map { PlanDigest($0, options: options) }, options: options)
  }

  @Test func plansAreInTheOrderOfTheirTitles() {
    let late = "## Milestones\n\n### Milestone: One (due 2026-10-01)\n"
    let report = Self.report([
      Self.plan("zebra"), Self.plan("Banana", body: late), Self.plan("apple"),
    ])
    #expect(report.plans.map(\.title) == ["apple", "Banana", "zebra"])
    #expect(report.plans.map(\.number) == [1, 2, 3])
    #expect(report.attention.map(\.title) == ["apple", "Banana", "zebra"])
  }

  @Test(arguments: [
    ("### 2026-11-17", "", ProgrammePlan.State.inTime, "1 Dec 2026" as String?),
    ("### 2026-11-07", "", .due, "21 Nov 2026" as String?),
    ("### 2026-10-20", "", .overdue, "3 Nov 2026" as String?),
    ("### 2026-10-20\n\n### 2026-11-28", "", .inTime, "28 Nov 2026" as String?),
    ("### 2026-10-20", "status: paused", .resting, nil as String?),
    ("### 2026-10-20", "status: completed", .resting, nil as String?),
  ])
  func rhythmHasAState(
    checkIns: String, extra: String, state: ProgrammePlan.State, next: String?
  ) throws {
    let plan = Self.plan("P", extra: extra, body: "## Check-ins\n\n\(checkIns)\n")
    let row = try #require(Self.report([plan]).plans.first)
    #expect(row.rhythm == state)
    #expect(row.checkIn?.dateText == next)
    #expect(row.checkIn?.isOverdue ?? false == (state == .overdue))
  }

  @Test func reasonsSayWhyAWordIsNeeded() throws {
    let body = """
      ## Milestones

      ### Milestone: One (@ada, due 2026-10-01)

      - [ ] a step (@ada, due 2026-10-02)
      - [ ] another (@ada, due 2026-10-03)

      ### Milestone: Two (@ada, blocked)

      ## Check-ins

      ### 2026-10-06
      """
    let report = Self.report([Self.plan("P", body: body), Self.plan("Q", extra: "status: draft")])
    #expect(
      report.plans[0].reasons == [
        "check-in expected on 20 Oct 2026", "1 milestone and 2 steps late", "1 blocked",
      ])
    #expect(report.plans[0].lateCount == 3)
    #expect(report.attention.map(\.number) == [1])
    #expect(
      report.summary.headline
        == "1 of 2 plans calls for a word. Nothing is due in the next two weeks.")
    #expect(report.summary.plansText == "1 running, 1 in draft")
  }

  @Test func aPlanThatEndedIsNotLateForItsCheckIn() throws {
    let plan = PlanReader().read(
      SourceText(
        path: "p.md",
        text: """
          # P

          - Mentor: Grace Hopper
          - Mentee: Ada Byron
          - Period: 2026-01-01 to 2026-10-30
          - Cadence: weekly

          ## Check-ins

          ### 2026-10-28
          """))
    let row = try #require(Self.report([plan]).plans.first)
    #expect(row.rhythm == .resting)
    #expect(row.reasons == ["ended on 30 Oct 2026, not closed"])
  }

  @Test func theNextTwoWeeksAreByDay() {
    let report = Self.report([
      Self.plan(
        "A",
        body: "## Milestones\n\n### Milestone: Ship (due 2026-12-01)\n\n"
          + "## Check-ins\n\n### 2026-11-17\n"),
      Self.plan(
        "B",
        body: "## Milestones\n\n### Milestone: Talk (due 2026-11-24)\n"
          + "### Milestone: Later (due 2026-12-09)\n\n## Check-ins\n\n### 2026-11-17\n"),
    ])
    #expect(report.calendar.days.map(\.date) == ["2026-11-24", "2026-12-01"])
    #expect(report.calendar.days.map(\.weekday) == ["Tuesday", "Tuesday"])
    #expect(report.calendar.days.map(\.text) == ["1 milestone", "2 check-ins and 1 milestone"])
    #expect(report.calendar.text == "2 check-ins and 2 milestones")
    #expect(report.plans[1].due?.title == "Talk")
  }

  @Test func aDayOfALargeProgrammeIsCounted() throws {
    let plans = (10..<40).map { Self.plan("P\($0)", body: "## Check-ins\n\n### 2026-11-17\n") }
    let day = try #require(Self.report(plans).calendar.days.first)
    #expect(day.count == 30)
    #expect(day.entries.count == 12)
    #expect(day.more == 18)
  }

  @Test func skillsOfFewPlansAreFoldedTogether() throws {
    let done = "## Milestones\n\n### Milestone: Done one (done 2026-11-02)\n\n- Skill: sql\n"
    let report = Self.report(
      [
        Self.plan("A", extra: "skills: [SQL]", body: done),
        Self.plan("B", mentee: "Alan Mathison", extra: "skills: [sql, Welding]"),
        Self.plan("C", mentee: "Eve Ross", mentor: "Ida Rhodes", extra: "skills: [SQL]"),
      ], context: ProgrammeContext(framework: ["Sql", "Care"]))
    let skills = try #require(report.skills)
    #expect(skills.common.map(\.name) == ["Sql"])
    #expect(skills.common.first?.plans == 3)
    #expect(skills.common.first?.shown == 1)
    #expect(skills.common.first?.teachersText == "Grace Hopper and Ida Rhodes")
    #expect(skills.common.first?.peers == ["Ada Byron"])
    #expect(skills.rare.map(\.name) == ["Welding"])
    #expect(skills.rare.first?.plans == nil)
    #expect(skills.rare.first?.teachers == ["Grace Hopper"])
    #expect(skills.missing == ["Care"])
  }

  @Test func mentorsAreInTheOrderOfTheirNamesEachOnce() {
    let report = Self.report([
      Self.plan("A", mentor: "Zoe Quinn"), Self.plan("B"), Self.plan("C"),
      Self.plan("D", mentor: "\"@grace\""), Self.plan("E", mentor: "Grace Murray"),
    ])
    // Two people are called Grace, so that the bare handle is neither.
    #expect(report.mentors.map(\.name) == ["@grace", "Grace Hopper", "Grace Murray", "Zoe Quinn"])
    #expect(report.mentors.map(\.running) == [1, 2, 1, 1])
    #expect(report.summary.mentees == 1)
    let without = Self.report([Self.plan("B"), Self.plan("D", mentor: "\"@grace\"")])
    #expect(without.mentors.map(\.name) == ["Grace Hopper"])
    #expect(without.mentors.first?.plans.map(\.title) == ["B", "D"])
  }

  @Test func theListOfPeopleDecidesWhoIsWho() {
    let directory = PeopleDirectory(["ghopper": "Grace Hopper"])
    let derived = directory.identity(of: Self.plan("A").people[1])
    #expect(derived == PersonIdentity(handle: "ghopper", name: "grace hopper"))
    let other = Self.plan("B", mentor: "Grace Hopper (@grace.h)").people[1]
    #expect(directory.identity(of: other).handle == "grace.h")
    let bare = Self.plan("C", mentor: "\"@ghopper\"").people[1]
    #expect(directory.identity(of: bare) == derived)
  }

  @Test func feedbackIsCountedEachWayInTheWindow() {
    let body = """
      ## Feedback

      ### 2026-11-10 Grace to Ada

      - Fact: a

      ### 2026-11-12 Ada to Grace

      - Fact: b

      ### 2026-09-12 Ada to Grace

      - Fact: c
      """
    let report = Self.report([Self.plan("A", body: body)])
    #expect(report.feedback?.text == "1 from mentors to mentees, 1 from mentees to mentors")
    #expect(Self.report([Self.plan("A", body: body)], audience: .everyone).feedback == nil)
  }

  @Test func thePublicSeesNoPersonAndNobodysLateness() {
    let body = """
      ## Milestones

      ### Milestone: One (@ada, due 2026-10-01)

      ## Wins

      - 2026-11-20 Ada gave her first talk
      """
    let context = {
      var context = ProgrammeContext()
      context.unread = [("plans/ada.md", "it is no text")]
      return context
    }()
    let report = Self.report(
      [Self.plan("Ada's way", body: body)], audience: .everyone, context: context)
    #expect(report.plans.map(\.title) == ["A.'s way"])
    #expect(report.plans.allSatisfy { $0.lateCount == 0 && $0.reasons.isEmpty && $0.path == nil })
    #expect(report.mentors.isEmpty && report.rhythm == nil && report.skills == nil)
    #expect(report.wins.count == 1)
    #expect(report.wins.allSatisfy { !$0.text.contains("Ada") })
    #expect(report.unread.map(\.path) == [nil])
    #expect(report.summary.headline == "1 plan. Nothing is due in the next two weeks.")
  }

  @Test func noReaderIsMoreThanTheProgramme() {
    let plan = Self.plan(
      "P", body: "## Goals\n\n### G\n\n- Why: because SECRET\n\n- [ ] SECRET step\n")
    let report = Self.report([plan], audience: .oneself)
    #expect(report.audience == "programme")
    #expect(!"\(report)".contains("SECRET"))
  }

  @Test func anEmptyProgrammeSaysSo() {
    let report = Self.report([])
    #expect(report.summary.headline == "There is no plan yet.")
    #expect(report.summary.plansText == "no plan")
    #expect(report.coverageText == "0 plans read, 0 files skipped, 0 failed")
  }

  @Test func `a mentor's plans are counted as they are listed`() {
    let report = Self.report([
      Self.plan("a"), Self.plan("b"),
      Self.plan("c", mentee: "Eve Ross", extra: "status: completed"),
    ])
    #expect(report.mentors.map(\.text) == ["3 plans, 2 running"])
    #expect(report.mentors.map(\.plansText) == ["Ada Byron and Eve Ross"])
  }
}
