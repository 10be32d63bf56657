import WaymarkSource

/// A prompt with a line of the plan that calls for it, before the choice.
struct PromptCandidate {
  let prompt: Prompt
  let occasion: PromptOccasion
  var score: PromptScore

  init(prompt: Prompt, occasion: PromptOccasion, turn: Double) {
    self.prompt = prompt
    self.occasion = occasion
    score = PromptScore(
      call: prompt.state.pull, weight: Double(prompt.weight), urgency: occasion.urgency, turn: turn)
  }

  /// Whether it comes first; of two alike, the order of ids and places decides.
  func isBefore(_ other: PromptCandidate) -> Bool {
    if score.total != other.score.total { return score.total > other.score.total }
    return (prompt.id, occasion.range) < (other.prompt.id, other.occasion.range)
  }

  /// Whether both are about one goal, one milestone, one of anything.
  ///
  /// Several questions about the plan as a whole may well stand side by side.
  func isAboutTheSame(as other: PromptCandidate) -> Bool {
    occasion.subject == other.occasion.subject && occasion.subject != .plan
  }

  /// What is taken off for being like those that were taken before.
  func likeness(with taken: [PromptCandidate]) -> Double {
    var sum = 0.0
    for other in taken {
      if prompt.state == other.prompt.state { sum -= 4 }
      if prompt.frameworkFamily == other.prompt.frameworkFamily { sum -= 1.5 }
      if prompt.state.tone == .heavy, other.prompt.state.tone == .heavy { sum -= 1 }
      if prompt.direction == other.prompt.direction { sum -= 0.75 }
      if prompt.addressee == other.prompt.addressee { sum -= 0.75 }
      if prompt.addressee == .peer, other.prompt.addressee == .peer { sum -= 4 }
    }
    return sum
  }
}
