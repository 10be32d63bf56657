public import WaymarkPlan
public import WaymarkSource

/// What somebody asks of the prompts of a plan.
public struct PromptRequest: Sendable {
  /// The day of the check-in; the plan is looked at as it stands on that day.
  public var session: CalendarDate
  /// The side whose questions are wanted; nil for all sides.
  public var side: PromptSide?
  /// The most questions.
  public var limit = 5
  /// Whether every question that the plan calls for is wanted.
  public var isAll = false
  /// Whether each question tells how it came to be chosen.
  public var explains = false
  /// Who will see the questions.
  public var audience = Audience.pair

  /// Asks for the few next questions of a day.
  public init(session: CalendarDate) {
    self.session = session
  }
}
