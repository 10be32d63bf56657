public import WaymarkPlan
import WaymarkSource

/// What was left out of plans for the sake of an audience, counted, and why.
public struct Withheld: Sendable, Equatable {
  /// How many of each part were left out.
  public private(set) var counts: [Part: Int] = [:]

  /// A part of a plan that can be left out.
  public enum Part: String, Sendable, CaseIterable {
    case names = "names of people, shown as initials"
    case goals, milestones
    case steps = "texts of steps"
    case actions
    case checkIns = "check-ins"
    case checkInContents = "contents of check-ins"
    case feedback
    case feedbackContents = "contents of feedback"
    case metrics, commitments, wins, practice, opportunities, changes, questions, reflections
    case sections = "sections with their prose"

    /// The field that tells from which audience on it is seen.
    var field: PlanField {
      switch self {
      case .names: .names
      case .goals: .goalTitle
      case .milestones: .milestoneTitle
      case .steps: .stepText
      case .actions: .action
      case .checkIns: .checkInDay
      case .checkInContents: .checkInContents
      case .feedback: .feedbackDirection
      case .feedbackContents: .feedbackContents
      case .metrics: .metricNumbers
      case .commitments: .commitment
      case .wins: .win
      case .practice: .practice
      case .opportunities: .opportunity
      case .changes: .change
      case .questions: .question
      case .reflections: .reflection
      case .sections: .section
      }
    }
  }

  /// Counts nothing.
  public init() {}

  init(from plan: Plan, seen: Plan) {
    func count(_ part: Part, _ all: Int, _ kept: Int) {
      if all > kept { counts[part] = all - kept }
    }
    let named = plan.people.filter { $0.name != nil || $0.handle != nil }
    count(.names, named.count, seen.people.filter { $0.handle != nil }.count)
    if seen.people.contains(where: { $0.handle != nil }) { counts[.names] = nil }
    count(.goals, plan.goals.count, seen.goals.count)
    count(.milestones, plan.milestones.count, seen.milestones.count)
    count(.steps, plan.steps.count, seen.steps.filter { !$0.text.value.isEmpty }.count)
    count(.actions, plan.actions.count, seen.actions.count)
    count(.checkIns, plan.checkIns.count, seen.checkIns.count)
    count(
      .checkInContents, plan.checkIns.filter(Self.hasContents).count,
      seen.checkIns.filter(Self.hasContents).count)
    count(.feedback, plan.feedback.count, seen.feedback.count)
    count(
      .feedbackContents, plan.feedback.filter { !$0.fields.isEmpty || !$0.prose.isEmpty }.count,
      seen.feedback.filter { !$0.fields.isEmpty || !$0.prose.isEmpty }.count)
    count(.metrics, plan.metrics.count, seen.metrics.count)
    count(.commitments, plan.commitments.count, seen.commitments.count)
    count(.wins, plan.wins.count, seen.wins.count)
    count(.practice, plan.practices.count, seen.practices.count)
    count(.opportunities, plan.opportunities.count, seen.opportunities.count)
    count(.changes, plan.changes.count, seen.changes.count)
    count(.questions, plan.questions.count, seen.questions.count)
    count(.reflections, plan.reflections.count, seen.reflections.count)
    count(.sections, plan.sections.count, seen.sections.count)
  }

  private static func hasContents(_ checkIn: CheckIn) -> Bool {
    !checkIn.fields.isEmpty || !checkIn.prose.isEmpty || !checkIn.prompts.isEmpty
  }

  /// What was left out in words, with the reason, in a fixed order.
  public func described(for audience: Audience) -> [(part: String, count: Int, reason: String)] {
    Part.allCases.compactMap { part in
      guard let count = counts[part] else { return nil }
      let first = AudienceTable.audience(of: part.field)
      let reason =
        first > audience ? "for \(first.whoSees)" : "marked in the plan for fewer readers"
      return (part.rawValue, count, reason)
    }
  }

  /// Adds what was left out of another plan.
  public mutating func add(_ other: Withheld) {
    counts.merge(other.counts, uniquingKeysWith: +)
  }
}

extension Audience {
  /// Who sees what is for it, at the least.
  fileprivate var whoSees: String {
    switch self {
    case .everyone: "everyone"
    case .programme: "the programme and the pair"
    case .pair: "the pair"
    case .oneself: "its author"
    }
  }
}
