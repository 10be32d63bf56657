import WaymarkPlan
import WaymarkSource

/// The questions of a plan's check-ins, to tell which prompts were asked and when.
struct AskedQuestions {
  private let questions: [(day: CalendarDate, text: NormalizedQuestion)]

  /// Collects the bold questions of the check-ins up to a day, the latest first.
  init(of plan: Plan, until day: CalendarDate) {
    questions = plan.checkIns.filter { $0.date.date <= day }
      .flatMap { checkIn in
        checkIn.prompts.map { (checkIn.date.date, NormalizedQuestion($0.question.value)) }
      }
      .sorted { $0.0 > $1.0 }
  }

  /// When a prompt was last asked, if that is too near to ask it again on a day.
  func rest(of prompt: Prompt, on day: CalendarDate) -> RestingPrompt? {
    let recent = questions.prefix { $0.day.adding(days: prompt.againDays) > day }
    guard !recent.isEmpty else { return nil }
    let pattern = PromptPattern(prompt.question)
    return recent.first { pattern.matches($0.text) }
      .map { RestingPrompt(prompt: prompt, asked: $0.day) }
  }
}
