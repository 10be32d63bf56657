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
  static let path = "my plans/a.md"

  func checked(_ text: String) -> CheckedFile {
    let today = CalendarDate(dayNumber: 20_781)
    let source = SourceText(path: Self.path, text: text)
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
    baseline.add(checked(Self.plan), as: Self.path)
    let (read, badLines) = Baseline.read(baseline.text)
    #expect(badLines == [])
    // As a tool for Windows writes the file.
    let returned = Baseline.read(baseline.text.replacing("\n", with: "\r\n")).baseline
    #expect(returned.filter(checked(Self.plan), as: Self.path).file.findings.isEmpty)
    let moved = Self.plan.replacing("## Goals", with: "A line more.\n\n## Goals")
    let (file, unneeded) = read.filter(checked(moved), as: Self.path)
    #expect(file.findings.isEmpty)
    #expect(unneeded == [])
  }

  @Test func `what is new is reported, and what is mended is unneeded`() {
    var baseline = Baseline()
    baseline.add(checked(Self.plan), as: Self.path)
    let changed = Self.plan.replacing("- [] Walk", with: "- [ ] Walk") + "- [] Swim (@ada)\n"
    let (file, unneeded) = baseline.filter(checked(changed), as: Self.path)
    #expect(file.findings.contains { $0.diagnostic.rule == "checkbox-malformed" })
    #expect(unneeded.count == 1)
    #expect(unneeded.allSatisfy { $0.hasPrefix("my plans/a.md: checkbox-malformed ") })
  }

  @Test func `of entries that are alike each holds one finding back`() {
    var baseline = Baseline()
    baseline.add(checked(Self.plan), as: Self.path)
    baseline.add(checked(Self.plan), as: Self.path)
    let (file, unneeded) = baseline.filter(checked(Self.plan), as: Self.path)
    #expect(file.findings.isEmpty)
    #expect(unneeded.count == checked(Self.plan).findings.count)
  }

  @Test func `an old baseline names files as they were named in its run`() {
    let findings = checked(Self.plan)
    var baseline = Baseline()
    baseline.add(findings, as: Self.path)
    let old = Baseline.read(
      baseline.text.replacing("# Paths count from this file's folder.\n", with: ""))
    #expect(old.baseline.filter(findings, as: "../elsewhere/a.md").file.findings.isEmpty)
    #expect(old.baseline.filter(findings, as: Self.path).file.findings.isEmpty)
    let new = Baseline.read(baseline.text).baseline
    #expect(
      new.filter(findings, as: "../elsewhere/a.md").file.findings.count == findings.findings.count)
  }

  @Test func `what is no baseline is told, a heading without a remark of its own too`() {
    var baseline = Baseline()
    #expect(Baseline.isBaseline(baseline.text))
    baseline.add(checked(Self.plan), as: Self.path)
    #expect(Baseline.isBaseline(baseline.text))
    #expect(Baseline.isBaseline(""))
    #expect(!Baseline.isBaseline(Self.plan))
    #expect(!Baseline.isBaseline("# Plan\n\n## Goals\n"))
  }

  @Test func `a line that is no entry is named`() {
    #expect(Baseline.read("# remark\n\nnonsense\na.md: rule short\n").badLines == [3, 4])
  }
}
