public import WaymarkPlan
import WaymarkSource

/// A plan while it is checked: all that it says, and what several rules want to know of it.
///
/// An object, so that it is not copied from rule to rule, and so that what one rule found out is
/// there for the next. It is made for one check, and no other thread sees it.
@dynamicMemberLookup
public final class CheckedPlan {
  /// The plan as it was read.
  public let plan: Plan
  /// The day that is taken as today.
  let today: CalendarDate

  init(_ plan: Plan, today: CalendarDate) {
    self.plan = plan
    self.today = today
  }

  /// What the plan says.
  @inline(__always)
  public subscript<Value>(dynamicMember path: KeyPath<Plan, Value>) -> Value {
    plan[keyPath: path]
  }

  /// Everybody the plan names.
  public var people: [Person] { plan.people }

  /// The people with a role, by index.
  func people(with role: Role) -> [Int] { plan.people(with: role) }

  /// Whether some nodes hold a sentence or more.
  func hasSentence(in nodes: [Int]) -> Bool { plan.hasSentence(in: nodes) }

  // MARK: Found out once, when the first rule asks

  /// Whether something of the plan was found, and its front matter, if any, could be read.
  ///
  /// Else whatever is missing has one cause, which is reported by itself.
  lazy var isRead = plan.isPlan && !plan.hasBrokenFrontMatter

  /// Whether the plan is running and today is not past its last day.
  lazy var isUnderWay = isRunning && isRead && plan.end.map { $0.date >= today } ?? true

  /// The check-ins that were held up to today, by index, the earliest first.
  lazy var heldCheckIns = findHeldCheckIns()

  /// What has an owner and dates.
  lazy var duties = findDuties()

  /// The places where somebody is named who is not one of the plan's people, or not surely.
  lazy var unresolvedReferences = findUnresolvedReferences()

  /// The handles of all people.
  lazy var handles = Set(plan.people.compactMap(\.handle))

  /// For each person, the side they are on; nil for one on both sides.
  lazy var sides = findSides()

  /// Whether the plan has both a mentor and a mentee.
  lazy var hasBothSides =
    plan.people.contains { $0.has(.mentor) } && plan.people.contains { $0.has(.mentee) }

  /// The goals that somebody works on and that are written as headings, by index.
  ///
  /// Who writes a goal as an item of a list means to be brief and is not asked for more.
  lazy var describedGoals = plan.goals.indices.filter {
    plan.goals[$0].form == .heading && plan.goals[$0].status.value.isActive
  }

  /// The goals and milestones that a metric serves.
  lazy var measured = Set(plan.metrics.compactMap { $0.serves?.target })

  /// What tells milestones from inner states; nil without words for the plan's language.
  lazy var observability = ObservableWords.byLanguage[plan.language]
    .map { ObservabilityFinder(language: $0) }

  /// The words of the feedback; nil without any, or without words for its language.
  lazy var feedbackText = FeedbackText(self)
}
