import Testing
import WaymarkSource

@testable import WaymarkPlan

/// Values as people write them: in emphasis, after a word, with a mark in place of a date.
struct ValuesAsWrittenTests {
  private static func milestone(_ field: String) throws -> (Milestone, [RuleID]) {
    let plan = PlanReader().read(
      SourceText(
        text: "# P\n\n- Mentee: Ada Byron\n- Start: 2026-09-01\n- End: 2027-02-26\n\n"
          + "## Milestones\n\n### Ship it\n\n\(field)\n"))
    return (try #require(plan.milestones.first), plan.diagnostics.map(\.rule))
  }

  @Test(arguments: [
    "- Due: **2026-12-15**", "- Due: `2026-12-15`", "- Due: [2026-12-15](x)",
    "- Due: by 15 December 2026", "- Due: due 15 Dec 26", "- Due: Dec 15, 26", "- Due: 15 Dec '26",
    "Due: _15 December 2026_ at noon",
  ])
  func `a day in marks or after a word is a day`(field: String) throws {
    let (milestone, rules) = try Self.milestone(field)
    #expect(milestone.assignment.due?.date.description == "2026-12-15" && rules.isEmpty)
  }

  @Test(
    arguments: [
      ("- Status: **Done**", .done, nil), ("- Status: Done!", .done, nil),
      ("- Status: ✔", .done, nil),
      ("- Status: Done.", .done, nil), ("- Status: on-track", .inProgress, nil),
      ("- Status: **Blocked** (waiting)", .blocked, "waiting"),
      ("- Status: blocked (50 %), Grace helps", .blocked, "(50 %), Grace helps"),
      ("- Status: blocked since 2026-10-02, no key", .blocked, "no key"),
    ] as [(String, WorkStatus, String?)])
  func `a status has its reason and no marks`(
    field: String, status: WorkStatus, reason: String?
  ) throws {
    let (milestone, rules) = try Self.milestone(field)
    #expect(milestone.status.value == status && rules.isEmpty)
    #expect(milestone.status.reason?.value == reason)
  }

  @Test(arguments: [
    ("- Done: ✅", true), ("- Done: yes", true), ("- Done: **x**", true), ("- Done: no", false),
    ("- Done: not yet", false), ("- Done: in progress", false), ("- Done: 2026-10-02", true),
    ("- Done: ✅ 2026-10-02", true), ("- Done: TBD", false),
  ])
  func `what is done may be said with a word`(field: String, isDone: Bool) throws {
    let (milestone, rules) = try Self.milestone(field)
    #expect((milestone.status.value == .done) == isDone && rules.isEmpty)
    #expect((milestone.assignment.done != nil) == field.contains("2026"))
  }

  @Test func `a placeholder is nothing to come after`() throws {
    let (milestone, _) = try Self.milestone("- After: none")
    #expect(milestone.after.isEmpty)
  }

  @Test(
    arguments: [
      ("15 Oct 26 words", "2026-10-15"), ("15 Oct 20 pages", "2026-10-15"),
      ("15 Oct 14:30", "2026-10-15"), ("15 Oct 10-12", "2026-10-15"),
      ("Oct 26, 27 and 28", "2026-10-26"),
      ("15 Oct 19", "2019-10-15"), ("30/11/26", nil), ("30/11/45", nil), ("1.10.26", nil),
    ] as [(String, String?)])
  func `two digits are a year where they can be one`(text: String, day: String?) throws {
    let plan = PlanReader().read(
      SourceText(text: "- Start: 2026-09-01\n- End: 2027-02-26\n\n## Wins\n\n- \(text)\n"))
    #expect(plan.wins.first?.date?.date.description == day)
  }

  @Test(
    arguments: [
      ("### Week 10 – 10 Nov 2026", nil), ("### November 2026 – 2026-11-10", nil),
      ("### 2026-11-10 – skipped (ill)", "ill"), ("### 2026-11-10 SKIPPED", ""),
      ("### 2026-11-10 (skipped – ill)", "ill"),
    ] as [(String, String?)])
  func `the day of a check-in, and why there was none`(heading: String, reason: String?) throws {
    let plan = PlanReader().read(
      SourceText(text: "# P\n\n## Check-ins\n\n\(heading)\n\n- Next: x\n"))
    let checkIn = try #require(plan.checkIns.first)
    #expect(checkIn.date.date.description == "2026-11-10" && checkIn.skipped?.value == reason)
  }

  @Test func `a box before a heading is kept as prose`() {
    let plan = PlanReader().read(
      SourceText(text: "## Goals\n\n### G\n\n#### Milestone: M\n\n- [ ] Ask around\no\n  ===\n"))
    #expect(plan.milestones.first?.prose.count == 1)
  }

  @Test(arguments: [
    ("940k", 940_000), ("1.2M", 1_200_000), ("4½", 4.5), ("−2", -2), ("£1.2k", 1200), ("€ 3", 3),
    ("5 min", 5), ("5 kg", 5), ("5km", 5), ("12,345", 12_345), ("3/5", 3), ("5 M", 5),
  ])
  func `a number has its size`(text: String, value: Double) {
    let plan = PlanReader().read(
      SourceText(text: "## Metrics\n\n| Date | Users |\n| --- | --- |\n| 2026-10-01 | \(text) |\n"))
    #expect(plan.metrics.first?.values.map(\.value.value) == [value])
  }

  @Test(
    arguments: [
      ("Reviews (h)", "Reviews", "h"), ("[Reviews](h.md)", "Reviews", nil),
      ("Reviews (private)", "Reviews", nil),
    ] as [(String, String, String?)])
  func `a unit is what stands in brackets and is nothing else`(
    words: String, name: String, unit: String?
  ) {
    let table = "| Date | \(words) |\n| --- | --- |\n| 2026-10-01 | 3 |\n"
    for text in ["## Metrics\n\n\(table)", "## Metrics\n\n### \(words)\n\n- Target: 3\n"] {
      let metric = PlanReader().read(SourceText(text: text)).metrics.first
      #expect(metric?.name.value == name && metric?.unit?.value == unit, "\(text)")
    }
  }

  @Test func `a table of metrics with its days above is reported`() {
    let plan = PlanReader().read(
      SourceText(
        text: "## Metrics\n\n| Metric | 2026-10-01 |\n| --- | --- |\n| Users | 9 |\n"))
    #expect(plan.diagnostics.map(\.rule) == ["entry-not-read"])
  }

  @Test(arguments: [
    ("| Milestone | Due |\n| --- | --- |\n| Runbook | 2026-10-01 |\n", 1),
    ("## Plan\n\n| Milestone | Due |\n| --- | --- |\n| Runbook | 2026-10-01 |\n", 1),
    ("## Risks\n\n| Risk | Owner | Due |\n| --- | --- | --- |\n| Rain | Ada | May |\n", 0),
    ("## Feedback\n\nGrace → Ada: clear words\n", 1),
    ("## Feedback\n\n- Thanks\n- Grace → Ada, 3 Oct: clear words\n", 1),
    ("## Feedback\n\nMore of it: from → to\n", 0),
  ])
  func `what stands where it is only prose is reported once`(body: String, count: Int) {
    let plan = PlanReader().read(SourceText(text: "# Plan\n\n- Mentor: Grace\n\n" + body))
    #expect(plan.diagnostics.map(\.rule) == Array(repeating: "entry-not-read", count: count))
  }

  @Test(arguments: ["- Owner: Ada (with Grace)", "- Owner: Ada (+ Grace)"])
  func `who helps may stand in a bracket behind the owner`(field: String) throws {
    let (milestone, _) = try Self.milestone(field)
    #expect(milestone.assignment.owner?.text == "Ada")
    #expect(milestone.assignment.helpers.map(\.text) == ["Grace"])
  }
}
