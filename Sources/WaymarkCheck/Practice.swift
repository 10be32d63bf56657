/// The practices that make mentoring accountable; each rule, report and prompt serves some.
public enum Practice: Int, Sendable, CaseIterable {
  case observableMilestones = 1
  case agreedOpenly
  case frequentCheckIns
  case specificFeedback
  case bothSidesAsk
  case fewGoals
  case celebrateAndLearn
  case sharedResponsibility
  case practisedFeedback
  case ownPurpose
  case transferableSkills
  case openedNetworks
  case lightAndRepeatable
  case feedsDevelopment
  case balancedMeasures
  case learnerInCharge

  /// The short name, `P1` to `P16`.
  public var name: String { "P\(rawValue)" }

  /// What it asks for, in one sentence.
  public var statement: String {
    switch self {
    case .observableMilestones:
      "Milestones are specific, observable, attainable and bounded in time."
    case .agreedOpenly: "Both agree on the plan, both can see it, and it changes openly."
    case .frequentCheckIns: "Check-ins are short and frequent."
    case .specificFeedback:
      "Feedback is timely, specific and tied to what could be observed; fact is kept apart from"
        + " interpretation."
    case .bothSidesAsk: "Both sides ask and both sides answer."
    case .fewGoals: "A few goals that matter, each in steps with an owner and a date."
    case .celebrateAndLearn: "Progress is celebrated, and a setback is asked what it taught."
    case .sharedResponsibility:
      "Mentor, mentee and peers each commit, and it shows whether they kept it."
    case .practisedFeedback:
      "Feedback is paired with practice, and it shows whether it was adopted."
    case .ownPurpose: "Goals follow the learner's own purpose and map to skills."
    case .transferableSkills:
      "Communication, collaboration, problem-solving and reflective practice grow along the way."
    case .openedNetworks: "The mentor opens networks and opportunities."
    case .lightAndRepeatable: "It is light enough to be repeated."
    case .feedsDevelopment: "It feeds onboarding, reviews, development plans and recognition."
    case .balancedMeasures: "Measures are balanced, and looked at regularly."
    case .learnerInCharge: "The learner stays in charge: compared with their own past only."
    }
  }
}
