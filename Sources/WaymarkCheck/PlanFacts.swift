import WaymarkPlan
import WaymarkSource

/// What several rules want to know of a plan, found out once, when the first of them asks.
///
/// An object, so that the plan is not copied from rule to rule; it is made for one check, and no
/// other thread sees it.
final class PlanFacts {
  /// The plan.
  let plan: Plan
  /// The day that is taken as today.
  let today: CalendarDate

  init(_ plan: Plan, today: CalendarDate) {
    self.plan = plan
    self.today = today
  }

  /// The check-ins that were held up to today, by index, the earliest first.
  lazy var heldCheckIns = plan.heldCheckIns(until: today)

  /// The words of the feedback; nil without any, or without words for its language.
  lazy var feedbackText = FeedbackText(plan)
}
