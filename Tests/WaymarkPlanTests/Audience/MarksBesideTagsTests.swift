import Testing
import WaymarkPlan
import WaymarkSource

/// A mark holds wherever on the line it stands, as long as only tags follow it.
struct MarksBesideTagsTests {
  @Test(arguments: [
    "- [ ] SELFdoctor (private) 📅 2026-12-12", "- [x] SELFdoctor (private) ✅ 2026-11-12",
    "- [ ] SELFdoctor (private) due:2026-12-12", "- [ ] SELFdoctor (private) [due:: 2026-12-12]",
    "- [ ] SELFdoctor (@ada, private, due 2026-12-12)", "- [ ] SELFdoctor (private, @ada)",
    "- [ ] SELFdoctor (private) @ada", "- [ ] SELFdoctor (private) #health",
    "- [ ] SELFdoctor (private) ^id1", "### SELFdoctor (private):", "- [ ] SELFdoctor (private) 🚀",
    "- [ ] SELFdoctor (private) 12 Dec 2026", "- [ ] **SELFdoctor** (private, due 2026-12-12).",
    "| Milestone | Due |\n| --- | --- |\n| SELFdoctor (private) | 2026-12-12 |",
    "| Milestone | Notes |\n| --- | --- |\n| SELFdoctor | x (private) |",
  ])
  func `a marked line is withheld`(line: String) {
    let plan = PlanReader().read(
      SourceText(
        text: "# P\n\n- Mentee: Ada Byron\n\n## Milestones\n\n- [ ] Seen by all\n\n\(line)\n"))
    for audience in [Audience.everyone, .programme, .pair] {
      let seen = Strings.all(in: plan.visible(to: audience)).joined(separator: "\n")
      #expect(!seen.contains("SELFdoctor"), "leaks to \(audience)")
      #expect(seen.contains("Seen by all"))
    }
    #expect(Strings.all(in: plan.visible(to: .oneself)).contains { $0.contains("SELFdoctor") })
  }

  @Test func `a bracket in a sentence is a word`() {
    let plan = PlanReader().read(
      SourceText(text: "# P\n\n## Milestones\n\n- [ ] Learn of the (private) sector's ways\n"))
    #expect(plan.visible(to: .everyone).milestones.count == 1)
  }

  @Test(arguments: [
    "mentor: 'Pat O''Brien'", "mentor: \"Pat \\x4F'Brien\"", "mentor: [\"Pat O\\u0027Brien\"]",
  ])
  func `names in quotes are hidden as they are read`(field: String) {
    let plan = PlanReader().read(
      SourceText(text: "---\n\(field)\n---\n\n# With Pat O'Brien\n\n## Goals\n\n- [ ] Ask Pat\n"))
    #expect(plan.people.map(\.displayName) == ["Pat O'Brien"])
    let seen = Strings.all(in: plan.visible(to: .everyone)).joined(separator: "\n")
    #expect(!seen.contains("Brien") && !seen.contains("Pat"))
  }

  @Test func `people of the programme are hidden as a whole where they are not introduced`() {
    let options = ReadingOptions(directory: ["ines": "Inês Carvalho", "will": "Will Baker"])
    let plan = PlanReader(options: options).read(
      SourceText(
        text:
          "# Ward with Inês Carvalho\n\n## Goals\n\n- [ ] Ask WILL BAKER, if he will\n- [ ] Will a Baker do?\n"
      ))
    let seen = Strings.all(in: plan.visible(to: .everyone)).joined(separator: "\n")
    #expect(!seen.contains("Carvalho") && !seen.contains("WILL"))
    #expect(seen.contains("Will a Baker do?"))
  }
}
