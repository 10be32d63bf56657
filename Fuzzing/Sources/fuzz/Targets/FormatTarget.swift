import WaymarkEdit
import WaymarkPlan
import WaymarkSource

/// Formatting: the plan reads the same, and a tidy file stays as it is.
enum FormatTarget: FuzzTarget {
  static let name = "format"
  static let purpose = "a tidied plan reads the same, and is tidied once"

  static func faults(in bytes: [UInt8]) -> [String] {
    let source = SourceText(path: "plan.md", bytes: bytes)
    let plan = PlanReader().read(source)
    let formatter = PlanFormatter(reader: PlanReader())
    let tidy = formatter.tidied(plan)
    guard tidy.bytes != bytes else { return [] }
    let read = PlanReader().read(tidy)
    var faults = TextProperties.faults(from: bytes, to: tidy.bytes)
    if PlanOutline.lines(of: read) != PlanOutline.lines(of: plan) {
      faults.append("the tidy plan reads differently")
    }
    let twice = formatter.tidied(read)
    if twice.bytes != tidy.bytes {
      faults += TextProperties.difference(tidy.bytes, twice.bytes, "tidied twice, it differs")
    }
    if formatter.tidied(plan).bytes != tidy.bytes { faults.append("another result each time") }
    if bytes.last != 0x0A, bytes.last != 0x0D, tidy.bytes.last == 0x0A {
      faults.append("a final newline came")
    }
    return faults
  }
}
