import Testing
import WaymarkPlan
import WaymarkSource

@testable import WaymarkReport

/// What a report on changes tells, and to whom.
@Suite struct ChangesReportTests {
  static let text = """
    # Plan

    - Mentee: Ada Byron
    - Mentor: Grace Hopper
    - Start: 2026-09-01
    - End: 2026-12-30

    ## Goals

    ### Own billing

    #### Milestone: Ship the retry job

    - Owner: @ada
    - Due: 2026-11-20

    - [x] Write the note (@ada, done 2026-11-10)
    - [ ] Tell nobody (@ada)

    #### Milestone: Build a page of its own for stuck refunds

    - Status: dropped 2026-11-12

    ## Changes

    - 2026-11-12 Dropped the page for stuck refunds: six in a winter are six phone calls
    - 2026-11-14 Moved "Ship the retry job" from 2026-11-06 to 2026-11-20: the gale came first
    - 2026-11-15 We meet in the library now
    - 2026-08-01 Long ago
    """ + "\n"

  func report(
    _ text: String = Self.text, earlier: String? = nil, audience: Audience = .pair
  ) -> ChangesReport {
    var options = Fixture.options(audience)
    options.since = CalendarDate(iso: "2026-11-01")
    options.earlier = earlier.map {
      EarlierPlan(
        plan: Fixture.plan(text: $0), day: CalendarDate(iso: "2026-10-30"), name: "abc1234")
    }
    return ChangesReport(Survey(plan: Fixture.plan(text: text), options: options))
  }

  func titles(_ report: ChangesReport, _ group: String) -> [String] {
    report.groups.first { $0.name == group }?.changes.map(\.title) ?? []
  }

  @Test func `without an earlier version the text tells, and says so`() {
    let report = report()
    #expect(report.basis.source == "text")
    #expect(titles(report, "finished") == ["Write the note"])
    #expect(titles(report, "moved") == ["Ship the retry job"])
    #expect(titles(report, "dropped") == ["Build a page of its own for stuck refunds"])
    #expect(titles(report, "added").isEmpty)
    #expect(report.noted.map(\.text) == ["We meet in the library now"])
  }

  @Test func `a change has the reason that was noted`() throws {
    let report = report()
    func why(_ group: String) -> String? {
      report.groups.first { $0.name == group }?.changes.first?.why
    }
    #expect(why("moved") == "the gale came first")
    #expect(why("dropped") == "six in a winter are six phone calls")
    #expect(
      report.groups.first { $0.name == "moved" }?.changes.first?.detail
        == "from 6 Nov 2026 to 20 Nov 2026, 14 days later")
  }

  @Test func `two versions tell what was added`() {
    let earlier = Self.text.replacing("- [ ] Tell nobody (@ada)\n", with: "")
    let report = report(earlier: earlier)
    #expect(titles(report, "added") == ["Tell nobody"])
    #expect(report.basis.text == "Compared with the plan as it stood on 30 Oct 2026 (abc1234).")
    #expect(report.headline == "1 added.")
  }

  @Test func `what was marked private since is not told as taken out`() {
    let later = Self.text.replacing("- [ ] Tell nobody (@ada)", with: "- [ ] Tell nobody (private)")
    #expect(titles(report(later, earlier: Self.text), "dropped").isEmpty)
    let gone = Self.text.replacing("- [ ] Tell nobody (@ada)\n", with: "")
    #expect(titles(report(gone, earlier: Self.text), "dropped") == ["Tell nobody"])
  }

  @Test func `what was private before is not told as it was`() {
    let earlier = Self.text.replacing(
      "- [ ] Tell nobody (@ada)", with: "- [ ] Tell nobody (private)")
    #expect(report(Self.text, earlier: earlier).groups.isEmpty)
  }

  @Test(arguments: [Audience.everyone, .programme])
  func `others are told less`(audience: Audience) {
    let earlier = Self.text.replacing("- [ ] Tell nobody (@ada)\n", with: "")
      .replacing("2026-11-20", with: "2026-11-06")
    let report = report(earlier: earlier, audience: audience)
    #expect(report.basis.name == nil)
    #expect(titles(report, "moved") == ["Ship the retry job"])
    #expect(!titles(report, "added").contains("Tell nobody"))
    #expect(report.noted.isEmpty)
  }

  @Test(arguments: [
    ("Moved \"A: b\" from 1 to 2: it rained", "it rained"), ("It rained", "It rained"),
    ("Dropped: ", "Dropped: "), ("At 10:30: the tide", "the tide"),
  ])
  func `a reason is what stands after the colon`(note: String, reason: String) {
    #expect(ChangeReasons.reason(in: note) == reason)
  }

  @Test func `nothing is said to be so`() {
    let report = report("# Plan\n\n- Mentee: Ada\n\n## Goals\n\n- One\n")
    #expect(report.isEmpty)
    #expect(report.headline == "No goal, milestone or step changed.")
  }
}
