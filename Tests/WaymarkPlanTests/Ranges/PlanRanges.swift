import WaymarkSource

@testable import WaymarkPlan

/// Every range in a plan, found by looking into all its values, so that none is forgotten.
struct PlanRanges {
  /// A range with the way to it, such as `milestones[0].title`.
  struct Place {
    let path: String
    let range: ByteRange
    /// The text that was read there.
    var text: String?
  }

  private(set) var places: [Place] = []

  init(_ plan: Plan) {
    collect(Mirror(reflecting: plan), "", skipping: ["source", "document"])
  }

  private mutating func collect(_ mirror: Mirror, _ path: String, skipping: Set<String> = []) {
    for (position, child) in mirror.children.enumerated() {
      let label = child.label.map { path.isEmpty ? $0 : "\(path).\($0)" } ?? "\(path)[\(position)]"
      guard !skipping.contains(child.label ?? "") else { continue }
      collect(child.value, label)
    }
  }

  private mutating func collect(_ value: Any, _ path: String) {
    switch value {
    case let range as ByteRange: places.append(Place(path: path, range: range))
    case let located as Located<String>:
      places.append(Place(path: path, range: located.range, text: located.value))
    case let person as PersonReference:
      places.append(Place(path: path, range: person.range, text: person.text))
    case is String, is Int, is Bool, is Double: return
    default: collect(Mirror(reflecting: value), path)
    }
  }
}
