import WaymarkMarkdown
import WaymarkPlan
import WaymarkSource

/// Where the plan is on its way: at its beginning, halfway, near its end, or simply on it.
enum PlanOccasions {
  static func find(in view: PlanOnDay) -> [PromptOccasion] {
    [beginning(view), halfway(view), closing(view), nothingSpecial(view)].compactMap(\.self)
  }

  private static func occasion(
    _ state: PromptState, _ view: PlanOnDay, at range: ByteRange, because reason: String,
    urgency: Double = 1, _ variables: KeyValuePairs<String, String?>
  ) -> PromptOccasion {
    PromptOccasion(
      state, .plan, named: view.plan.title?.value ?? "", at: range, because: reason,
      urgency: urgency, variables)
  }

  private static func beginning(_ view: PlanOnDay) -> PromptOccasion? {
    let plan = view.plan
    guard view.held.isEmpty else { return nil }
    // A pair that writes no check-ins is not at its beginning for ever.
    if let start = plan.start?.date {
      guard view.day.days(since: start) <= max(30, 2 * view.rhythm) else { return nil }
    } else {
      let hasBegun = plan.milestones.contains { $0.status.value != .planned }
      guard !hasBegun, plan.feedback.isEmpty else { return nil }
    }
    return occasion(
      .planBeginning, view, at: plan.start?.range ?? plan.titleRange,
      because: "no check-in has been held yet",
      [
        "purpose": purpose(plan), "mentee": mentee(view), "mentor": mentor(view),
      ])
  }

  private static func purpose(_ plan: Plan) -> String? {
    let prose = plan.sections.filter { $0.kind == .purpose }.flatMap(\.prose)
    return prose.lazy.map { plan.document.plainText(of: $0) }.first { !$0.isEmpty }
  }

  private static func halfway(_ view: PlanOnDay) -> PromptOccasion? {
    guard let start = view.plan.start, let end = view.plan.end, start.date < end.date else {
      return nil
    }
    let length = end.date.days(since: start.date)
    let middle = start.date.adding(days: length / 2)
    let room = max(3, min(view.rhythm, length / 8))
    guard abs(view.day.days(since: middle)) <= room else { return nil }
    let (finished, open) = counts(view)
    return occasion(
      .planHalfway, view, at: end.range, because: "the plan is halfway on \(middle)",
      [
        "start": "\(start.date)", "end": "\(end.date)", "finished": "\(finished)",
        "open": "\(open)",
      ])
  }

  private static func closing(_ view: PlanOnDay) -> PromptOccasion? {
    guard let end = view.plan.end else { return nil }
    let length = view.plan.start.map { end.date.days(since: $0.date) } ?? 8 * view.rhythm
    let left = end.date.days(since: view.day)
    guard left <= max(3, min(2 * view.rhythm, length / 4)), left >= -60 else { return nil }
    let (finished, open) = counts(view)
    return occasion(
      .planClosing, view, at: end.range,
      because: left < 0 ? "the plan ended on \(end.date)" : "the plan ends on \(end.date)",
      urgency: left < view.rhythm ? 2 : 1,
      [
        "end": "\(end.date)", "days_left": "\(max(0, left))", "finished": "\(finished)",
        "open": "\(open)",
      ])
  }

  private static func nothingSpecial(_ view: PlanOnDay) -> PromptOccasion {
    occasion(
      .nothingSpecial, view, at: view.plan.titleRange, because: "a question for any day",
      ["mentee": mentee(view), "mentor": mentor(view)])
  }

  private static func mentee(_ view: PlanOnDay) -> String {
    view.names(with: .mentee) ?? "the mentee"
  }

  private static func mentor(_ view: PlanOnDay) -> String {
    view.names(with: .mentor) ?? "the mentor"
  }

  private static func counts(_ view: PlanOnDay) -> (finished: Int, open: Int) {
    (
      view.plan.milestones.count { $0.status.value == .done },
      view.plan.milestones.count { !$0.status.value.isClosed }
    )
  }
}
