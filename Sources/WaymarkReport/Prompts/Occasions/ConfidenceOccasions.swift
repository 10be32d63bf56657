import WaymarkPlan
import WaymarkSource

/// Confidence that fell between two check-ins, or that is high in something late.
enum ConfidenceOccasions {
  static func find(in view: PlanOnDay) -> [PromptOccasion] {
    [dropped(view)].compactMap(\.self) + highButLate(view)
  }

  private static func dropped(_ view: PlanOnDay) -> PromptOccasion? {
    let told = view.held.compactMap { view.plan.checkIns[$0].confidence }
    guard told.count >= 2, let last = view.lastCheckIn?.confidence else { return nil }
    let before = told[told.count - 2]
    guard last.value.share < before.value.share else { return nil }
    // On another scale the number before would mean something else.
    let from = last.value.scale * before.value.share
    return PromptOccasion(
      .confidenceDropped, .confidence, named: "Confidence", at: last.range,
      because: "confidence went from \(text(before.value)) to \(text(last.value))",
      urgency: (before.value.share - last.value.share) * 4,
      [
        "from": NumberText.plain(from), "to": NumberText.plain(last.value.value),
        "scale": NumberText.plain(last.value.scale), "subject": subject(of: view),
      ])
  }

  /// The goal or milestone that the last check-in names beside the number, as in `3/5 in …`.
  private static func subject(of view: PlanOnDay) -> String? {
    guard let field = view.lastCheckIn?.fields.first(.confidence) else { return nil }
    let words = field.value.value.lowercased()
    let titles = view.plan.milestones.map(\.title.value) + view.plan.goals.map(\.title.value)
    return titles.first { $0.count >= 4 && words.contains($0.lowercased()) }
  }

  private static func highButLate(_ view: PlanOnDay) -> [PromptOccasion] {
    let milestones = view.plan.milestones.enumerated().compactMap { index, milestone in
      view.isActive(milestone)
        ? highButLate(
          .milestone(index), milestone.title, milestone.assignment.due,
          milestone.confidence ?? view.goal(of: milestone)?.confidence, view) : nil
    }
    let goals = view.plan.goals.enumerated().compactMap { index, goal in
      view.isActive(goal)
        ? highButLate(.goal(index), goal.title, goal.assignment.due, goal.confidence, view) : nil
    }
    return milestones + goals
  }

  private static func highButLate(
    _ subject: PromptOccasion.Subject, _ title: Located<String>, _ due: PlanDate?,
    _ confidence: Located<Confidence>?, _ view: PlanOnDay
  ) -> PromptOccasion? {
    guard let due, due.date < view.day, let confidence, confidence.value.share >= 0.75 else {
      return nil
    }
    let said = text(confidence.value)
    return PromptOccasion(
      .confidenceHighButLate, subject, named: title.value, at: confidence.range,
      because:
        "confidence in \(quotedBriefly(title.value)) is \(said), and it was due on \(due.date)",
      urgency: 1,
      [
        "title": title.value, "confidence": said, "days_late": "\(view.day.days(since: due.date))",
      ])
  }

  /// `4/5`, or `80 %` on a scale of a hundred.
  private static func text(_ confidence: Confidence) -> String {
    let value = NumberText.plain(confidence.value)
    if confidence.scale == 100 { return "\(value) %" }
    return "\(value)/\(NumberText.plain(confidence.scale))"
  }
}
