/// What computes a kind of report.
///
/// A kind costs one file of values, the templates `KIND.md.mustache` and `KIND.html.mustache`,
/// and a case in ``ReportKind``.
enum ReportDefinition {
  /// About one plan.
  case plan(any PlanReport.Type)
  /// About many plans together.
  case plans(any CombinedReport.Type)

  /// The names that the kind's templates may use.
  var shape: TemplateShape {
    switch self {
    case .plan(let type): type.shape
    case .plans(let type): type.shape
    }
  }
}

/// A report about one plan: its values, and the pictures that are drawn of them.
protocol PlanReport: Codable, Sendable {
  /// What templates see beside the values, and JSON does not have.
  associatedtype Pictures: Codable, Sendable

  /// Where the time of the report begins unless somebody says otherwise.
  static var period: Survey.Period { get }

  /// Computes the values from a plan on a day.
  init(_ survey: Survey)

  /// Draws the pictures.
  func pictures(_ survey: Survey) -> Pictures
}

extension PlanReport {
  static var period: Survey.Period { .sinceLastCheckIn }
}

/// A report about many plans: what is kept of each, and what comes of all of them.
protocol CombinedReport: Codable, Sendable {
  /// What is kept of one plan: as little as the report needs, since ten thousand may be read.
  associatedtype Part: Sendable
  /// What templates see beside the values, and JSON does not have.
  associatedtype Pictures: Codable, Sendable

  /// What is kept of a plan; nil when there is nothing in it for this report.
  static func part(of survey: Survey, options: ReportOptions) -> Part?

  /// Why nothing can be said with these parts; nil when all is well.
  static func problem(with parts: [Part], options: ReportOptions) -> ReportProblem?

  /// Computes the values from the parts, which come in the order of the plans.
  init(_ parts: [Part], options: ReportOptions)

  /// Draws the pictures.
  func pictures() -> Pictures
}

/// What a report about many plans keeps of one of them.
public struct ReportPart: Sendable {
  let value: any Sendable
}

/// Why a report about many plans cannot be made of what was asked.
public struct ReportProblem: Sendable, Equatable {
  /// What is wrong, in the user's own words.
  public let message: String
  /// What to do.
  public let help: String?
}

/// The pictures of a report that has none.
struct NoPictures: Codable, Sendable {
  private enum CodingKeys: CodingKey {}

  init() {}

  // Says that it is a group, though an empty one, to whoever asks for the names in it.
  init(from decoder: any Decoder) throws { _ = try decoder.container(keyedBy: CodingKeys.self) }

  func encode(to encoder: any Encoder) throws { _ = encoder.container(keyedBy: CodingKeys.self) }
}

extension PlanReport {
  static var shape: TemplateShape {
    TemplateShape.of(Self.self).merged(with: .of(Pictures.self)).withPresence
  }

  static func tree(_ survey: Survey) throws -> ReportTree {
    let report = Self(survey)
    return ReportTree(
      values: try TemplateValueEncoder.encode(report),
      pictures: { try TemplateValueEncoder.encode(report.pictures(survey)) })
  }
}

extension CombinedReport {
  static func problem(with parts: [Part], options: ReportOptions) -> ReportProblem? { nil }

  static func erasedProblem(with parts: [ReportPart], options: ReportOptions) -> ReportProblem? {
    problem(with: parts.compactMap { $0.value as? Part }, options: options)
  }

  static var shape: TemplateShape {
    TemplateShape.of(Self.self).merged(with: .of(Pictures.self)).withPresence
  }

  static func erasedPart(of survey: Survey, options: ReportOptions) -> ReportPart? {
    part(of: survey, options: options).map { ReportPart(value: $0) }
  }

  static func tree(_ parts: [ReportPart], options: ReportOptions) throws -> ReportTree {
    let report = Self(parts.compactMap { $0.value as? Part }, options: options)
    return ReportTree(
      values: try TemplateValueEncoder.encode(report),
      pictures: { try TemplateValueEncoder.encode(report.pictures()) })
  }
}

/// A report as trees: what JSON has, and what templates see beside it.
struct ReportTree {
  let values: TemplateValue
  let pictures: () throws -> TemplateValue

  /// Everything that templates see.
  func whole() throws -> TemplateValue { values.merged(with: try pictures()) }
}
