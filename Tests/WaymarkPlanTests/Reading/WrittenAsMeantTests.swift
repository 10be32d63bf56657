import Testing
import WaymarkSource

@testable import WaymarkPlan

/// Lines as people write them without having read the format, and what they mean by them.
@Suite struct WrittenAsMeantTests {
  static let people = "# Plan\n\n- Mentee: Ada Byron\n- Mentor: Grace Hopper\n\n"

  static func lines(_ body: String) -> [String] {
    let outline = PlanOutline.lines(of: PlanReader().read(SourceText(text: people + body)))
    return Array(outline.dropFirst(3))
  }

  @Test(arguments: [
    (
      "| Goal | Owner | Due | Progress |\n| - | - | - | - |\n| Talk | Ada | 2026-12-15 | 60 % |\n",
      ["milestone \"Talk\" planned owner @ada due 2026-12-15", "  \"Progress\" \"60 %\""]
    ),
    (
      "| Goal | Activity | Owner |\n| - | - | - |\n| Big | Small | Ada |\n",
      ["milestone \"Small\" planned owner @ada"]
    ),
    ("- [ ] Note (@ada) 📅 2026-12-15\n", ["milestone \"Note\" planned owner @ada due 2026-12-15"]),
    (
      "- [ ] Note (@ada, 2026-12-01) [due:: 2026-12-15]\n",
      ["milestone \"Note\" planned owner @ada due 2026-12-15"]
    ),
  ])
  func goals(body: String, expected: [String]) {
    #expect(Self.lines("## Goals\n\n" + body) == expected)
  }

  @Test(arguments: [
    ("2026-12-10/2026-12-20: talk", "start 2026-12-10 due 2026-12-20"),
    ("Dec 2026/Jan 2027: talk", "start 2026-12-01 due 2027-01-31"),
  ])
  func intervals(item: String, expected: String) {
    #expect(
      Self.lines("## Milestones\n\n- \(item)\n") == ["milestone \"talk\" planned \(expected)"])
  }

  @Test(arguments: [
    "Grace to Ada - 2026-11-01", "From Grace to Ada (2026-11-01)", "Grace to Ada on 2026-11-01",
    "Feedback from Grace to Ada – 1 Nov 2026", "2026-11-01: Grace → Ada",
  ])
  func feedback(heading: String) {
    #expect(Self.lines("## Feedback\n\n### \(heading)\n") == ["feedback 2026-11-01 @grace to @ada"])
  }

  @Test(arguments: [
    ("Q4 2026", "2026-10-01", "2026-12-31"), ("October 2026", "2026-10-01", "2026-10-31"),
    ("from 2026-09-01 to 2027-02-26", "2026-09-01", "2027-02-26"),
  ])
  func periods(value: String, start: String, end: String) {
    for text in ["# Plan\n\n- Period: \(value)\n", "---\nperiod: \(value)\n---\n\n# Plan\n"] {
      let plan = PlanReader().read(SourceText(text: text))
      #expect(plan.start?.date.description == start && plan.end?.date.description == end)
    }
  }

  @Test func `a field among names is nobody`() {
    let plan = PlanReader().read(
      SourceText(text: "# Plan\n\nMentee: Mia Chen, Mentor: Raj Patel, Start: 2026-09-01\n"))
    #expect(plan.people.map(\.displayName) == ["Mia Chen"])
    #expect(
      plan.diagnostics.map(\.rule) == ["front-matter-wrong-type", "front-matter-wrong-type"])
  }

  @Test(arguments: [
    "Leave (private) – due 2026-12-20", "Leave (private!)", "Leave (private) by 15 December",
    "Leave (@ada, private.)",
  ])
  func `a mark is heeded before words of a date, and with a stop`(item: String) {
    let plan = PlanReader().read(SourceText(text: Self.people + "## Goals\n\n- [ ] \(item)\n"))
    #expect(plan.visible(to: .pair).milestones.isEmpty)
  }

  @Test func `a day is nobody's handle`() {
    let plan = PlanReader().read(
      SourceText(text: Self.people + "## Goals\n\n- [ ] Own it @2026-12-24\n- [ ] Ask @ada\n"))
    #expect(plan.diagnostics.filter { $0.rule == "trailing-mention" }.count == 1)
  }
}
