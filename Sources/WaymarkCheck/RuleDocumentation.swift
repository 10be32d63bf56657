/// What a rule says about itself; the examples are run as its tests.
public struct RuleDocumentation: Sendable {
  /// What it finds, in one sentence with a full stop.
  public let summary: String
  /// Why that matters to the people in the plan, in two or three sentences.
  public let why: String
  /// The practices it serves.
  public let practices: [Practice]
  /// Where the idea comes from: SMART, SBI, a section of CommonMark; empty when it is our own.
  public let source: String
  /// A plan that has the pattern; it must be found once or more.
  public let bad: String
  /// The plan mended; nothing must be found.
  public let good: String
  /// What its fix does; nil when it offers none.
  public let fix: String?
  /// Whether it depends on today.
  public let dependsOnToday: Bool

  /// Collects what a rule says about itself.
  public init(
    summary: String, why: String, practices: [Practice], source: String = "", bad: String,
    good: String, fix: String? = nil, dependsOnToday: Bool = false
  ) {
    self.summary = summary
    self.why = why
    self.practices = practices
    self.source = source
    self.bad = bad
    self.good = good
    self.fix = fix
    self.dependsOnToday = dependsOnToday
  }

  /// The day that the examples of rules are checked on.
  public static let exampleDay = "2026-11-24"

  /// What the programme decided that the examples of rules stand in.
  public static let exampleSettings: Settings = {
    var settings = Settings()
    settings.framework = ["System design", "Communication"]
    return settings
  }()
}
