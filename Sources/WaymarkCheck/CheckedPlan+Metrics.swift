import WaymarkPlan
import WaymarkSource

extension CheckedPlan {
  /// Where to report what concerns all metrics: their section's title, else the plan's.
  var placeOfMetrics: ByteRange {
    plan.sections.first { $0.kind == .metrics }?.title.range ?? plan.titleRange
  }
}

extension Metric {
  /// Whether it has a heading of its own, with or without a column of values.
  var isDescribed: Bool { form == .heading || !fields.isEmpty }
}

extension Entry {
  /// Whether its checkbox, if it has one, is not ticked off.
  var isOpen: Bool { checkbox.map { $0.value == .open || $0.value == .inProgress } ?? true }
}
