import Testing
import WaymarkSource

@testable import WaymarkCheck

/// The borders of the rules about people and dates.
@Suite struct PeopleRuleTests {
  private static let people = """
    # Plan

    - Mentor: Grace Hopper
    - Mentee: Ada Byron


    """

  private static let goal = """
    ## Goals

    - [ ] Ship a first pull request (@ada, due 2026-12-14)


    """

  // MARK: People

  @Test func missingPeople() {
    check(
      "# Plan\n\n- Start: 2026-09-01\n",
      """
      mentee-missing: Plan
      mentor-missing: Plan
      """, only: "mentor-missing", "mentee-missing")
    check(
      "---\nmentor:\nmentee: Ada Byron\n---\n\n# Plan\n", "mentor-missing: mentor",
      only: "mentor-missing", "mentee-missing")
    check("# No plan\n\nJust words.\n", "")
  }

  @Test(arguments: ["draft", "completed"])
  func missingPeopleAreLetPass(status: String) {
    check(
      "# Plan\n\n- Mentee: Ada Byron\n- Status: \(status)\n", "", only: "mentor-missing")
  }

  @Test func peersNeedNoMentor() {
    check("# Circle\n\n- Peers: Ada Byron, Alan Mathison\n\n" + Self.goal, "")
    check(
      "# Circle\n\n- Mentee: Tom Kilburn\n- Peers: Ada Byron, Alan Mathison\n\n" + Self.goal,
      "mentor-missing: Circle")
  }

  @Test func unknownPeople() {
    let text =
      Self.people + """
        ## Goals

        ### Milestone: Ship the retry job

        - Owner: @garce
        - With: @tom
        - Due: 2026-12-14
        - Evidence: it runs

        - [ ] Pair on the tests (@tom)
        - [ ] Ask (@mentor)
        - [ ] Write, as @somebody said
        """
    check(
      text,
      """
      unknown-person: @garce
      unknown-person: @tom
      """)
    let diagnostics = Checked(text).findings(of: "unknown-person").map(\.diagnostic)
    #expect(diagnostics[0].fixes.map(\.title) == ["write @grace"])
    #expect(diagnostics[0].fixes.map(\.applicability) == [.unsafe])
    #expect(diagnostics[1].fixes == [])
    #expect(diagnostics[1].notes.count == 1)
  }

  @Test func nearNamesAreFound() {
    let text =
      Self.people + """
        ## Goals

        - [ ] Ship it (@hoper, due 2026-12-14)
        - [ ] Give a talk (@grase, due 2026-12-14)

        ## Check-ins

        ### 2026-11-17

        - Present: @ada, @Ade
        """
    let fixes = Checked(text).findings(of: "unknown-person").map {
      $0.diagnostic.fixes.map(\.title)
    }
    #expect(fixes == [[], ["write @grace"], ["write @ada"]])
  }

  @Test func helpersAndGuestsMayBeAnybody() {
    check(
      Self.people + """
        ## Goals

        ### Milestone: Ship it

        - Owner: the platform team
        - With: the data team, Grac
        - Due: 2026-12-14
        - Evidence: it runs

        ## Check-ins

        ### 2026-11-17

        - Present: Ada, everyone else, @zoe

        ## Feedback

        ### 2026-11-17 A customer to Ada

        - Fact: the form was clear
        - Impact: no call to support
        """,
      """
      unknown-person: the platform team
      unknown-person: Grac
      unknown-person: @zoe
      """, only: "unknown-person")
  }

  @Test func nobodyIsUnknownWhereNobodyIsIntroduced() {
    check("# Plan\n\n" + Self.goal, "", only: "unknown-person")
  }

  @Test func sharedHandles() {
    let text = """
      # Plan

      - Mentor: Ada King
      - Mentee: Ada Byron

      ## Goals

      - [ ] Ship it (@ada, due 2026-12-14)
      - [ ] Give a talk (Ada, due 2026-12-14)
      """
    check(text, "ambiguous-handle: Ada Byron")
    let fixes = Checked(text).findings(of: "ambiguous-handle").flatMap(\.diagnostic.fixes)
    #expect(
      fixes.map(\.title)
        == ["give Ada Byron the handle @ada-byron", "give Ada King the handle @ada-king"])
  }

  @Test func anExplicitHandleSettlesIt() {
    check(
      """
      # Plan

      - Mentor: Ada King (@ada)
      - Mentee: Ada Byron (@byron)

      ## Goals

      - [ ] Ship it (@ada, due 2026-12-14)
      - [ ] Give a talk (@byron, due 2026-12-14)
      """, "", only: "ambiguous-handle", "unknown-person")
  }

  @Test func namesThatGiveNoHandle() {
    let text = """
      # Plan

      - Mentor: 山田 花子
      - Mentee: Ada Byron

      ## Goals

      - [ ] Ship it (OWNER, due 2026-12-14)
      """
    check(
      text.replacing("OWNER", with: "@ada"), "handle-missing: 山田 花子", only: "handle-missing")
    // Names and roles do without handles.
    check(text.replacing("OWNER", with: "山田 花子"), "", only: "handle-missing")
    check(text.replacing("OWNER", with: "@mentor"), "", only: "handle-missing")
  }

  @Test func aNearNameIsWrittenInItsForm() {
    let text = """
      ---
      mentor: Grace Hopper
      mentee: Ada Byron
      agreed: {garce: 2026-09-01, ada: 2026-09-01}
      ---

      # Plan

      ## Goals

      - [ ] Ship it (@garce, due 2026-12-14)
      """
    let fixed = FixRounds(Array(text.utf8), on: RuleDocumentation.exampleDay)
    #expect(
      String(decoding: fixed.bytes, as: UTF8.self)
        == text.replacing("@garce", with: "@grace").replacing("garce", with: "Grace Hopper"))
    #expect(Checked(fixed.bytes, on: RuleDocumentation.exampleDay).findings.isEmpty)
  }

  // MARK: What is written in parentheses

  @Test func trailingMentions() {
    check(
      Self.people + """
        ## Goals

        - [ ] Ship it with @grace
        - [ ] Ask @grace about tests
        - [ ] Ask @ada.
        - [ ] Write to ada@example.org
        - @ada: give a talk
        - [ ] Review (@grace)
        """,
      """
      trailing-mention: @grace
      trailing-mention: @ada
      """, only: "trailing-mention")
  }

  @Test func metadataThatIsNotRead() {
    check(
      Self.people + """
        ## Goals

        - [ ] Ship it (@ada and friends)
        - [ ] Give a talk (at the meetup)
        - [ ] Write (by hand)
        - [ ] Read (chapter 3, due 2026-12-14, slowly)
        """,
      """
      metadata-not-read: (@ada and friends)
      metadata-not-read: (chapter 3, due 2026-12-14, slowly)
      """, only: "metadata-not-read")
  }

  // MARK: Dates

  @Test(arguments: ["weekly", "every 2 weeks", "biweekly", "every second Monday", "every 10 days"])
  func cadencesThatAreKnown(cadence: String) {
    check("# Plan\n\n- Cadence: \(cadence)\n", "", only: "unknown-cadence")
  }

  @Test func cadencesThatAreNot() {
    check(
      "# Plan\n\n- Cadence: now and then\n", "unknown-cadence: now and then",
      only: "unknown-cadence")
  }

  @Test func periods() {
    check(
      "# Plan\n\n- Start: 2026-09-01\n- End: 2026-09-01\n", "",
      only: "period-missing", "period-reversed")
    check(
      "# Plan\n\n- Start: 2026-09-02\n- End: September 2026\n", "",
      only: "period-missing", "period-reversed")
    check(
      "---\nperiod: 2026-09-01 to 2026-08-26\n---\n\n# Plan\n", "period-reversed: 2026-08-26",
      only: "period-missing", "period-reversed")
    check(
      "# Plan\n\n- Start: 2026-09-01\n- End: 2026-13-01\n", "",
      only: "period-missing", "period-reversed")
    check(
      "# Plan\n\n- Start: 2026-09-01\n- Status: draft\n", "",
      only: "period-missing", "period-reversed")
    check(
      "# Plan\n\n## Check-ins\n\n### 2026-11-17\n\nWe met.\n", "period-missing: Plan",
      only: "period-missing", "period-reversed")
    check(Self.people + Self.goal, "")
  }

  @Test func datesThatCannotBeRead() {
    check(
      Self.people + """
        ## Goals

        - [ ] Ship it (@ada, due 2026-09-31)
        - [ ] Give a talk (@ada, due 13/10/2026)
        - [ ] Write (@ada, due 15 October)
        - [ ] Read (@ada, due 2026-12-14)
        """,
      """
      invalid-date: 2026-09-31
      ambiguous-date: 13/10/2026
      date-without-year: 15 October
      """)
  }

  @Test func theYearIsTakenFromThePeriod() {
    let text = """
      # Plan

      - Mentor: Grace Hopper
      - Mentee: Ada Byron
      - Period: 2026-11-30 to 2027-02-26

      ## Goals

      - [ ] Ship it (@ada, due 15 January)
      """
    check(text, "date-without-year: 15 January")
    let fixed = FixRounds(Array(text.utf8), on: RuleDocumentation.exampleDay)
    #expect(
      String(decoding: fixed.bytes, as: UTF8.self)
        == text.replacing("15 January", with: "2027-01-15"))
  }

  @Test func datesOutsideThePeriod() {
    check(
      """
      # Plan

      - Mentor: Grace Hopper
      - Mentee: Ada Byron
      - Start: 2026-09-01
      - End: 2027-02-15

      ## Goals

      - [ ] On the first day (@ada, due 2026-09-01)
      - [ ] On the last day (@ada, due 2027-02-15)
      - [ ] Within the quarter (@ada, due Q1 2027)
      - [ ] Within the month (@ada, due February 2027)
      - [ ] After (@ada, due 2027-02-16)
      - [ ] Much after (@ada, due March 2027)
      - [ ] Before (@ada, due 2025-12-14)
      - [x] Done after all (@ada, due 2027-03-14, done 2026-11-01)
      - [-] Dropped (@ada, due 2027-03-14)

      ## Check-ins

      ### 2026-08-25

      ### 2025-11-17
      """,
      """
      date-outside-period: 2027-02-16
      date-outside-period: March 2027
      date-outside-period: 2025-12-14
      date-outside-period: 2025-11-17
      """, only: "date-outside-period")
  }

  @Test func doneInFuture() {
    check(
      """
      ---
      mentor: Grace Hopper
      mentee: Ada Byron
      agreed: {ada: 2026-09-01, grace: 2027-09-02}
      ---

      # Plan

      ## Goals

      - [x] Today (@ada, done 2026-11-24)
      - [x] Tomorrow, somewhere (@ada, done 2026-11-25)
      - [x] In two days (@ada, done 2026-11-26)
      - [x] This month (@ada, done November 2026)
      - [ ] Open (@ada, due 2026-12-14)

      ## Check-ins

      ### 2026-12-01

      - Progress: all of it

      ### 2026-12-15

      - [ ] Prepared (@ada)

      ## Feedback

      ### 2026-12-03 Grace to Ada

      - Fact: you wrote the note

      ## Wins

      - 2027-11-20 Talk accepted

      ## Metrics

      | Date       | Reviews | Talks |
      | ---------- | ------- | ----- |
      | 2026-11-01 | 1       | 0     |
      | 2027-11-01 | 3       | 1     |
      """,
      """
      done-in-future: 2027-09-02
      done-in-future: 2026-11-26
      done-in-future: 2026-12-01
      done-in-future: 2026-12-03
      done-in-future: 2027-11-20
      done-in-future: 2027-11-01
      """, only: "done-in-future")
  }

  // MARK: Dates outside the period

  @Test func aDateOutsideThePeriodIsSaidOnce() {
    check(
      """
      # Plan

      - Start: 2026-09-01
      - End: 2027-02-26

      ## Goals

      - [ ] Ship it (due 2025-10-15)
        - [ ] Test it (due 2025-10-10)
      - [ ] Sell it (due 2028-10-15)
        - [ ] Buy it back (due 2028-12-01)
      """,
      """
      date-outside-period: 2025-10-15
      date-outside-period: 2025-10-10
      date-outside-period: 2028-10-15
      date-outside-period: 2028-12-01
      """,
      only: "date-outside-period", "overdue-milestone", "overdue-step", "milestone-too-far-off",
      "step-after-milestone")
  }
}
