import WaymarkPlan
import WaymarkSource

/// The questions of a plan's check-ins, to tell which prompts were asked and when.
struct AskedQuestions {
  /// The most questions that are looked at; a pair asks a handful in each check-in.
  private static let limit = 200

  private let questions: [(day: CalendarDate, text: NormalizedQuestion)]

  /// Collects the bold questions of the check-ins up to a day, the latest first.
  init(of plan: Plan, until day: CalendarDate) {
    questions = plan.checkIns.filter { $0.date.date <= day }
      .flatMap { checkIn in
        checkIn.prompts.map { (day: checkIn.date.date, text: $0.question.value) }
      }
      .sorted { $0.day > $1.day }
      .prefix(AskedQuestions.limit)
      .map { ($0.day, NormalizedQuestion($0.text)) }
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
