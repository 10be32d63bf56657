import WaymarkPlan
import WaymarkSource

/// Whose turn it is on a day: what varies the choice without chance.
struct PromptTurns {
  private let identity: String
  private let session: CalendarDate
  private let rhythm: Int

  init(plan: Plan, session: CalendarDate) {
    identity = PromptTurns.identity(of: plan)
    self.session = session
    rhythm = max(1, plan.cadence?.value.approximateDays ?? 14)
  }

  /// What stays the same while a plan's text changes: its id, else its file's name.
  private static func identity(of plan: Plan) -> String {
    plan.identifier?.value ?? PromptReader.fileName(of: plan.path)
  }

  /// The prompts of a state in the order of their turns: by weight, then as it falls.
  func ordered(_ prompts: [Prompt], of state: PromptState) -> [Prompt] {
    guard state == .nothingSpecial else { return prompts }
    return prompts.map { ($0, Fingerprint(identity, $0.id).value) }
      .sorted { ($1.0.weight, $0.1) < ($0.0.weight, $1.1) }.map(\.0)
  }

  /// What the day adds to a prompt's score, 0 to 2.
  ///
  /// The questions for any day take turns instead: three of them each cadence, until all have
  /// been asked, and then from the beginning. Nearly all of their score is their turn.
  func turn(
    of prompt: Prompt, for occasion: PromptOccasion, position: Int, of count: Int
  ) -> Double {
    guard prompt.state == .nothingSpecial else {
      return 2 * Fingerprint(identity, "\(session)", prompt.id, "\(occasion.range)").share
    }
    let step = session.dayNumber / rhythm * 3
    let place = ((position - step) % count + count) % count
    return 6 * (1 - Double(place) / Double(count)) - Double(prompt.weight)
  }
}
