import WaymarkHistory
public import WaymarkPlan
public import WaymarkSource

/// An earlier version of a plan, for a report to compare with.
public struct EarlierPlan: Sendable {
  /// The plan as it was read from the earlier text.
  public var plan: Plan
  /// The day the text is of; nil when nobody knows.
  public var day: CalendarDate?
  /// What it is called: a revision, or a file.
  public var name: String?

  /// Joins an earlier version with what is known about it.
  public init(plan: Plan, day: CalendarDate? = nil, name: String? = nil) {
    self.plan = plan
    self.day = day
    self.name = name
  }
}

extension Survey {
  /// The changes that a reader may be told.
  ///
  /// Both versions are narrowed to the reader first. What came or went in the narrowed versions
  /// alone was not added or taken out but shown or withheld: of that nothing is said.
  static func told(from earlier: Plan, to later: Plan, audience: Audience) -> [PlanChange] {
    // Somebody whom only one version introduces is named in the other's words too.
    var (earlier, later) = (earlier, later)
    let people = (earlier.people, later.people)
    earlier.people += people.1
    later.people += people.0
    let seen = PlanComparison(
      from: earlier.visible(to: audience), to: later.visible(to: audience)
    ).changes
    guard audience < .oneself else { return seen }
    let whole = PlanComparison(from: earlier, to: later).changes
    let happened = Set(whole.map(Trace.init))
    return seen.filter { happened.contains(Trace($0)) }
  }

  /// What makes a change the same one in the whole plan and in a part of it.
  private struct Trace: Hashable {
    let kind: PlanChange.Kind
    let subject: PlanChange.Subject
    let range: ByteRange

    init(_ change: PlanChange) {
      kind = change.kind
      subject = change.subject
      range = change.range
    }
  }
}

extension Report {
  /// The day from which a report tells what happened lately; nil when it tells everything.
  public static func firstDay(
    of kind: ReportKind, on plan: Plan, options: ReportOptions
  ) -> CalendarDate? {
    guard case .plan(let type) = kind.definition else { return options.since }
    return Survey(plan: plan, options: options, period: type.period).window.since
  }
}
