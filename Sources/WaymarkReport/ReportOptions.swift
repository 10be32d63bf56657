public import WaymarkPlan
public import WaymarkSource

/// What a report is asked for, beside the plan.
public struct ReportOptions: Sendable {
  /// The day that late and soon are told from.
  public var today: CalendarDate
  /// Who will read it.
  public var audience: Audience
  /// The first day of what was done lately; the last check-in without one.
  public var since: CalendarDate?
  /// The last day of what was done lately; today without one.
  public var until: CalendarDate?
  /// The person whose report it is, by handle; for kinds that take one.
  public var handle: String?
  /// An earlier version of the plan; for kinds that compare.
  public var earlier: EarlierPlan?
  /// The prompts that a report may ask from.
  public var prompts = PromptLibrary.embedded
  /// The programme, for kinds about many plans.
  public var programme = ProgrammeContext()

  /// Makes options; the pair reads the report unless told otherwise.
  public init(
    today: CalendarDate, audience: Audience = .pair, since: CalendarDate? = nil,
    until: CalendarDate? = nil
  ) {
    self.today = today
    self.audience = audience
    self.since = since
    self.until = until
  }

  /// A handle or a name as somebody types it: with or without `@`, in any case.
  public static func handle(written text: String) -> String { Person.handle(written: text) }

  /// The same for a kind of report, whose readers may be fewer.
  func narrowed(for kind: ReportKind) -> ReportOptions {
    var options = self
    options.audience = min(audience, kind.narrowestAudience)
    return options
  }
}
