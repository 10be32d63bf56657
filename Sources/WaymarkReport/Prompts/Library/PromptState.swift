/// What in a plan calls for a question; the raw value is its name in a prompt's file.
public enum PromptState: String, Sendable, CaseIterable, Hashable {
  // Milestones.
  case milestoneOverdue = "milestone-overdue"
  case milestoneOverdueAgain = "milestone-overdue-again"
  case milestoneBlocked = "milestone-blocked"
  case milestoneFinished = "milestone-finished"
  case milestoneAboutToStart = "milestone-about-to-start"
  case milestoneDueSoon = "milestone-due-soon"
  case milestoneWithoutEvidence = "milestone-without-evidence"
  case setback
  case winNotCelebrated = "win-not-celebrated"
  // Goals and skills.
  case goalFinished = "goal-finished"
  case goalWithoutMovement = "goal-without-movement"
  case goalWithoutLeadingMeasure = "goal-without-leading-measure"
  case skillNeverPractised = "skill-never-practised"
  // Confidence and numbers.
  case confidenceDropped = "confidence-dropped"
  case confidenceHighButLate = "confidence-high-but-late"
  case metricMoving = "metric-moving"
  case metricStalled = "metric-stalled"
  case metricReversed = "metric-reversed"
  // Feedback and commitments.
  case feedbackUnanswered = "feedback-unanswered"
  case feedbackAdopted = "feedback-adopted"
  case feedbackOneWay = "feedback-one-way"
  case commitmentKept = "commitment-kept"
  case commitmentMissed = "commitment-missed"
  // Check-ins and the plan.
  case checkInMissed = "check-in-missed"
  case actionCarriedOver = "action-carried-over"
  case questionOpen = "question-open"
  case winRecorded = "win-recorded"
  case planBeginning = "plan-beginning"
  case planHalfway = "plan-halfway"
  case planClosing = "plan-closing"
  case nothingSpecial = "nothing-special"
}

/// A name that a prompt's text can use in its state.
public struct PromptVariable: Sendable, Hashable {
  /// The name between the braces.
  public let name: String
  /// Whether it may be empty, so that it belongs into a section.
  public let isOptional: Bool

  /// Reads `owner?` as an optional variable and `title` as one that is always there.
  init(_ text: Substring) {
    isOptional = text.hasSuffix("?")
    name = String(isOptional ? text.dropLast() : text)
  }
}
