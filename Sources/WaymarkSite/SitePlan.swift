public import WaymarkPlan

/// A plan as a site's readers may see it, and where it came from.
///
/// This is the only way into a site, so that nothing is rendered that was not filtered first.
public struct SitePlan: Sendable {
  /// The plan's file, relative to the folder that the site is made of; it tells plans apart,
  /// and is shown to nobody who may not see it.
  public let source: String
  /// The plan's file as calendars and feeds know it, which tells it from others without an `id`.
  public let file: String
  /// What the readers may see.
  public let plan: Plan
  /// Whether its own readers may know people by name.
  let hasNames: Bool
  /// How much was left out of it.
  public let withheld: Withheld

  /// Filters a plan for the readers of a site.
  /// - Parameter file: the plan's file within its programme; `source` when nil.
  public init(_ plan: Plan, source: String, file: String? = nil, audience: Audience) {
    self.source = source
    self.file = file ?? source
    self.plan = plan.visible(to: audience)
    hasNames = audience.knowsNames
    withheld = Withheld(from: plan, seen: self.plan)
  }
}
