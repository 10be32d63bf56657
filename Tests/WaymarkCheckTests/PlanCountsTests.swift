import Testing
import WaymarkSource

@testable import WaymarkCheck

/// The table of counts at the end of a run over several plans.
struct PlanCountsTests {
  private func file(_ path: String, _ severities: Severity...) -> CheckedFile {
    let findings = severities.map {
      Finding(
        Diagnostic(rule: "milestone-without-owner", range: ByteRange(0, 1), message: "x"),
        severity: $0)
    }
    return CheckedFile(path: path, source: nil, findings: findings, outcome: .plan)
  }

  @Test func rowsStandInTheOrderOfThePaths() {
    var counts = PlanCounts()
    counts.add(file("a.md", .hint))
    counts.add(file("b.md"))
    #expect(counts.table == "")
    counts.add(file("c.md", .error, .warning, .warning))
    #expect(
      counts.table == """
        errors  warnings  hints  plan
             –         –      1  a.md
             1         2      –  c.md

        """)
  }

  @Test func manyPlansAreCountedByFolder() {
    var counts = PlanCounts()
    for number in 0..<30 { counts.add(file("\(number % 2 == 0 ? "x/" : "")\(number).md", .hint)) }
    #expect(
      counts.table == """
        errors  warnings  hints  folder
             –         –     15  ./  (15 plans)
             –         –     15  x/  (15 plans)

        """)
  }

  @Test func theTableHasAnEnd() {
    var counts = PlanCounts()
    for number in 0..<500 { counts.add(file("\(number)/plan.md", .warning)) }
    #expect(counts.table.split(separator: "\n").count == 22)
    #expect(counts.table.hasSuffix("     0       480      0  in 480 more folders\n"))
  }
}
