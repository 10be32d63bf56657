/// A key of `waymark.yml`: the one list that reading, its schema and its page come from.
public enum ConfigurationKey: String, Sendable, CaseIterable {
  case programme
  case plans
  case exclude
  case people
  case skills
  case rules
  case thresholds
  case vocabulary
  case language
  case templates
  case audience
  case sizeLimit = "size_limit"

  /// What it sets, in one sentence.
  public var summary: String {
    switch self {
    case .programme: "The programme's name."
    case .plans:
      "Globs of the files that are plans, relative to this file; all .md files without it."
    case .exclude: "Globs of files that are no plans, relative to this file."
    case .people: "People that plans may name without introducing them: a handle to a name."
    case .skills: "The skill framework; a skill outside it is reported."
    case .rules: "The severity of a rule: error, warning, hint or off."
    case .thresholds: "The numbers that rules compare with."
    case .vocabulary: "Words beside the built-in ones, in the form of a vocabulary file."
    case .language: "The language of plans that name none."
    case .templates: "A folder with the programme's own templates, relative to this file."
    case .audience: "The audience that output is made for: public, programme, pair or self."
    case .sizeLimit: "The largest plan that is read, in bytes."
    }
  }
}

/// What `people:` of `waymark.yml` says of a person who is more than a name.
public enum PersonKey: String, Sendable, CaseIterable {
  case name, role, email

  /// What it is, in one sentence.
  public var summary: String {
    switch self {
    case .name: "The name."
    case .role: "What they do, in the programme's own word."
    case .email: "The address."
    }
  }
}

/// A number that rules and reports compare with, as `thresholds:` names it.
public struct ThresholdKey: Sendable {
  /// The key.
  public let name: String
  /// What it is, in one sentence.
  public let summary: String
  /// The numbers it can have.
  public let range: ClosedRange<Int>
  let path: any WritableKeyPath<Thresholds, Int> & Sendable

  /// The default.
  public var standard: Int { Thresholds()[keyPath: path] }

  /// Its value in some thresholds.
  public func value(in thresholds: Thresholds) -> Int { thresholds[keyPath: path] }

  /// Every threshold.
  public static let all: [ThresholdKey] = [
    ThresholdKey(
      name: "goals", summary: "More goals than this are too many.", range: 1...100, path: \.goals),
    ThresholdKey(
      name: "week_items", summary: "More items of one person due in one week are a crowded week.",
      range: 1...100, path: \.weekItems),
    ThresholdKey(
      name: "horizon_days", summary: "A milestone further off, in days, wants a step before.",
      range: 7...3650, path: \.horizonDays),
    ThresholdKey(
      name: "feedback_days", summary: "Feedback later than this, in days, is late.",
      range: 0...3650,
      path: \.feedbackDays),
    ThresholdKey(
      name: "ownership_share",
      summary: "A larger share of what is open, in percent, is one-sided.", range: 50...100,
      path: \.ownershipShare),
    ThresholdKey(
      name: "stale_cadences",
      summary: "After so many cadences without a sign of life, it is stale.",
      range: 1...52, path: \.staleCadences),
    ThresholdKey(
      name: "carried_over_check_ins",
      summary: "An action open for so many check-ins is carried over.",
      range: 1...52, path: \.carriedOverCheckIns),
    ThresholdKey(
      name: "one_sided_check_ins",
      summary: "So many of one side in a row make check-ins one-sided.",
      range: 1...52, path: \.oneSidedCheckIns),
    ThresholdKey(
      name: "one_way_feedback", summary: "So many of one side in a row make feedback one-way.",
      range: 2...52, path: \.oneWayFeedback),
    ThresholdKey(
      name: "assumed_cadence_days", summary: "The cadence, in days, where a plan gives none.",
      range: 1...366, path: \.assumedCadenceDays),
    ThresholdKey(
      name: "smallest_group",
      summary: "Fewer plans than this have no count of their own in a programme's report.",
      range: 1...100, path: \.smallestGroup),
  ]
}
