import WaymarkEdit
import WaymarkPlan
import WaymarkSource

/// Documents that become plans: the plan is the one of the text, and adopting again changes nothing.
enum AdoptTarget: FuzzTarget {
  static let name = "adopt"
  static let purpose = "a document that becomes a plan: read back, adopted once"

  static func faults(in bytes: [UInt8]) -> [String] {
    let source = SourceText(path: "plan.md", bytes: bytes)
    var request = Adoption.Request()
    request.year = 2026
    let adoption = Adoption(source, request: request)
    var faults: [String] = []
    if adoption.source.bytes != bytes {
      faults += TextProperties.faults(from: bytes, to: adoption.source.bytes)
    }
    if PlanOutline.lines(of: PlanReader().read(adoption.source))
      != PlanOutline.lines(of: adoption.plan)
    {
      faults.append("the plan is not the one of the text")
    }
    let second = Adoption(adoption.source, request: request)
    if second.source.bytes != adoption.source.bytes {
      faults += TextProperties.difference(
        adoption.source.bytes, second.source.bytes, "adopted twice, it differs")
    }
    let again = Adoption(source, request: request)
    if again.source.bytes != adoption.source.bytes { faults.append("another result each time") }
    if again.understood != adoption.understood || again.leftAlone != adoption.leftAlone {
      faults.append("other words each time")
    }
    return faults
  }
}
