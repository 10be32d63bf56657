import Testing
import WaymarkPlan
import WaymarkSource

@testable import WaymarkHistory

/// What changed, from two texts.
@Suite struct PlanComparisonTests {
  static let text = """
    # Plan

    - Mentee: Ada Byron
    - Mentor: Grace Hopper
    - Start: 2026-09-01
    - End: 2026-12-30
    - Cadence: every 2 weeks

    ## Goals

    ### Own billing

    - Status: in progress

    #### Milestone: Ship the retry job

    - Owner: @ada
    - Due: 2026-11-20
    - Status: in progress

    - [ ] Write the note (@ada, due 2026-10-10)
    - [ ] Pair on the tests (@grace)

    #### Milestone: M2: Carry the pager

    - Owner: @ada
    - Due: 2026-12-10

    ### Speak in June

    - [ ] Agree an outline (@ada)

    ## Check-ins

    ### 2026-10-06

    - [ ] Ask the desk (@grace)

    ## Feedback

    ### 2026-10-06 Grace to Ada

    - Fact: the note was early
    - Try: list the rejected options

    ## Metrics

    | Date | Reviews |
    | --- | --- |
    | 2026-10-06 | 2 |

    ### Reviews

    - Target: 10

    ## Wins

    - 2026-10-06 First note
    """ + "\n"

  /// Each change as a line: kind, subject, title, and what is beside it.
  static func changes(_ replacements: (String, String)...) -> [String] {
    let later = replacements.reduce(text) { $0.replacing($1.0, with: $1.1) }
    return lines(text, later)
  }

  static func lines(_ earlier: String, _ later: String) -> [String] {
    func plan(_ text: String) -> Plan {
      PlanReader().read(SourceText(path: "plan.md", text: text))
    }
    return PlanComparison(from: plan(earlier), to: plan(later)).changes.map { change in
      var words = ["\(change.kind)", change.subject.rawValue, change.title]
      if let before = change.before ?? change.dayBefore?.description { words.append(before) }
      if let after = change.after ?? change.dayAfter?.description { words.append(after) }
      if let day = change.day { words.append("on \(day)") }
      if let reason = change.reason { words.append("since \(reason)") }
      if change.steps > 0 { words.append("with \(change.steps)") }
      return words.joined(separator: "|")
    }
  }

  @Test func `nothing changed`() {
    #expect(Self.changes() == [])
    #expect(Self.lines(Self.text, Self.text.replacing("\n", with: "\r\n")) == [])
  }

  @Test(arguments: [
    (
      "[ ] Write the note (@ada, due 2026-10-10)", "[x] Write the note (@ada, done 2026-10-08)",
      "finished|step|Write the note|on 2026-10-08"
    ),
    ("[ ] Ask the desk", "[x] Ask the desk", "finished|action|Ask the desk"),
    ("- [ ] Pair on the tests (@grace)\n", "", "removed|step|Pair on the tests"),
    ("[ ] Pair on", "[-] Pair on", "dropped|step|Pair on the tests"),
    ("2026-11-20", "2026-12-04", "moved|milestone|Ship the retry job|2026-11-20|2026-12-04"),
    ("due 2026-10-10", "due 2026-10-17", "moved|step|Write the note|2026-10-10|2026-10-17"),
    ("End: 2026-12-30", "End: 2027-01-30", "moved|plan|end|2026-12-30|2027-01-30"),
    (
      "Ship the retry job", "Ship the invoice retry job",
      "renamed|milestone|Ship the invoice retry job|Ship the retry job|Ship the invoice retry job"
    ),
    (
      "M2: Carry the pager", "M2: Alone on call",
      "renamed|milestone|Alone on call|Carry the pager|Alone on call"
    ),
    (
      "(@grace)\n\n#### ", "(@ada)\n\n#### ",
      "reassigned|step|Pair on the tests|Grace Hopper|Ada Byron"
    ),
    (
      "- Due: 2026-12-10", "- Due: 2026-12-10\n- Status: blocked since 2026-11-02, no rota",
      "status|milestone|Carry the pager|blocked|on 2026-11-02|since no rota"
    ),
    (
      "- Due: 2026-12-10", "- Due: 2026-12-10\n- Status: dropped 2026-11-02, no rota",
      "dropped|milestone|Carry the pager|on 2026-11-02|since no rota"
    ),
    (
      "### Speak in June\n\n- [ ] Agree an outline (@ada)\n", "",
      "removed|goal|Speak in June|with 1"
    ),
    (
      "## Check-ins", "### Teach\n\n#### Milestone: One\n\n- [ ] A\n- [ ] B\n\n## Check-ins",
      "added|goal|Teach|with 1"
    ),
    (
      "- Try: list the rejected options", "- Try: list them\n- Adopted: 2026-10-20, yes",
      "adopted|feedback|list them|Grace Hopper|Ada Byron|on 2026-10-20"
    ),
    ("- Target: 10", "- Target: 12", "retargeted|metric|Reviews|10|12"),
    (
      "- 2026-10-06 First note", "- 2026-10-06 First note\n- 2026-10-20 Second note",
      "added|win|Second note|on 2026-10-20"
    ),
    ("## Feedback", "### 2026-10-20\n\n## Feedback", "added|check_in|2026-10-20|on 2026-10-20"),
  ])
  func `one change is one change`(old: String, new: String, expected: String) {
    #expect(Self.changes((old, new)) == [expected])
  }

  @Test func `a cadence is told by both`() {
    func plan(_ cadence: String) -> Plan {
      let text = Self.text.replacing("every 2 weeks", with: cadence)
      return PlanReader().read(SourceText(path: "plan.md", text: text))
    }
    let changes = PlanComparison(from: plan("weekly"), to: plan("monthly")).changes
    #expect(changes.map(\.cadenceBefore) == [.days(7)])
    #expect(changes.map(\.cadenceAfter) == [.months(1)])
  }

  @Test func `a milestone that changes its goal is the same milestone`() {
    let block = "#### Milestone: M2: Carry the pager\n\n- Owner: @ada\n- Due: 2026-12-10\n\n"
    let later = Self.text.replacing(block, with: "")
      .replacing("### Speak in June\n\n", with: "### Speak in June\n\n\(block)")
    // The checkbox beside a milestone's heading becomes a step of its goal; nothing else moves.
    #expect(!Self.lines(Self.text, later).contains { $0.contains("Carry the pager") })
  }

  @Test func `what was done and is open again is told`() {
    let done = Self.text.replacing("[ ] Ask the desk", with: "[x] Ask the desk")
    #expect(Self.lines(done, Self.text) == ["reopened|action|Ask the desk"])
  }

  @Test func `what comes already done was added and finished`() {
    let later = Self.text.replacing(
      "- [ ] Pair on", with: "- [x] Try it (@ada, done 2026-10-09)\n- [ ] Pair on")
    #expect(
      Self.lines(Self.text, later) == [
        "added|step|Try it", "finished|step|Try it|on 2026-10-09",
      ])
  }

  @Test func `many that have nothing in common are compared in no time`() {
    func plan(_ word: String) -> String {
      "# Plan\n\n## Goals\n\n### One\n\n#### Milestone: Two\n\n"
        + (0..<3000).map { "- [ ] \(word) \($0) \($0 * 7)\n" }.joined()
    }
    let clock = ContinuousClock()
    var count = 0
    let time = clock.measure { count = Self.lines(plan("alpha"), plan("omega")).count }
    #expect(count == 6000)
    #expect(time < .seconds(20))
  }

  @Test func `empty plans have no changes`() {
    #expect(Self.lines("", "") == [])
    #expect(Self.lines("# A\n", "") == [])
  }
}
