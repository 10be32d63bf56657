import Testing
import WaymarkPlan
import WaymarkSource

@testable import WaymarkReport

/// All that one person answers for, across plans, by date.
@Suite struct PersonReportTests {
  static let first = """
    # Owning billing

    - Mentor: Grace Hopper
    - Mentee: Ada Byron
    - Cadence: every 2 weeks

    ## Goals

    ### Own billing (@ada)

    #### Milestone: Ship the retry job

    - Owner: @ada
    - With: @grace
    - Due: 2026-12-20

    - [x] Write the note (done 2026-11-18)
    - [ ] Think it over
    - [ ] Pair on the tests (@grace, due 2026-11-20)

    #### Milestone: Carry the pager (@ada, due 2026-11-10)

    ## Commitments

    - Mentor: bring one real review a month
    - Mentee: send questions the day before

    ## Check-ins

    ### 2026-11-03

    - [ ] Read the runbook (@grace, due 2026-11-24)

    ### 2026-11-17

    - [ ] Read the runbook (@grace, due 2026-11-30)
    """
  static let second = """
    # Speaking up

    - Mentor: Alan Mathison
    - Mentee: Grace Hopper

    ## Goals

    - [ ] Give a talk (@grace, due 2026-11-26)
    - [ ] Thank everyone (@grace)
    """

  static func search(
    _ person: String, _ texts: [String] = [first, second], audience: Audience = .pair
  ) -> PersonSearch {
    let options = Fixture.options(audience)
    let digests = texts.enumerated().map { index, text in
      PersonDigest(
        PlanReader().read(SourceText(path: "plans/\(index).md", text: text)), person: person,
        options: options)
    }
    return PersonSearch(digests, person: person, options: options)
  }

  static func report(
    _ person: String, _ texts: [String] = [first, second], audience: Audience = .pair
  ) throws -> PersonReport {
    guard case .found(let report) = search(person, texts, audience: audience) else {
      Issue.record("\(person) is not found")
      throw CancellationError()
    }
    return report
  }

  @Test(arguments: ["grace", "@Grace", "Grace Hopper", "grace hopper"])
  func allPlansAreJoinedByDate(person: String) throws {
    let report = try Self.report(person)
    #expect(report.name == "Grace Hopper")
    #expect(report.handle == "grace")
    #expect(report.late.map(\.title) == ["Pair on the tests"])
    #expect(report.soon.map(\.title) == ["Give a talk", "Read the runbook"])
    #expect(report.soon.map(\.plan) == ["Speaking up", "Owning billing"])
    #expect(report.undated.map(\.title) == ["Thank everyone"])
    #expect(report.helps.map(\.title) == ["Ship the retry job"])
    #expect(report.helps.map(\.owner) == ["Ada Byron"])
    #expect(report.commitments.map(\.text) == ["bring one real review a month"])
    #expect(report.plans.map(\.role) == ["mentor", "mentee"])
    #expect(report.summary.headline == "1 late and 2 due in the next two weeks, 1 more open.")
  }

  @Test func whatBelongsToAMilestoneIsCountedThere() throws {
    let report = try Self.report("ada")
    #expect(report.late.map(\.title) == ["Carry the pager"])
    #expect(report.later.map(\.title) == ["Ship the retry job"])
    #expect(report.later.map(\.stepsText) == ["1 of 3 steps"])
    #expect(report.undated.map(\.title) == ["Own billing"])
    #expect(report.finished.map(\.title) == ["Write the note"])
  }

  @Test func twoPeopleWithOneHandleAreNotMixed() {
    let other = Self.second.replacing("Grace Hopper", with: "Grace Murray")
    guard case .several(let names) = Self.search("grace", [Self.first, other]) else {
      Issue.record("the two are taken for one")
      return
    }
    #expect(names == ["Grace Hopper", "Grace Murray"])
    guard case .found(let report) = Self.search("Grace Murray", [Self.first, other]) else {
      Issue.record("the full name is not found")
      return
    }
    #expect(report.plans.map(\.title) == ["Speaking up"])
  }

  @Test func whoIsNotIntroducedIsFoundByHandle() throws {
    let text =
      "# Plan\n\n- Mentor: Ida Rhodes\n\n## Goals\n\n- [ ] Help out (@grace, due 2026-12-01)\n"
    let report = try Self.report("grace", [Self.second, text])
    #expect(report.name == "Grace Hopper")
    #expect(report.soon.map(\.title) == ["Give a talk", "Help out"])
  }

  @Test func nobodyIsNamedWithThoseAlike() {
    guard case .nobody(let near) = Self.search("garce") else {
      Issue.record("somebody is found")
      return
    }
    #expect(near == ["grace"])
  }

  @Test func readersSeeWhatIsForThem() throws {
    let programme = try Self.report("grace", audience: .programme)
    #expect(programme.late.map(\.title) == ["a step"])
    #expect(programme.soon.map(\.title) == ["Give a talk"])
    guard case .nobody = Self.search("grace", audience: .everyone) else {
      Issue.record("the public finds people by handle")
      return
    }
  }

  @Test func nobodyIsHeldToTheDatesOfAPausedPlan() throws {
    let text = Self.second.replacing("- Mentor", with: "- Status: paused\n- Mentor")
    let report = try Self.report("grace", [text])
    #expect(report.late.isEmpty && report.soon.isEmpty)
    #expect(report.undated.map(\.dueText) == ["26 Nov 2026", nil])
    #expect(report.plans.map(\.statusText) == ["paused"])
  }

  @Test(arguments: [
    ("2026-11-20", "ended on 20 Nov 2026" as String?, nil as String?),
    ("2026-12-01", "none before it ends on 1 Dec 2026", nil), ("2026-12-15", nil, "2026-12-15"),
  ])
  func whyNoCheckInIsExpected(end: String, text: String?, next: String?) throws {
    let plan = """
      # Plan

      - Mentor: Grace Hopper
      - Start: 2026-09-01
      - End: \(end)
      - Cadence: every 4 weeks

      ## Check-ins

      ### 2026-11-17
      """
    let report = try Self.report("grace", [plan])
    #expect(report.plans.map(\.statusText) == [text])
    #expect(report.plans.map(\.checkIn?.date) == [next])
  }
}
