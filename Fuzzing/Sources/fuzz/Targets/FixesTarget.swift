import WaymarkCheck
import WaymarkPlan
import WaymarkSource

/// Findings and fixes: places hold, fixes converge and break nothing.
enum FixesTarget: FuzzTarget {
  static let name = "fixes"
  static let purpose = "what is found, and what its fixes make of the file"

  private static let checker = Checker(today: TextProperties.today)

  static func faults(in bytes: [UInt8]) -> [String] {
    let source = SourceText(path: "plan.md", bytes: bytes)
    let findings = check(source)
    var faults = findings.flatMap { TextProperties.faults(of: $0.diagnostic, in: source) }
    let lostBefore = lost(source)
    let again = check(source).map(\.diagnostic.message)
    if again != findings.map(\.diagnostic.message) {
      faults.append("other findings the second time")
    }
    for applicabilities in [[.safe], [.safe, .unsafe]] as [Set<Fix.Applicability>] {
      let run = FixRun(source, findings: findings, applying: applicabilities, check: check)
      faults += TextProperties.faults(from: bytes, to: run.source.bytes).filter { _ in
        TextProperties.isText(bytes)
      }
      let second = FixRun(
        run.source, findings: run.remaining, applying: applicabilities, check: check)
      if second.source.bytes != run.source.bytes {
        faults += TextProperties.difference(
          run.source.bytes, second.source.bytes, "fixes do not converge: \(second.applied)")
      }
      if lostBefore.isEmpty { faults += lost(run.source).map { "lost by fixes: \($0)" } }
    }
    return faults
  }

  private static func lost(_ source: SourceText) -> [String] {
    VanishingOracle(plan: PlanReader().read(source)).lostBlocks()
  }

  private static func check(_ source: SourceText) -> [Finding] {
    checker.check(PlanReader().read(source))
  }
}
