import WaymarkPlan

// What each state offers to a prompt, how loudly it calls, and in which plans it is asked.
extension PromptState {
  /// The variables of its prompts.
  public var variables: [PromptVariable] {
    variableNames.split(separator: " ").map(PromptVariable.init)
  }

  private var variableNames: String {
    switch self {
    case .milestoneOverdue, .milestoneOverdueAgain: "title due days_late owner? goal?"
    case .milestoneBlocked: "title reason? since? owner? goal?"
    case .milestoneFinished: "title done? owner? evidence? goal?"
    case .milestoneAboutToStart: "title due? owner? goal?"
    case .milestoneDueSoon: "title due days_left owner? goal?"
    case .milestoneWithoutEvidence: "title owner? goal?"
    case .setback: "title reason?"
    case .winNotCelebrated: "title done?"
    case .goalFinished, .goalWithoutLeadingMeasure: "title outcome?"
    case .goalWithoutMovement: "title why? outcome?"
    case .skillNeverPractised: "skill"
    case .confidenceDropped: "from to scale subject?"
    case .confidenceHighButLate: "title confidence days_late"
    case .metricMoving, .metricReversed: "metric from to unit? since"
    case .metricStalled: "metric value unit? since"
    case .feedbackUnanswered: "from to date about? try?"
    case .feedbackAdopted: "from to date about? try? adopted?"
    case .feedbackOneWay: "giver receiver count"
    case .commitmentKept, .commitmentMissed: "who? commitment"
    case .checkInMissed: "expected days_late last?"
    case .actionCarriedOver: "action owner? times"
    case .questionOpen: "question who?"
    case .winRecorded: "win date?"
    case .planBeginning: "purpose? mentee mentor"
    case .planHalfway: "start end finished open"
    case .planClosing: "end days_left finished open"
    case .nothingSpecial: "mentee mentor"
    }
  }

  /// How much the state deserves a question today, from 1 to 10.
  var pull: Double {
    switch self {
    case .milestoneBlocked, .milestoneOverdueAgain, .planBeginning: 10
    case .milestoneOverdue, .milestoneFinished, .confidenceDropped, .goalFinished: 9
    case .setback, .feedbackUnanswered, .planHalfway, .planClosing, .winNotCelebrated: 8
    case .milestoneDueSoon, .goalWithoutMovement, .confidenceHighButLate, .metricReversed,
      .feedbackAdopted, .commitmentMissed, .checkInMissed:
      7
    case .milestoneAboutToStart, .metricMoving, .metricStalled, .feedbackOneWay, .winRecorded,
      .actionCarriedOver:
      6
    case .milestoneWithoutEvidence, .questionOpen, .commitmentKept: 5
    case .skillNeverPractised, .goalWithoutLeadingMeasure: 4
    case .nothingSpecial: 1
    }
  }

  /// How it feels to be asked about it; a session holds more than difficulties.
  var tone: PromptTone {
    switch self {
    case .milestoneOverdue, .milestoneOverdueAgain, .milestoneBlocked, .setback,
      .goalWithoutMovement, .confidenceDropped, .confidenceHighButLate, .metricStalled,
      .metricReversed, .commitmentMissed, .checkInMissed, .actionCarriedOver:
      .heavy
    case .milestoneFinished, .winNotCelebrated, .goalFinished, .metricMoving, .feedbackAdopted,
      .commitmentKept, .winRecorded:
      .light
    default: .even
    }
  }

  /// Whether it is asked about in a plan of some status.
  ///
  /// Nobody is held to the dates of a draft, of a paused or of a completed plan.
  func isAsked(in status: PlanStatus) -> Bool {
    switch (status, self) {
    case (.active, _), (_, .nothingSpecial): true
    case (.draft, .planBeginning), (.draft, .milestoneWithoutEvidence),
      (.draft, .goalWithoutLeadingMeasure), (.draft, .questionOpen),
      (.draft, .milestoneAboutToStart):
      true
    case (.paused, .questionOpen), (.completed, .setback), (.completed, .planClosing): true
    case (.paused, _), (.completed, _): tone == .light
    default: false
    }
  }
}

/// How it feels to be asked about a state.
enum PromptTone: Sendable {
  case light, even, heavy
}
