import Testing
import WaymarkPlan
import WaymarkSource

@testable import WaymarkReport

/// What an agenda holds, on plans small enough to see it all.
@Suite struct AgendaReportTests {
  static let text = """
    # Plan

    - Mentee: Ada Byron
    - Mentor: Grace Hopper
    - Start: 2026-09-01
    - End: 2026-12-30
    - Cadence: every 2 weeks

    ## Goals

    ### Own billing

    #### Milestone: Ship it

    - Owner: @ada
    - Due: 2026-11-20

    - [x] Write it (@ada, done 2026-11-18)
    - [ ] Review it (@grace, due 2026-12-02)
    - [ ] Later (@grace, due 2026-12-29)

    ## Check-ins

    ### 2026-11-03

    - [ ] Find a reader (@ada, due 2026-11-10)
    - [-] Given up (@ada)

    ### 2026-11-17

    - Questions: how late is late?

    **What hindered you?**

    - [ ] Ask the desk (@grace)

    ## Feedback

    ### 2026-11-17 Grace to Ada

    - Fact: the note was early
    - Try: list the rejected options

    ### 2026-11-03 Grace to Ada

    - Fact: two rooms were booked
    - Adopted: 2026-11-10, one was

    ## Questions

    - [ ] Who owns the ledger? (@ada)
    - [x] Who is on call? Grace

    ## Wins

    - 2026-11-20 First page closed
    - 2026-10-01 Long ago
    """ + "\n"

  func agenda(_ text: String = Self.text, for handle: String? = nil) -> AgendaReport {
    var options = Fixture.options()
    options.handle = handle
    return AgendaReport(Survey(plan: Fixture.plan(text: text), options: options))
  }

  @Test func `each side has what is late, carried over and due by the check-in after`() {
    let agenda = agenda()
    #expect(agenda.session.date == "2026-12-01")
    #expect(agenda.sides.map(\.owner) == ["Ada Byron", "Grace Hopper"])
    #expect(agenda.sides[0].late.map(\.title) == ["Ship it"])
    #expect(agenda.sides[0].carriedOver.map(\.title) == ["Find a reader"])
    #expect(agenda.sides[1].due.map(\.title) == ["Review it", "Ask the desk"])
    #expect(agenda.lateCount == 2)
    #expect(agenda.carriedOverCount == 1)
  }

  @Test func `it begins with what went well`() {
    let agenda = agenda()
    #expect(agenda.finished.map(\.title) == ["Write it"])
    #expect(agenda.finishedText == "1 step finished since the check-in of 17 Nov 2026")
    #expect(agenda.wins.map(\.text) == ["First page closed"])
  }

  @Test func `what waits for an answer is on it`() {
    let agenda = agenda()
    #expect(agenda.feedback.map(\.tryNext) == ["list the rejected options"])
    #expect(
      Set(agenda.questions.map(\.text)) == [
        "how late is late?", "Who owns the ledger?", "What hindered you?",
      ])
    #expect((1...5).contains(agenda.prompts.count))
  }

  @Test func `one person's agenda has only theirs`() {
    let agenda = agenda(for: "grace")
    #expect(agenda.person == "Grace Hopper")
    #expect(agenda.sides.map(\.owner) == ["Grace Hopper"])
    #expect(agenda.finished.isEmpty)
    #expect(agenda.prompts.allSatisfy { $0.for != .mentee && $0.for != .peer })
  }

  @Test func `an unknown handle is named`() {
    let agenda = agenda(for: "nobody")
    #expect(agenda.unknownHandle == "nobody")
    #expect(agenda.sides.isEmpty)
  }

  @Test(arguments: [
    ("", "2026-12-01", "By the rhythm of the plan, in 7 days."),
    ("### 2026-11-26", "2026-11-26", "Agreed in the plan, in 2 days."),
  ])
  func `the day is the plan's, else the rhythm's`(more: String, day: String, words: String) {
    let text = Self.text.replacing("## Feedback", with: "\(more)\n\n## Feedback")
    #expect(agenda(text).session.date == day)
    #expect(agenda(text).session.text == words)
  }

  @Test func `an overdue check-in asks for a day first`() {
    let text = Self.text.replacing("2026-11-17", with: "2026-11-05")
    #expect(agenda(text).session.text == "It was expected 5 days ago: agree a day first.")
  }

  @Test func `a plan without rhythm has an agenda for today`() {
    let session = agenda("# Plan\n\n- Mentee: Ada\n\n## Goals\n\n- One\n").session
    #expect(session.date == "2026-11-24")
    #expect(session.text.hasPrefix("The plan names no next check-in"))
  }

  @Test(arguments: [
    ("- End: 2026-11-10", "The plan ended on 10 Nov 2026: this is how it stands today."),
    (
      "- End: 2026-11-27",
      "The rhythm brings no check-in before the plan ends on 27 Nov 2026: this is how it stands today."
    ),
    ("- Status: paused", "The plan is paused: this is how it stands today."),
    ("- End: 2027-01-31", "By the rhythm of the plan, in 7 days."),
  ])
  func `it says why no day is expected`(field: String, text: String) {
    let plan = Fixture.plan(
      text: """
        # Plan

        - Mentee: Ada Byron
        - Start: 2026-09-01
        - Cadence: every 2 weeks
        \(field)

        ## Check-ins

        ### 2026-11-17
        """)
    #expect(AgendaSession(Survey(plan: plan, options: Fixture.options())).text == text)
  }
}
