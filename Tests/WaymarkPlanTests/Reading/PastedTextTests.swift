import Testing
import WaymarkMarkdown
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

  @Test(arguments: ["  ", "\\", "   "])
  func aHardLineBreakEndsAPlanField(hardBreak: String) {
    for prefix in ["", "- "] {
      let indent = prefix.isEmpty ? "" : "  "
      let plan = read(
        """
        # Plan

        \(prefix)Mentor: Raj\(hardBreak)
        \(indent)Meet every other Thursday

        \(prefix)**Skills:** SQL,\(hardBreak)
        \(indent)Writing

        \(prefix)Cadence: every two weeks\(hardBreak)
        \(indent)in the pump house
        """)
      #expect(plan.people.map(\.name?.value) == ["Raj"])
      #expect(plan.skills.map(\.value) == ["SQL", "Writing"])
      #expect(plan.cadence?.value == .days(14))
      #expect(plan.fields.map(\.value.value) == ["Raj", "SQL, Writing", "every two weeks"])
      let preface = plan.preface.map { plan.document.plainText(of: $0) }
      #expect(preface.count == 2 && preface[0].hasSuffix("Meet every other Thursday"), "\(preface)")
    }
    #expect(read("Mentor: Raj\nPatel\n").people.map(\.name?.value) == ["Raj Patel"])
    #expect(read("Mentor: Raj\(hardBreak)\nMentee: Ada\n").preface.isEmpty)
    let lines = read("Mentor: Raj\(hardBreak)\nMentee: Ada\(hardBreak)\nin room 2\n")
    #expect(lines.people.map(\.name?.value) == ["Ada", "Raj"])
  }

  @Test func aBracketEndsALineThatIsEmphasisedAsAWhole() {
    let plan = read(
      """
      # Plan

      - Mentee: Ada Byron

      ## Milestones

      - [ ] **Whole item bold (@ada, due 2026-10-01)**
        - [ ] *A step (@ada, due 2026-09-20)*
        - [ ] ___Both (private)___
      - [ ] **Some** of it **(@ada)**
      - [ ] **Open (@ada)*

      ## **Wins (private)**

      - We laughed
      """)
    let titles = plan.milestones.map(\.title.value)
    #expect(titles == ["Whole item bold", "Some of it (@ada)", "*Open (@ada)"])
    #expect(plan.milestones[0].assignment.due?.date.description == "2026-10-01")
    #expect(plan.milestones[0].assignment.owner?.handle == "ada")
    #expect(plan.milestones[0].steps.map(\.text.value) == ["A step", "Both"])
    #expect(plan.milestones[0].steps[0].assignment.due?.date.description == "2026-09-20")
    #expect(plan.milestones[0].steps[1].audience == .oneself)
    #expect(plan.sections.last?.kind == .wins && plan.sections.last?.audience == .oneself)
    #expect(plan.marks.count == 2)
  }

  @Test(arguments: ["\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2212}"])
  func isoDatesHaveOtherHyphensToo(hyphen: String) {
    let day = ["2026", "10", "15"].joined(separator: hyphen)
    let plan = read(
      "# Plan\n\n- Start: 2026-09-01\n- End: \(day)\n\n## Milestones\n\n- [ ] Note (due \(day))\n"
        + "- [ ] Years (2026\(hyphen)2027)\n- [ ] Bad (due 2026\(hyphen)13\(hyphen)40)\n")
    #expect(plan.end?.date.description == "2026-10-15")
    let dues = plan.milestones.map { $0.assignment.due?.date.description }
    #expect(dues == ["2026-10-15", nil, nil])
    #expect(plan.diagnostics.map(\.rule) == ["invalid-date"])
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
