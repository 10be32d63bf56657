import WaymarkPlan
import WaymarkSource

/// Feedback that waits for an answer, that was put to use, or that goes one way only.
enum FeedbackOccasions {
  static func find(in view: PlanOnDay) -> [PromptOccasion] {
    let past = view.plan.feedback.enumerated()
      .filter { $0.element.date.date < view.day }
      .sorted { ($0.element.date.date, $0.offset) < ($1.element.date.date, $1.offset) }
    let answers = past.compactMap { index, feedback in
      adopted(feedback, index, view) ?? unanswered(feedback, index, view)
    }
    return answers + [oneWay(past.map(\.element), view)].compactMap(\.self)
  }

  private static func sides(_ feedback: Feedback, _ view: PlanOnDay) -> (from: String, to: String) {
    (view.names(of: feedback.from) ?? "one of you", view.names(of: feedback.to) ?? "the other")
  }

  private static func about(_ feedback: Feedback) -> String? {
    feedback.about?.text.value ?? feedback.fields.first(.about)?.value.value
  }

  private static func unanswered(
    _ feedback: Feedback, _ index: Int, _ view: PlanOnDay
  ) -> PromptOccasion? {
    // Without fields the audience sees that there was feedback, and not what came of it.
    guard !feedback.fields.isEmpty || !feedback.prose.isEmpty else { return nil }
    let answers: [FieldKind] = [.response, .adopted, .declined]
    guard !answers.contains(where: { feedback.fields.first($0) != nil }) else { return nil }
    let (from, to) = sides(feedback, view)
    return PromptOccasion(
      .feedbackUnanswered, .feedback(index), named: feedback.title.value, at: feedback.title.range,
      because: "the feedback of \(feedback.date.date) from \(from) to \(to) has no response",
      urgency: view.freshness(feedback.date.date),
      [
        "from": from, "to": to, "date": "\(feedback.date.date)", "about": about(feedback),
        "try": feedback.fields.first(.tryNext)?.value.value,
      ])
  }

  private static func adopted(
    _ feedback: Feedback, _ index: Int, _ view: PlanOnDay
  ) -> PromptOccasion? {
    guard let field = feedback.fields.first(.adopted),
      view.isFresh(feedback.adopted?.date ?? feedback.date.date)
    else { return nil }
    let (from, to) = sides(feedback, view)
    return PromptOccasion(
      .feedbackAdopted, .feedback(index), named: feedback.title.value, at: field.range,
      because: "the feedback of \(feedback.date.date) from \(from) to \(to) was adopted"
        + (feedback.adopted.map { " on \($0.date)" } ?? ""),
      urgency: view.freshness(feedback.adopted?.date ?? feedback.date.date),
      [
        "from": from, "to": to, "date": "\(feedback.date.date)", "about": about(feedback),
        "try": feedback.fields.first(.tryNext)?.value.value,
        "adopted": evidence(in: field, feedback.adopted, view),
      ])
  }

  /// What shows that feedback was adopted: the field's words without their date.
  private static func evidence(
    in field: Field, _ date: PlanDate?, _ view: PlanOnDay
  ) -> String? {
    var words = Substring(field.value.value)
    if let date {
      let written = view.plan.source.text(date.range)
      if words.hasPrefix(written) { words = words.dropFirst(written.count) }
    }
    return String(words.drop { !$0.isLetter && !$0.isNumber && !"\"“('".contains($0) })
  }

  /// The last three or more from one side, and none back.
  private static func oneWay(_ past: [Feedback], _ view: PlanOnDay) -> PromptOccasion? {
    guard let last = past.last, !last.from.isEmpty, !last.to.isEmpty else { return nil }
    let givers = Set(last.from.map(\.handle))
    let run = past.reversed().prefix { !givers.isDisjoint(with: $0.from.map(\.handle)) }
    guard run.count >= 3 else { return nil }
    let (giver, receiver) = sides(last, view)
    return PromptOccasion(
      .feedbackOneWay, .feedbackDirection, named: "Feedback", at: last.title.range,
      because: "the last \(run.count) pieces of feedback came from \(giver)",
      urgency: min(2, Double(run.count) / 3),
      ["giver": giver, "receiver": receiver, "count": "\(run.count)"])
  }
}
