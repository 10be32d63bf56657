import Testing
import WaymarkPlan
import WaymarkSource

@testable import WaymarkReport

/// The numbers of a progress report, each on a plan small enough to count by hand.
@Suite struct ProgressReportTests {
  static let head = """
    # Plan

    - Mentee: Ada Byron
    - Mentor: Grace Hopper
    - Start: 2026-09-01
    - End: 2026-12-30
    - Cadence: every 2 weeks


    """

  func report(_ body: String, audience: Audience = .pair) -> ProgressReport {
    Fixture.report(Self.head + body, audience: audience)
  }

  @Test func headerTellsPeopleAndPeriod() {
    let plan = report("").plan
    #expect(plan.mentees == "Ada Byron")
    #expect(plan.mentors == "Grace Hopper")
    #expect(plan.periodText == "1 Sep 2026 – 30 Dec 2026")
    #expect(plan.elapsedText == "day 85 of 121")
    #expect(plan.elapsedPercent == 70)
    #expect(plan.cadenceText == "every 2 weeks")
  }

  @Test func lateAndSoonAreToldFromTodayAndTheCadence() {
    let report = report(
      """
      ## Milestones

      - [ ] Late one (@ada, due 2026-11-23)
      - [ ] Due today (@grace, due 2026-11-24)
      - [ ] Within a cadence (@ada, due 2026-12-08)
      - [ ] Later (@ada, due 2026-12-09)
      - [x] Done late (@ada, due 2026-11-01)
      """)
    #expect(report.attention.lateCount == 1)
    #expect(report.attention.dueSoonCount == 2)
    #expect(report.attention.owners.map(\.owner) == ["Ada Byron", "Grace Hopper"])
    #expect(report.attention.owners[0].late.map(\.relative) == ["1 day late"])
    #expect(report.attention.owners[1].dueSoon.map(\.relative) == ["due today"])
    #expect(report.summary.headline == "1 late and 2 due in the next 14 days.")
    #expect(
      report.otherMilestones.map(\.standing) == ["late", "due_soon", "due_soon", "planned", "done"])
  }

  @Test func nobodyIsHeldToThePausedOrTheGivenUp() {
    let body = """
      ## Goals

      ### One

      - Status: paused

      #### Milestone: Paused with its goal

      - Due: 2026-10-01

      ### Two

      #### Milestone: Given up

      - Due: 2026-10-01
      - Status: dropped

      - [ ] A step of it (due 2026-10-01)
      """
    #expect(report(body).attention.isCalm)
    let paused = Fixture.report(
      Self.head.replacing("- Cadence", with: "- Status: paused\n- Cadence")
        + "## Milestones\n\n- [ ] Late (due 2026-10-01)\n")
    #expect(paused.attention.isCalm)
    #expect(paused.summary.headline.contains("paused"))
  }

  @Test func progressOfAGoalIsTheMeanOfItsMilestones() {
    let report = report(
      """
      ## Goals

      ### Goal

      #### Milestone: Done

      - Status: done

      #### Milestone: Half

      - [x] one
      - [ ] two
      - [-] three

      #### Milestone: Dropped

      - Status: dropped

      - [ ] four
      """)
    let goal = report.goals[0]
    #expect(goal.percent == 75)
    #expect(goal.progressText == "1 of 2 milestones, 1 of 2 steps")
    #expect(report.summary.milestones?.text == "1 of 2")
  }

  @Test func slackIsTheTimeAfterWhatComesFirst() {
    let report = report(
      """
      ## Goals

      ### Goal

      #### M1: First

      - Due: 2026-12-01

      #### Milestone: M2: Second

      - Due: 2026-12-11
      - After: M1

      #### Milestone: M3: Third

      - Due: 2026-12-05
      - After: M2
      """)
    let milestones = report.goals[0].milestones
    #expect(milestones.last?.slackText == "due 6 days before that is")
    #expect(milestones.last?.after == ["Second"])
  }

  @Test func finishedIsWhatWasDoneSinceTheLastCheckIn() {
    let report = report(
      """
      ## Milestones

      - [x] Before (done 2026-11-09)
      - [x] On the day (done 2026-11-10)
      - [x] After (done 2026-11-20)
      - [x] Nobody knows when

      ## Check-ins

      ### 2026-10-27

      ### 2026-11-10

      - Learned: a thing
      - [x] An action (@ada, done 2026-11-12)

      ### 2026-11-24
      """)
    #expect(report.finished.map(\.title) == ["After", "An action", "On the day"])
    #expect(report.window.text == "since the check-in of 10 Nov 2026")
    #expect(report.lastCheckIn == nil)
    #expect(report.actions?.share.text == "1 of 1")
  }

  @Test func rhythmIsHeldAgainstTheCadence() {
    let report = report(
      """
      ## Check-ins

      ### 2026-09-01
      ### 2026-09-15
      ### 2026-10-20
      ### 2026-11-03 (skipped: holiday)
      ### 2026-11-09
      """)
    let rhythm = report.rhythm
    #expect(rhythm?.held == 4)
    #expect(rhythm?.skipped == 1)
    #expect(rhythm?.kept?.text == "2 of 4")
    #expect(rhythm?.checkIns.map(\.gapDays) == [nil, 14, 35, 14, 6])
    #expect(rhythm?.checkIns.map(\.isLongGap) == [false, false, true, false, false])
    #expect(rhythm?.next == "2026-11-23")
    #expect(rhythm?.nextRelative == "1 day overdue")
    #expect(rhythm.map(BlockText.rhythm) == "●─●┄┄●─○─●┄┄◌")
  }

  @Test func balanceCountsWhatIsOpenInThePlansOrder() {
    let report = report(
      """
      ## Milestones

      - [ ] a (@grace)
      - [ ] b (@grace)
      - [ ] c (@ada)
      - [ ] d
      - [x] e (@ada)
      """)
    #expect(report.balance?.people.map(\.name) == ["Ada Byron", "Grace Hopper"])
    #expect(report.balance?.people.map(\.open) == [1, 2])
    #expect(report.balance?.people.map(\.percent) == [25, 50])
    #expect(report.balance?.people.map(\.done) == [1, 0])
    #expect(report.balance?.unowned == 1)
    #expect(report.balance?.unownedPercent == 25)
    #expect(self.report("## Milestones\n\n- [ ] a (@ada)\n", audience: .everyone).balance == nil)
  }

  @Test func feedbackIsCountedEachWayAndFollowed() {
    let report = report(
      """
      ## Feedback

      ### 2026-10-01 Grace to Ada

      - Try: one
      - Adopted: 2026-10-11, it shows

      ### 2026-10-02 Grace to Ada

      - Declined: not now

      ### 2026-11-01 Ada to Grace

      - Try: two
      """)
    let feedback = report.feedback
    #expect(feedback?.directions.map(\.count) == [2, 1])
    #expect(feedback?.outcomes?.adopted.text == "1 of 3")
    #expect(feedback?.outcomes?.declined == 1)
    #expect(feedback?.outcomes?.daysToAdoption == 10)
    #expect(feedback?.outcomes?.open.map(\.tryNext) == ["two"])
    let programme = self.report(
      "## Feedback\n\n### 2026-10-01 Grace to Ada\n\n- Try: x\n", audience: .programme)
    #expect(programme.feedback?.total == 1)
    #expect(programme.feedback?.outcomes == nil)
  }

  @Test func metricsAreHeldAgainstTheirOwnPast() {
    let report = report(
      """
      ## Metrics

      | Date | Turnaround (h) | Share (%) | Quiet |
      | --- | --- | --- | --- |
      | 2026-09-01 | 30 | 60 | |
      | 2026-10-01 | 24 | 72.5 | |
      | 2027-01-01 | 1 | 99 | |

      ### Turnaround

      - Baseline: 32
      - Target: 12
      """)
    let turnaround = report.metrics[0]
    #expect(turnaround.last == 24)
    #expect(turnaround.change == -8)
    #expect(turnaround.changeText == "down 8 h from the baseline")
    #expect(turnaround.towardsText == "40 % of the way")
    #expect(report.metrics[1].changeText == "up 12.5 points since 1 Sep 2026")
    #expect(report.metrics[2].last == nil)
    #expect(report.metrics[2].changeText == nil)
  }

  @Test func confidenceIsComparedWithTheOneBefore() {
    let report = report(
      """
      ## Check-ins

      ### 2026-09-15

      - Confidence: 4/5

      ### 2026-10-15

      - Confidence: 60 %
      """)
    #expect(report.confidence?.lastText == "60 %")
    #expect(report.confidence?.changeText == "down from 4/5 on 15 Sep 2026")
  }

  @Test func emptyPlanHasAReport() {
    let plan = Fixture.plan(text: "")
    for format in ReportFormat.allCases {
      let rendering = Fixture.render(plan, format)
      #expect(rendering.problems == [])
      #expect(rendering.text.contains("plan"))
    }
    let values = Fixture.render(plan, .json).text
    #expect(values.contains("\"title\" : \"plan\""))
    #expect(PageCheck(Fixture.render(plan, .html).text).problems == [])
  }

  @Test func veryLargePlanHasAReport() {
    var body = "## Milestones\n\n"
    for number in 0..<2000 {
      body += "- [ ] Thing \(number) (@ada, due \(1000 + number * 4)-01-01)\n"
    }
    let plan = Fixture.plan(text: Self.head + body)
    let html = Fixture.render(plan, .html, audience: .everyone)
    #expect(html.problems == [])
    #expect(html.text.contains("<svg"))
    #expect(Timeline(Survey(plan: plan, options: Fixture.options()))?.rows.count == 60)
    #expect(
      (DayScale([CalendarDate(dayNumber: -700_000), CalendarDate(dayNumber: 2_900_000)])?.ticks
        .count ?? 0) <= 10)
  }

  @Test func wordsOfDatesAndNumbers() {
    #expect(
      [0, 1, -1, 5, 30, 100, -3].map(DateText.relative) == [
        "today", "tomorrow", "yesterday", "in 5 days", "in 4 weeks", "in 3 months", "3 days ago",
      ])
    #expect(
      [0, 1.5, -2.25, 99.999, 99.99999, 0.004, 0.00001234, 1e16].map(NumberText.plain) == [
        "0", "1.5", "-2.25", "99.999", "100", "0.004", "0.000012", "1e+16",
      ])
    #expect((0...100).map { NumberText.percent(Double($0) / 100) } == Array(0...100))
    #expect([0.999_999_999_999, 1, -0.5].map { NumberText.percent($0) } == [99, 100, -50])
    #expect(NumberText.difference(98.9, 62) == 36.9)
    #expect(NumberText.percents([1, 1, 1]) == [34, 33, 33])
    #expect(NumberText.percents([0, 0]) == [0, 0])
    #expect(BlockText.bar(percent: 99) == "█████████░")
    #expect(BlockText.bar(percent: 1) == "█░░░░░░░░░")
  }

  @Test func `the way to a target is rounded down from what it is`() throws {
    let metrics = Fixture.report(
      """
      # Plan

      - Mentee: Ada Byron

      ## Metrics

      | Date       | Done | Share (%) |
      | ---------- | ---- | --------- |
      | 2026-11-01 | 0    | 62        |
      | 2026-11-17 | 29   | 63        |

      ### Done

      - Target: 100
      """
    ).metrics
    #expect(metrics.first?.towardsText == "29 % of the way")
    #expect(metrics.last?.changeText == "up 1 point since 1 Nov 2026")
  }

  @Test(arguments: [("99", "target held"), ("97", "away from the target")])
  func `a measure that is to stay as it is`(value: String, text: String) {
    let metrics = Fixture.report(
      """
      # Plan

      ## Metrics

      ### Nights without a page

      - Baseline: 99
      - Target: 99
      - 2026-11-01: \(value)
      """
    ).metrics
    #expect(metrics.first?.towardsText == text && metrics.first?.towardsPercent == nil)
  }

  @Test func `no check-in is expected after the last day`() {
    func rhythm(end: String) -> ReportedRhythm? {
      Fixture.report(
        """
        # Plan

        - Mentee: Ada Byron
        - Start: 2026-09-01
        - End: \(end)
        - Cadence: monthly

        ## Check-ins

        ### 2026-10-20
        """
      ).rhythm
    }
    #expect(rhythm(end: "2026-11-20")?.next == "2026-11-20")
    #expect(rhythm(end: "2026-11-20")?.nextIsOverdue == true)
    #expect(rhythm(end: "2026-11-19")?.next == nil)
    #expect(rhythm(end: "2026-11-19")?.nextIsOverdue == false)
  }

  @Test func `the next check-in is told from today, whatever time is looked back at`() throws {
    let text = """
      # Plan

      - Mentee: Ada Byron
      - Start: 2026-09-01
      - Cadence: every 2 weeks

      ## Check-ins

      ### 2026-10-06
      ### 2026-11-17
      """
    var options = Fixture.options()
    options.until = CalendarDate(iso: "2026-10-31")
    let report = ProgressReport(Survey(plan: Fixture.plan(text: text), options: options))
    #expect(report.rhythm?.held == 1)
    #expect(report.rhythm?.next == "2026-12-01")
    options.until = CalendarDate(iso: "2026-12-31")
    let later = ProgressReport(
      Survey(plan: Fixture.plan(text: text + "\n### 2026-12-15\n"), options: options))
    #expect(later.rhythm?.held == 2)
    #expect(later.rhythm?.next == "2026-12-15")
  }

  @Test func `a mentor stands in the heading without a mentee too`() {
    let plan = Fixture.plan(text: "# Plan\n\n- Mentor: Grace Hopper\n\n## Goals\n\n- One\n")
    for kind in [ReportKind.progress, .agenda, .review, .scoreboard, .changes] {
      #expect(Fixture.render(plan, .markdown, kind).text.contains("with **Grace Hopper** ·"))
      let page = Fixture.render(plan, .html, kind).text
      #expect(page.contains("<p class=\"people\">with <bdi>Grace Hopper</bdi></p>"))
    }
  }
}
