import WaymarkPlan
import WaymarkSource

/// Front matter: whatever is between the fences, the body is still read.
enum FrontMatterTarget: FuzzTarget {
  static let name = "front-matter"
  static let purpose = "YAML at the top of a plan: places, limits, the body"

  static func faults(in bytes: [UInt8]) -> [String] {
    let yaml = SourceText(path: "plan.md", bytes: bytes)
    var faults: [String] = []
    if TextProperties.isText(bytes), !bytes.contains(0) {
      let (value, problem) = YAMLReader.read(yaml, yaml.fullRange)
      if let value { faults += self.faults(of: value, in: yaml, inside: yaml.fullRange) }
      if let problem {
        faults += TextProperties.faults(
          of: Diagnostic(
            rule: "front-matter-invalid", range: problem.range, message: problem.message,
            fixes: problem.fixes), in: yaml)
      }
    }
    let body = "\n---\n\n# Plan\n\n## Goals\n\n- [ ] Walk (@ada, due 2026-12-01)\n"
    return faults + PlanTarget.faults(in: Array("---\n".utf8) + bytes + Array(body.utf8))
  }

  private static func faults(
    of value: YAMLValue, in source: SourceText, inside outer: ByteRange
  ) -> [String] {
    var faults = TextProperties.faults(of: value.range, in: source)
    switch value.content {
    case .scalar: break
    case .sequence(let items):
      for item in items { faults += self.faults(of: item, in: source, inside: value.range) }
    case .mapping(let pairs):
      for pair in pairs {
        faults += TextProperties.faults(of: pair.key.range, in: source)
        faults += self.faults(of: pair.value, in: source, inside: value.range)
      }
    }
    return faults
  }
}
