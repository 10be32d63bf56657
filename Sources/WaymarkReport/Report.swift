public import WaymarkPlan

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Reports: plans and a day in, a text out.
public enum Report {
  /// A report as text, or what is wrong with its templates.
  public struct Rendering: Sendable {
    /// The report; empty when a template is wrong.
    public let text: String
    /// What is wrong with templates.
    public let problems: [TemplateProblem]
  }

  /// Writes a report about a plan.
  ///
  /// The plan is filtered for its readers before anything else happens. The same plan, options
  /// and templates give the same bytes.
  public static func render(
    _ kind: ReportKind, of plan: Plan, options: ReportOptions, as format: ReportFormat,
    templates: TemplateLibrary = TemplateLibrary()
  ) -> Rendering {
    switch kind.definition {
    case .plan(let type):
      let survey = Survey(plan: plan, options: options, period: type.period)
      return render(kind, as: format, templates) { try type.tree(survey) }
    case .plans:
      let parts = [part(of: plan, for: kind, options: options)].compactMap(\.self)
      return render(kind, of: parts, options: options, as: format, templates: templates)
    }
  }

  /// What a report about many plans keeps of one; nil when there is nothing in it for the report,
  /// or when the kind is about one plan.
  ///
  /// The plan is filtered for its readers before anything is kept. Parts may be made side by side.
  public static func part(
    of plan: Plan, for kind: ReportKind, options: ReportOptions
  ) -> ReportPart? {
    guard case .plans(let type) = kind.definition else { return nil }
    let options = options.narrowed(for: kind)
    return type.erasedPart(of: Survey(plan: plan, options: options), options: options)
  }

  /// Why a report about many plans cannot be made, such as that nobody has the handle that was
  /// asked for; nil when all is well.
  public static func problem(
    of kind: ReportKind, with parts: [ReportPart], options: ReportOptions
  ) -> ReportProblem? {
    guard case .plans(let type) = kind.definition else { return nil }
    return type.erasedProblem(with: parts, options: options.narrowed(for: kind))
  }

  /// Writes a report about many plans, from what was kept of each, in the order of the plans.
  public static func render(
    _ kind: ReportKind, of parts: [ReportPart], options: ReportOptions, as format: ReportFormat,
    templates: TemplateLibrary = TemplateLibrary()
  ) -> Rendering {
    guard case .plans(let type) = kind.definition else { return Rendering(text: "", problems: []) }
    let options = options.narrowed(for: kind)
    return render(kind, as: format, templates) { try type.tree(parts, options: options) }
  }

  /// The names that a report's templates may use.
  static func shape(of kind: ReportKind) -> TemplateShape { kind.definition.shape }

  private static func render(
    _ kind: ReportKind, as format: ReportFormat, _ templates: TemplateLibrary,
    _ tree: () throws -> ReportTree
  ) -> Rendering {
    do {
      let tree = try tree()
      guard format != .json else { return Rendering(text: try json(tree.values), problems: []) }
      let name = "\(kind.rawValue).\(format.rawValue)"
      switch templates.render(try tree.whole(), shape: shape(of: kind), with: name) {
      case .success(let bytes):
        let text = String(decoding: bytes, as: UTF8.self)
        return Rendering(text: format == .markdown ? tidied(text) : text, problems: [])
      case .failure(let failure):
        return Rendering(text: "", problems: failure.problems)
      }
    } catch {
      let problem = TemplateProblem(
        path: kind.rawValue, line: 1, column: 1, message: "cannot be written: \(error)", help: nil)
      return Rendering(text: "", problems: [problem])
    }
  }

  private static func json(_ value: TemplateValue) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
  }

  /// Markdown without trailing space, with one empty line where there were several.
  private static func tidied(_ text: String) -> String {
    var lines: [Substring] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var line = line
      while line.last == " " || line.last == "\t" { line.removeLast() }
      if line.isEmpty, lines.last?.isEmpty ?? true { continue }
      lines.append(line)
    }
    while lines.last?.isEmpty ?? false { lines.removeLast() }
    return lines.joined(separator: "\n") + "\n"
  }
}
