import Testing
import WaymarkCheck
import WaymarkPlan
import WaymarkSource

struct FixRunTests {
  let today = CalendarDate(year: 2026, month: 11, day: 24) ?? CalendarDate(dayNumber: 0)

  func mend(_ text: String, _ applicabilities: Set<Fix.Applicability> = [.safe]) -> String {
    let check = { (source: SourceText) in
      Checker(today: today).check(PlanReader().read(source))
    }
    let source = SourceText(text: text)
    let run = FixRun(source, findings: check(source), applying: applicabilities, check: check)
    return run.source.text(run.source.fullRange)
  }

  static let plan = "# Plan\r\n\r\n- Mentor: Grace\r\n- Mentee: Ada\r\n\r\n##Goals\r\n\r\n"

  @Test func `safe fixes are applied, and the other bytes stay`() {
    let text = Self.plan + "- [] Walk  (@ada, due 2026-12-14) \r\n- [ x] Run (@ada)"
    let expected =
      Self.plan.replacing("##Goals", with: "## Goals")
      + "- [ ] Walk  (@ada, due 2026-12-14) \r\n- [x] Run (@ada)"
    #expect(mend(text) == expected)
  }

  @Test func `unsafe fixes wait to be asked for`() {
    let text = "---\nmentors: Grace\ncadance: weekly\n---\n\n# Plan\n"
    #expect(mend(text) == text)
    #expect(mend(text, [.safe, .unsafe]).contains("cadence: weekly"))
  }

  @Test func `mending again changes nothing`() {
    let once = mend(Self.plan + "- [] Walk (@ada)\r\n", [.safe, .unsafe])
    #expect(mend(once, [.safe, .unsafe]) == once)
  }
}

struct BaselineTests {
  func checked(_ text: String) -> CheckedFile {
    let today = CalendarDate(dayNumber: 20_781)
    let source = SourceText(path: "my plans/a.md", text: text)
    let findings = Checker(today: today).check(PlanReader().read(source))
    return CheckedFile(path: source.path, source: source, findings: findings, outcome: .plan)
  }

  static let plan = """
    # Plan

    - Mentor: Grace
    - Mentee: Ada

    ## Goals

    - [] Walk (@ada, due 2026-12-14)
    - [] Run (@ada, due 2026-12-20)

    """

  @Test func `known findings are held back, and survive lines moving`() throws {
    var baseline = Baseline()
    baseline.add(checked(Self.plan))
    let (read, badLines) = Baseline.read(baseline.text)
    #expect(badLines == [])
    let moved = Self.plan.replacing("## Goals", with: "A line more.\n\n## Goals")
    let (file, unneeded) = read.filter(checked(moved))
    #expect(file.findings.isEmpty)
    #expect(unneeded == [])
  }

  @Test func `what is new is reported, and what is mended is unneeded`() {
    var baseline = Baseline()
    baseline.add(checked(Self.plan))
    let changed = Self.plan.replacing("- [] Walk", with: "- [ ] Walk") + "- [] Swim (@ada)\n"
    let (file, unneeded) = baseline.filter(checked(changed))
    #expect(file.findings.contains { $0.diagnostic.rule == "checkbox-malformed" })
    #expect(unneeded.count == 1)
    #expect(unneeded.allSatisfy { $0.hasPrefix("my plans/a.md: checkbox-malformed ") })
  }

  @Test func `of entries that are alike each holds one finding back`() {
    var baseline = Baseline()
    baseline.add(checked(Self.plan))
    baseline.add(checked(Self.plan))
    let (file, unneeded) = baseline.filter(checked(Self.plan))
    #expect(file.findings.isEmpty)
    #expect(unneeded.count == checked(Self.plan).findings.count)
  }

  @Test func `a line that is no entry is named`() {
    #expect(Baseline.read("# remark\n\nnonsense\na.md: rule short\n").badLines == [3, 4])
  }
}
