import WaymarkPlan

/// A confidence in the words it was given in.
enum ConfidenceText {
  /// `4/5`, or `80 %` on a scale of a hundred.
  static func text(_ confidence: Confidence) -> String {
    confidence.scale == 100
      ? "\(NumberText.plain(confidence.value)) %"
      : "\(NumberText.plain(confidence.value))/\(NumberText.plain(confidence.scale))"
  }
}
