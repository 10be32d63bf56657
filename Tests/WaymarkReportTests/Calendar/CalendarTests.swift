import Testing
import WaymarkPlan
import WaymarkSource

@testable import WaymarkReport

/// Calendars: what is in them, and what stays the same as a plan changes.
struct CalendarTests {
  static let plan = """
    ---
    id: billing
    mentee: Ada Byron
    mentor: Grace Hopper
    start: 2026-09-01
    end: 2027-02-26
    cadence: every 2 weeks
    ---

    # Owning billing

    ## Goals

    ### Own billing

    #### Milestone: M1: Ship the retry job

    - Owner: @ada
    - With: @grace
    - Due: 2026-12-11
    - Evidence: 99.5 % retried; on the board, for all

    - [x] Write the note (@ada, due 2026-11-10, done 2026-11-08)
    - [ ] Pair on the tests (@grace)
    - [-] Ask legal (@ada, due 2026-12-01)

    #### Milestone: Carry the pager (@ada, due 2027-02-01, paused)

    ## Check-ins

    ### 2026-11-03

    - [ ] Read the runbook (@grace, due 2026-11-24)

    ### 2026-11-17 (skipped: flu)
    """

  static func read(_ text: String = plan, for handle: String? = nil) -> CalendarReading {
    CalendarReading(Fixture.calendar(text, for: handle))
  }

  @Test func `an event is a whole day that says what is due and whose it is`() throws {
    let calendar = Self.read()
    #expect(calendar.problems == [])
    let event = try #require(calendar.event("Due: Ship the retry job (Ada Byron)"))
    #expect(event["DTSTART"] == "20261211")
    #expect(event["DTEND"] == "20261212")
    #expect(event["STATUS"] == "CONFIRMED")
    #expect(event["CATEGORIES"] == "Milestone")
    #expect(event["TRANSP"] == "TRANSPARENT")
    #expect(event["CLASS"] == "PRIVATE")
    #expect(
      event["DESCRIPTION"] == """
        Milestone of Own billing
        Plan: Owning billing
        Owner: Ada Byron
        With: Grace Hopper
        Evidence: 99.5 % retried; on the board, for all
        Status: in progress
        """)
  }

  @Test func `what is done, dropped or put off is said, not left out`() throws {
    let calendar = Self.read()
    #expect(calendar.event("✓ Write the note (Ada Byron)")?["STATUS"] == "CONFIRMED")
    #expect(calendar.event("Due: Ask legal (Ada Byron)")?["STATUS"] == "CANCELLED")
    #expect(calendar.event("Due: Carry the pager (Ada Byron)")?["STATUS"] == "TENTATIVE")
    // A step without a date of its own is its milestone's matter.
    #expect(!calendar.events.contains { $0["SUMMARY"]?.contains("Pair on") == true })
  }

  @Test func `check-ins follow the cadence from today to the plan's end`() {
    let calendar = Self.read()
    let checkIns = calendar.events.filter { $0["CATEGORIES"] == "Check-in" }
    #expect(
      checkIns.compactMap { $0["DTSTART"] } == [
        "20261103", "20261117", "20261201", "20261215", "20261229", "20270112", "20270126",
        "20270209", "20270223",
      ])
    #expect(checkIns.first?["SUMMARY"] == "✓ Check-in: Ada Byron and Grace Hopper")
    #expect(checkIns.dropFirst().first?["STATUS"] == "CANCELLED")
    #expect(checkIns.last?["SUMMARY"] == "Check-in: Ada Byron and Grace Hopper")
  }

  @Test func `a missed check-in is expected on the next day of the rhythm`() {
    let late = CalendarDate(dayNumber: Fixture.today.dayNumber + 20)  // 2026-12-14
    let calendar = CalendarReading(Fixture.calendar(Self.plan, today: late))
    let open = calendar.events.first {
      $0["CATEGORIES"] == "Check-in" && $0["SUMMARY"]?.hasPrefix("Check-in") == true
        && $0["STATUS"] == "CONFIRMED"
    }
    #expect(open?["DTSTART"] == "20261215")
  }

  @Test(arguments: ["2027-01-04", "2026-11-24", "2026-11-23", "2026-11-11"])
  func `the next check-in is the one that reports tell of`(start: String) throws {
    let text = "# Plan\n\n- Mentee: Ada\n- Start: \(start)\n- Cadence: every 2 weeks\n"
    let survey = Survey(
      plan: Fixture.plan(text: text), options: ReportOptions(today: Fixture.today))
    let next = try #require(Rhythm(survey).next)
    let first = Self.read(text).events.first?["DTSTART"]
    #expect(first == next.iso.replacing("-", with: ""))
  }

  @Test func `months do not drift, and nobody waits for a plan that is over`() {
    let monthly = """
      # Plan

      - Mentee: Ada
      - Cadence: monthly
      - Start: 2026-08-31
      """
    let days = Self.read(monthly).events.compactMap { $0["DTSTART"] }
    #expect(days.prefix(4) == ["20261130", "20261231", "20270131", "20270228"])
    #expect(days.count == 12)
    #expect(Self.read(monthly + "\n- Status: completed").events.isEmpty)
    #expect(Self.read(monthly + "\n- Status: paused").events.isEmpty)
  }

  @Test func `one person has what they answer for, and their check-ins`() {
    let grace = Self.read(for: "@Grace").events.compactMap { $0["SUMMARY"] }
    #expect(grace.contains("Due: Read the runbook"))
    #expect(grace.contains("Due: Pair on the tests"))
    #expect(!grace.contains { $0.contains("Ship the retry job") })
    #expect(grace.contains { $0.hasPrefix("Check-in") })
    #expect(Self.read(for: "nobody").events.isEmpty)
  }

  @Test func `reminders are at nine in the morning, for what is to come`() {
    let calendar = CalendarReading(Fixture.calendar(Self.plan, alarms: [7, 0, 1, 1]))
    #expect(
      calendar.event("Due: Ship the retry job (Ada Byron)")?["ALARM TRIGGER"]
        == "PT9H -PT15H -P6DT15H")
    #expect(calendar.event("✓ Write the note (Ada Byron)")?["ALARM TRIGGER"] == nil)
    #expect(calendar.event("Due: Carry the pager (Ada Byron)")?["ALARM TRIGGER"] == nil)
  }

  // MARK: What stays the same

  private func uids(_ calendar: CalendarReading) -> [String: String] {
    Dictionary(
      calendar.events.map { ($0["SUMMARY"] ?? "", $0["UID"] ?? "") }, uniquingKeysWith: { $1 })
  }

  @Test func `an event keeps its name when lines move, dates change and work is done`() {
    let before = uids(Self.read())
    let changed = Self.plan.replacing("2026-12-11", with: "2026-12-18")
      .replacing("# Owning billing\n", with: "# Owning all billing\n\nSome words.\n\n")
      .replacing("- [ ] Read", with: "- [x] Read")
    let after = uids(Self.read(changed))
    let milestone = "Due: Ship the retry job (Ada Byron)"
    #expect(before[milestone] != nil)
    #expect(after[milestone] == before[milestone])
    #expect(
      after["✓ Read the runbook (Grace Hopper)"] == before["Due: Read the runbook (Grace Hopper)"])
  }

  @Test func `a label keeps a milestone's name through a new title`() {
    let before = uids(Self.read())["Due: Ship the retry job (Ada Byron)"]
    let renamed = Self.plan.replacing("Ship the retry job", with: "Put the retry job live")
    #expect(uids(Self.read(renamed))["Due: Put the retry job live (Ada Byron)"] == before)
    let unlabelled = renamed.replacing("M1: Put", with: "Put")
    #expect(uids(Self.read(unlabelled))["Due: Put the retry job live (Ada Byron)"] != before)
  }

  @Test func `a check-in that is held a day late moves its event`() {
    let expected = Self.read().events.first { $0["DTSTART"] == "20261201" }
    let held = Self.read(Self.plan + "\n\n### 2026-12-02\n").events.first {
      $0["DTSTART"] == "20261202"
    }
    #expect(expected?["UID"] != nil)
    #expect(held?["UID"] == expected?["UID"])
  }

  @Test func `an action that is carried over is one event`() {
    let carried =
      Self.plan + "\n\n### 2026-12-01\n\n- [ ] Read the runbook (@grace, due 2026-12-08)"
    let events = Self.read(carried).events.filter {
      $0["SUMMARY"]?.contains("Read the runbook") == true
    }
    #expect(events.map { $0["DTSTART"] } == ["20261208"])
    #expect(
      events.first?["UID"] == Self.read().event("Due: Read the runbook (Grace Hopper)")?["UID"])
  }

  @Test func `a later day is a later version, and a day gives one text`() {
    let first = Self.read().events.first
    let next = CalendarReading(
      Fixture.calendar(Self.plan, today: Fixture.today.adding(days: 1))
    ).events.first
    #expect(Int(first?["SEQUENCE"] ?? "").map { $0 + 1 } == Int(next?["SEQUENCE"] ?? ""))
    #expect(first?["DTSTAMP"] == "20261124T000000Z")
    #expect(Fixture.calendar(Self.plan) == Fixture.calendar(Self.plan))
  }

  @Test func `things with one name have names of their own`() {
    let twice = """
      # Plan

      - Mentee: Ada

      ## Milestones

      - [ ] Draft (due 2026-12-01)
      - [ ] Draft (due 2026-12-02)
      """
    let events = Self.read(twice).events
    #expect(events.count == 2)
    #expect(Set(events.compactMap { $0["UID"] }).count == 2)
  }

  @Test func `plans in any order give the same calendar`() {
    let other = Self.plan.replacing("id: billing", with: "id: other")
    func calendar(_ texts: [String]) -> String {
      var calendar = PlanCalendar(options: CalendarOptions(today: Fixture.today, name: "All"))
      for text in texts { calendar.add(Fixture.plan(text: text), audience: .programme) }
      return calendar.text()
    }
    #expect(calendar([Self.plan, other]) == calendar([other, Self.plan]))
    let events = CalendarReading(calendar([Self.plan, other])).events
    #expect(Set(events.compactMap { $0["UID"] }).count == events.count)
  }

  // MARK: Hostile texts

  @Test func `no text of a plan can break a line, hide, or end its value`() throws {
    let title = "Ship; it, \\ now\u{202E} \u{7} 🚢é" + String(repeating: "é🚢", count: 60)
    let text = """
      # Plan

      - Mentee: Ada

      ## Milestones

      - [ ] \(title)&#10;END:VEVENT&#13;&#10;X (due 2026-12-01)
      """
    let calendar = Self.read(text)
    #expect(calendar.problems == [])
    #expect(calendar.events.count == 1)
    let summary = try #require(calendar.events.first?["SUMMARY"])
    #expect(summary.hasPrefix("Due: Ship; it, \\ now  🚢é"))
    #expect(summary.contains("END:VEVENT X"))
    #expect(!summary.unicodeScalars.contains("\u{202E}"))
  }

  @Test func `the last day of all has no day after it`() {
    let text = "# Plan\n\n## Milestones\n\n- [ ] Wait (due 9999-12-31)\n"
    let calendar = Self.read(text)
    #expect(calendar.problems == [])
    #expect(calendar.events.map { $0["DTSTART"] } == ["99991231"])
    #expect(calendar.events.first?["DTEND"] == nil)
  }

  @Test func `an empty calendar is still a calendar`() {
    let text = Fixture.calendar("# Nothing\n")
    #expect(CalendarReading(text).problems == [])
    #expect(text.contains("BEGIN:VTIMEZONE\r\n"))
  }

  @Test(arguments: Audience.allCases) func `nothing withheld is in a calendar`(audience: Audience) {
    let text = Fixture.text("Tests/Fixtures/audiences.md")
    let calendar = Fixture.calendar(text, audience: audience)
    let shown = CalendarReading(calendar).events.flatMap(\.values).joined(separator: "\n")
    #expect(shown.contains("PUBmilestone"))
    Markers.expectNone(withheldFrom: audience, in: shown)
    if audience == .everyone { #expect(!shown.contains("Check-in")) }
    #expect(calendar.contains("CLASS:PRIVATE") == (audience >= .pair))
  }
}
