public import WaymarkPlan
public import WaymarkReport
public import WaymarkSource

/// What a site is asked for, beside the plans.
public struct SiteOptions: Sendable {
  /// The programme's name, as the pages show it.
  public var name: String
  /// The day that late and soon are told from.
  public var today: CalendarDate
  /// Who will read it.
  public var audience: Audience
  /// The people whom the programme lists, handle to name.
  public var people: [String: String] = [:]
  /// How many days ahead the page of what is due looks.
  public var daysAhead = 28
  /// A team's own templates of reports, which plan pages are made of.
  public var reportTemplates: [TemplateSource] = []
  /// A team's own templates of pages, and its own `site.css` and `site.js`.
  public var siteTemplates: [TemplateSource] = []

  /// Makes options; a site is for the programme unless told otherwise.
  public init(
    name: String = "Mentoring", today: CalendarDate, audience: Audience = .programme
  ) {
    self.name = name
    self.today = today
    self.audience = audience
  }
}
