import Testing
import WaymarkSource

@testable import WaymarkPlan

/// Text that comes from a word processor, or has remarks in comments.
@Suite struct PastedTextTests {
  private func read(_ text: String) -> Plan {
    PlanReader(options: ReadingOptions()).read(SourceText(text: text))
  }

  @Test func noBreakSpacesPartWordsLikeSpaces() {
    let plan = read(
      """
      # Plan

      Mentee:\u{A0}Siobhán\u{A0}O’Neill
      **Mentor:**\u{A0}Grace Hopper
      Start:\u{A0}1\u{A0}September\u{A0}2026

      ## Goals

      - [\u{A0}] Run the meeting (Siobhán,\u{A0}due\u{A0}1\u{A0}December\u{A0}2026)
      """)
    #expect(plan.people.map(\.handle) == ["siobhan", "grace"])
    #expect(plan.start?.date.description == "2026-09-01")
    #expect(plan.milestones.map(\.title.value) == ["Run the meeting"])
    #expect(plan.milestones.first?.assignment.due?.date.description == "2026-12-01")
    #expect(plan.milestones.first?.assignment.owner != nil)
    #expect(plan.diagnostics.map(\.rule) == ["checkbox-malformed"])
  }

  @Test func aNoBreakSpaceAfterTheMarksOfAHeadingIsReplaced() throws {
    let source = SourceText(text: "# Plan\n\n##\u{A0}Goals\n")
    let plan = PlanReader(options: ReadingOptions()).read(source)
    let fix = try #require(plan.diagnostics.first?.fixes.first)
    #expect(fix.edits.map { source.text($0.range) } == ["\u{A0}"])
    #expect(fix.edits.map(\.replacement) == [" "])
  }

  @Test func commentsBehindAPlanFieldAreNoPartOfIt() {
    let plan = read(
      """
      # Plan

      - Mentee: Ada Byron <!-- or Tom, if she is away -->
      - Start: 2026-09-01 <!-- or later --> <!-- ask -->
      - Cadence: weekly <!-- in term -->
      - Mentor: <!-- who? -->
      """)
    #expect(plan.people.map(\.handle) == ["ada"])
    #expect(plan.start?.date.description == "2026-09-01")
    #expect(plan.cadence?.value == .days(7))
    #expect(plan.diagnostics.isEmpty)
  }

  @Test func aDegreeBehindANameIsNoPerson() {
    let plan = read("# Plan\n\n- Mentor: Dr. Susan Park, Ph.D., Tom Kilburn, RN\n")
    #expect(plan.people.map(\.handle) == ["susan", "tom"])
  }

  @Test func aPartyIsNoStatus() {
    let plan = read("# Plan\n\n## Goals\n\n- [ ] Give the talk (due 2026-12-01) 🎉\n")
    #expect(plan.milestones.map(\.status.value) == [.planned])
  }
}
