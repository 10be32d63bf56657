public import WaymarkPlan
public import WaymarkSource

/// A place in a plan that calls for a question.
public struct PromptOccasion: Sendable {
  /// What calls for it.
  public var state: PromptState
  /// The plan's words for the question; a name that has no value is not in it.
  public var variables: [String: String]
  /// The words of the plan that called for it.
  public var range: ByteRange
  /// What it is about, so that no two questions of a session are about the same thing.
  public var subject: Subject
  /// The plan's own name for the subject.
  public var subjectName: String
  /// What was found there, as a clause: `"Ship it" was due on 2026-10-15`.
  public var reason: String
  /// Whether it is about work of somebody who is not a mentee, a mentor's own milestone say.
  ///
  /// What is asked of one side only takes the mentee for the one who works.
  public var isOthersWork = false
  /// How much it presses compared with others of its state, 0 to 3.
  public var urgency: Double

  /// What a question can be about; the number is an index in the plan's list.
  public enum Subject: Sendable, Hashable {
    case plan
    case goal(Int)
    case milestone(Int)
    case metric(Int)
    case feedback(Int)
    case commitment(Int)
    case action(Int)
    case question(Int)
    case win(Int)
    case skill(String)
    case checkIns
    case confidence
    case feedbackDirection
    case commitments
  }

  /// Makes an occasion; values that are nil or empty are left out.
  init(
    _ state: PromptState, _ subject: Subject, named subjectName: String, at range: ByteRange,
    because reason: String, urgency: Double = 1, _ variables: KeyValuePairs<String, String?>
  ) {
    self.state = state
    self.subject = subject
    self.subjectName = subjectName
    self.range = range
    self.reason = reason
    self.urgency = min(3, max(0, urgency))
    self.variables = [:]
    for (name, value) in variables {
      if let value, !value.isEmpty { self.variables[name] = value }
    }
  }

  /// Whether the question could be asked without a hole in it.
  var isComplete: Bool {
    state.variables.allSatisfy { $0.isOptional || variables[$0.name] != nil }
  }
}

extension PromptOccasion {
  /// All that calls for a question in a plan on a day, in the order of the states.
  ///
  /// Linear in the plan, but for the comparison of finished milestones with wins and changes.
  public static func all(in plan: Plan, on day: CalendarDate) -> [PromptOccasion] {
    let view = PlanOnDay(plan: plan, day: day)
    let families: [(PlanOnDay) -> [PromptOccasion]] = [
      MilestoneOccasions.find, SetbackOccasions.find, GoalOccasions.find, SkillOccasions.find,
      ConfidenceOccasions.find, MetricOccasions.find, FeedbackOccasions.find,
      CommitmentOccasions.find, CheckInOccasions.find, QuestionOccasions.find, WinOccasions.find,
      PlanOccasions.find,
    ]
    return families.flatMap { $0(view) }.compactMap { occasion in
      guard occasion.isComplete, occasion.state.isAsked(in: view.status) else { return nil }
      var occasion = occasion
      occasion.isOthersWork = view.isOthersWork(occasion.subject)
      return occasion
    }
  }
}
