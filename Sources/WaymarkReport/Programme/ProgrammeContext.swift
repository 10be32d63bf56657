import WaymarkSource

/// What a report about many plans knows of the programme they belong to.
public struct ProgrammeContext: Sendable {
  /// The programme's name.
  public var title: String?
  /// The skills that the programme has agreed to talk about.
  public var framework: [String]
  /// The people that the programme lists, handle to name.
  public var people: [String: String]
  /// The fewest plans that a count is shown for; what fewer share is folded together.
  public var smallestGroup: Int
  /// The files that could not be read as plans, with their reasons.
  public var unread: [(path: String, reason: String)] = []
  /// How many files had nothing of a plan in them.
  public var skipped = 0

  /// Makes a context; without one, plans stand for themselves.
  public init(
    title: String? = nil, framework: [String] = [], people: [String: String] = [:],
    smallestGroup: Int = 3
  ) {
    self.title = title
    self.framework = framework
    self.people = people
    self.smallestGroup = max(1, smallestGroup)
  }
}

// What reports about many plans have in common.
extension ReportOptions {
  /// How many days ahead count as soon, the same for all plans.
  static let soonAcrossPlans = 14

  /// The days that "lately" means where plans have different check-ins: a month, unless somebody
  /// says otherwise.
  var windowAcrossPlans: Survey.Window {
    let last = until ?? today
    return Survey.Window(since: since ?? last.adding(days: -30), until: last, reason: .asked)
  }
}
