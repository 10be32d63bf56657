import WaymarkPlan
import WaymarkSource

extension Goal {
  /// Whether it is only a heading with its steps: then its reason is asked for first.
  var isBare: Bool { fields.isEmpty }
}

extension RuleContext {
  /// Reports goals that lack something; when none of them has it, that is one cause and one
  /// finding, at the first.
  mutating func reportGoals(
    _ lacking: [Int], noneHasIt: Bool, _ each: String, _ none: String, help: String
  ) {
    guard let first = lacking.first else { return }
    if noneHasIt, lacking.count > 1 {
      report(
        "none of \(lacking.count) goals \(none)", at: plan.goals[first].title.range,
        notes: lacking.dropFirst().prefix(5).map {
          Diagnostic.Note("nor this one", at: plan.goals[$0].title.range)
        }, help: help)
      return
    }
    for index in lacking {
      let title = plan.goals[index].title
      report("\(quoted(title.value)) \(each)", at: title.range, help: help)
    }
  }
}
