import WaymarkPlan
import WaymarkSource

/// The plan: ranges hold, no text vanishes, every audience's plan holds too.
enum PlanTarget: FuzzTarget {
  static let name = "plan"
  static let purpose = "what is read of a plan: ranges, nothing lost, audiences"

  static func faults(in bytes: [UInt8]) -> [String] {
    let source = SourceText(path: "plan.md", bytes: bytes)
    let plan = PlanReader().read(source)
    var faults = PlanRangeOracle(plan: plan).faults()
    faults += VanishingOracle(plan: plan).lostBlocks().map { "lost: \($0)" }
    faults += plan.diagnostics.flatMap { TextProperties.faults(of: $0, in: source) }
    let lines = PlanOutline.lines(of: plan)
    if PlanOutline.lines(of: PlanReader().read(source)) != lines {
      faults.append("the same text gave another plan")
    }
    for audience in Audience.allCases {
      let visible = plan.visible(to: audience)
      let seen = PlanOutline.lines(of: visible)
      if PlanOutline.lines(of: plan.visible(to: audience)) != seen {
        faults.append("\(audience) saw something else the second time")
      }
    }
    return faults
  }
}
