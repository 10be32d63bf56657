import WaymarkSource

/// A prompt that was chosen for an occasion, and how it came to be.
struct PromptChoice {
  let prompt: Prompt
  let occasion: PromptOccasion
  let score: PromptScore
}

/// What speaks for a prompt: the sum decides, and the parts explain it.
struct PromptScore {
  /// How loudly its state calls.
  var call: Double
  /// The weight in its file.
  var weight: Double
  /// How much the occasion presses.
  var urgency: Double
  /// The turn of the day, so that not the same is asked each time.
  var turn: Double
  /// What was taken off for likeness with those chosen before it.
  var likeness = 0.0

  var total: Double { call + weight + urgency + turn + likeness }
}

/// A prompt that rests, because it was asked not long ago.
struct RestingPrompt {
  let prompt: Prompt
  /// The day of the check-in that asked it.
  let asked: CalendarDate
  /// The first day on which it may be asked again.
  var until: CalendarDate { asked.adding(days: prompt.againDays) }
}
