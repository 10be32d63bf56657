import WaymarkMarkdown
import WaymarkPlan
import WaymarkSource

/// Questions that somebody wrote down and nobody has answered.
enum QuestionOccasions {
  static func find(in view: PlanOnDay) -> [PromptOccasion] {
    view.plan.questions.enumerated().compactMap { index, question in
      guard isOpen(question, view) else { return nil }
      let owner = question.assignment.owner.map(view.name(of:))
      return PromptOccasion(
        .questionOpen, .question(index), named: question.text.value, at: question.text.range,
        because: "\(quotedBriefly(question.text.value)) has no answer yet",
        urgency: question.text.value.hasSuffix("?") ? 1.5 : 0.5,
        [
          "question": question.text.value,
          "who": owner ?? question.side.flatMap(view.names(with:)),
        ])
    }
  }

  private static func isOpen(_ question: Entry, _ view: PlanOnDay) -> Bool {
    if let box = question.checkbox?.value, box == .done || box == .cancelled { return false }
    // A question of an earlier check-in has had its turn; one of a later one will have it.
    if let checkIn = question.checkIn, question.checkbox == nil, checkIn != view.held.last {
      return false
    }
    // What stands under a question is its answer.
    return question.fields.isEmpty
      && !question.nodes.contains { Array(view.plan.document.children(of: $0)).count > 1 }
  }
}
