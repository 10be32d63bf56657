public import WaymarkPlan
import WaymarkSource

extension PromptSheet {
  /// Chooses the questions of a plan, as the audience may see it.
  public init(_ plan: Plan, library: PromptLibrary = .embedded, request: PromptRequest) {
    let visible = plan.visible(to: request.audience)
    let selection = PromptSelection(
      plan: visible, occasions: PromptSheet.occasions(plan, visible, request), library: library,
      request: request)
    let view = PlanOnDay(plan: visible, day: request.session)
    title = visible.shownTitle
    audience = request.audience.rawValue
    audienceText = request.audience.readers
    session = request.session.iso
    sessionText = DateText.long(request.session)
    prompts = selection.choices.map { PromptSheet.question($0, view, request) }
    guard request.explains else { return }
    resting = selection.resting.map {
      Resting(id: $0.prompt.id, asked: "\($0.asked)", until: "\($0.until)")
    }
  }

  /// What calls for a question both in the whole plan and in what the audience sees of it.
  ///
  /// Something that is only missing because it is withheld calls for nothing.
  private static func occasions(
    _ plan: Plan, _ visible: Plan, _ request: PromptRequest
  ) -> [PromptOccasion] {
    let seen = PromptOccasion.all(in: visible, on: request.session)
    guard request.audience < .oneself else { return seen }
    struct Place: Hashable {
      let state: PromptState
      let range: ByteRange
    }
    let whole = Set(
      PromptOccasion.all(in: plan, on: request.session).map {
        Place(state: $0.state, range: $0.range)
      })
    return seen.filter { whole.contains(Place(state: $0.state, range: $0.range)) }
  }

  private static func question(
    _ choice: PromptChoice, _ view: PlanOnDay, _ request: PromptRequest
  ) -> Question {
    let prompt = choice.prompt
    let occasion = choice.occasion
    let place = view.plan.source.position(at: occasion.range.start)
    func text(_ segments: [PromptSegment]) -> String {
      segments.rendered(occasion.variables, escape: MarkdownText.escaped)
    }
    let who = who(prompt.addressee, view)
    return Question(
      id: prompt.id, for: prompt.addressee, who: who,
      forText: "For \(who)" + (who.hasSuffix(".") ? "" : "."),
      direction: prompt.direction, framework: prompt.framework, state: prompt.state.rawValue,
      question: text(prompt.question), help: prompt.help.isEmpty ? nil : text(prompt.help),
      because: Reason(
        text: PlainText.cleaned(occasion.reason), line: place.line, column: place.column,
        subject: PlainText.cleaned(occasion.subjectName)),
      score: request.explains ? Score(choice.score) : nil)
  }

  private static func who(_ addressee: Prompt.Addressee, _ view: PlanOnDay) -> String {
    // In a circle of peers everybody stands on both sides.
    let pair = Set(view.plan.people(with: .mentee) + view.plan.people(with: .mentor))
    let peers = view.plan.people(with: .peer)
    let isCircle = pair.isEmpty && !peers.isEmpty
    return switch addressee {
    case .mentee: view.names(with: .mentee) ?? (isCircle ? "each of you" : "the mentee")
    case .mentor: view.names(with: .mentor) ?? (isCircle ? "each of you" : "the mentor")
    case .peer: view.names(with: .peer) ?? "a peer"
    case .both: (isCircle ? peers.count : pair.count) > 2 ? "all of you" : "both of you"
    }
  }
}

extension PromptSheet.Score {
  /// The parts, rounded to tenths.
  init(_ score: PromptScore) {
    func tenths(_ value: Double) -> Double { (value * 10).rounded() / 10 }
    func words(_ value: Double) -> String { NumberText.decimal(value, places: 1) }
    self.init(
      total: tenths(score.total), call: tenths(score.call), weight: tenths(score.weight),
      urgency: tenths(score.urgency), turn: tenths(score.turn), likeness: tenths(score.likeness),
      text: "score \(words(score.total)): call \(words(score.call)), weight "
        + "\(words(score.weight)), urgency \(words(score.urgency)), turn \(words(score.turn)), "
        + "likeness \(words(score.likeness))")
  }
}
