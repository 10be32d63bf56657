import WaymarkPlan
import WaymarkSource

/// Chooses the few next good questions of a plan.
///
/// Each prompt that some line of the plan calls for has a score. They are taken one by one, the
/// best first, and each that is taken makes those like it less welcome: of the same state, the
/// same framework, the same side, the same direction, the same mood. Nothing is left to chance:
/// the same plan on the same day gives the same questions.
struct PromptSelection {
  /// The chosen, in the order to ask them.
  private(set) var choices: [PromptChoice] = []
  /// Those that would have been asked, had they not been asked before.
  private(set) var resting: [RestingPrompt] = []

  private let request: PromptRequest
  private var candidates: [PromptCandidate] = []
  private var taken: [PromptCandidate] = []

  /// A quiet plan gets this many questions.
  private static let quietCount = 3

  /// Chooses for a plan that holds only what the audience may see.
  init(plan: Plan, occasions: [PromptOccasion], library: PromptLibrary, request: PromptRequest) {
    self.request = request
    let turns = PromptTurns(plan: plan, session: request.session)
    let asked = AskedQuestions(of: plan, until: request.session)
    let sides = PromptSelection.sides(of: plan, request)
    let byState = Dictionary(grouping: occasions, by: \.state)
    for state in PromptState.allCases {
      let calls = PromptSelection.mostPressing(byState[state, default: []])
      guard !calls.isEmpty else { continue }
      let prompts = library.prompts(for: state)
      for (position, prompt) in turns.ordered(prompts, of: state).enumerated()
      where sides.contains(where: prompt.addressee.includes) {
        if let rest = asked.rest(of: prompt, on: request.session) {
          resting.append(rest)
          continue
        }
        for occasion in calls where prompt.addressee == .both || !occasion.isOthersWork {
          let turn = turns.turn(of: prompt, for: occasion, position: position, of: prompts.count)
          candidates.append(PromptCandidate(prompt: prompt, occasion: occasion, turn: turn))
        }
      }
    }
    resting.sort { $0.prompt.id < $1.prompt.id }
    if request.isAll { takeAll() } else { takeFew(sides) }
    putInOrder()
  }

  // MARK: Sides

  /// The sides that somebody of the plan is on; peers are asked when the plan has some.
  private static func sides(of plan: Plan, _ request: PromptRequest) -> [PromptSide] {
    if let side = request.side { return [side] }
    let hasPeers = !plan.people(with: .peer).isEmpty
    let hasMentor = !plan.people(with: .mentor).isEmpty
    // A circle of peers has no mentor; a plan that names nobody has one all the same.
    return [.mentee] + (hasMentor || !hasPeers ? [.mentor] : []) + (hasPeers ? [.peer] : [])
  }

  /// Enough occasions of one state for any session, the most pressing first.
  private static func mostPressing(_ occasions: [PromptOccasion]) -> [PromptOccasion] {
    let limit = 40
    return Array(
      occasions.sorted { ($1.urgency, $0.range) < ($0.urgency, $1.range) }.prefix(limit))
  }

  // MARK: Taking

  /// Every prompt once, its occasions spread over all that call for it.
  private mutating func takeAll() {
    var remaining = candidates
    var counts: [PromptOccasion.Subject: Int] = [:]
    while let best = best(
      of: remaining, likeness: { -2 * Double(counts[$0.occasion.subject, default: 0]) })
    {
      take(best)
      if best.occasion.subject != .plan { counts[best.occasion.subject, default: 0] += 1 }
      remaining.removeAll { $0.prompt.id == best.prompt.id }
    }
  }

  private mutating func takeFew(_ sides: [PromptSide]) {
    var remaining = candidates
    while taken.count < request.limit {
      var allowed = remaining
      let needs = unmetNeeds(sides, among: remaining)
      let slots = request.limit - taken.count
      if needs.count >= slots {
        allowed = mostUseful(remaining, for: needs)
      } else if taken.count >= PromptSelection.quietCount {
        allowed.removeAll { $0.prompt.state == .nothingSpecial }
        if allowed.isEmpty, !needs.isEmpty {
          allowed = remaining.filter { candidate in
            needs.contains { $0.isMet(by: candidate.prompt) }
          }
        }
      }
      guard let best = best(of: allowed, likeness: { $0.likeness(with: taken) }) else { return }
      take(best)
      remaining.removeAll { $0.prompt.id == best.prompt.id || $0.isAboutTheSame(as: best) }
    }
  }

  /// What the session must still have, as far as any prompt can give it.
  private func unmetNeeds(
    _ sides: [PromptSide], among remaining: [PromptCandidate]
  ) -> [PromptNeed] {
    let needs: [PromptNeed] =
      [.direction(.back), .direction(.forward)]
      + sides.filter { $0 != .peer || request.side == .peer }.map(PromptNeed.side)
    return needs.filter { need in
      !taken.contains { need.isMet(by: $0.prompt) }
        && remaining.contains { need.isMet(by: $0.prompt) }
    }
  }

  /// Those that meet the most needs at once.
  private func mostUseful(
    _ candidates: [PromptCandidate], for needs: [PromptNeed]
  ) -> [PromptCandidate] {
    guard !needs.isEmpty else { return candidates }
    let met = candidates.map { candidate in needs.count { $0.isMet(by: candidate.prompt) } }
    let most = met.max() ?? 0
    return zip(candidates, met).filter { $0.1 == most }.map(\.0)
  }

  private func best(
    of candidates: [PromptCandidate], likeness: (PromptCandidate) -> Double
  ) -> PromptCandidate? {
    var best: PromptCandidate?
    for var candidate in candidates {
      candidate.score.likeness = likeness(candidate)
      if best.map({ candidate.isBefore($0) }) ?? true { best = candidate }
    }
    return best
  }

  private mutating func take(_ candidate: PromptCandidate) {
    taken.append(candidate)
  }

  /// First what looks back, then what looks forward, each with the strongest first.
  private mutating func putInOrder() {
    let back = taken.filter { $0.prompt.direction == .back }
    let forward = taken.filter { $0.prompt.direction == .forward }
    choices = (back + forward).map {
      PromptChoice(prompt: $0.prompt, occasion: $0.occasion, score: $0.score)
    }
  }
}

/// Something that every session should have.
private enum PromptNeed {
  case direction(Prompt.Direction)
  case side(PromptSide)

  func isMet(by prompt: Prompt) -> Bool {
    switch self {
    case .direction(let direction): prompt.direction == direction
    case .side(let side): prompt.addressee.includes(side)
    }
  }
}
