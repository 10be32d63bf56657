public import WaymarkPlan

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Reports: a plan and a day in, a text out.
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
    let survey = Survey(plan: plan, options: options)
    switch kind {
    case .progress:
      let report = ProgressReport(survey)
      return render(
        report, kind: kind, as: format, templates: templates,
        pictures: { ProgressPictures(report, survey) })
    }
  }

  /// The names that a report's templates may use.
  static func shape(of kind: ReportKind) -> TemplateShape {
    switch kind {
    case .progress:
      TemplateShape.of(ProgressReport.self).merged(with: .of(ProgressPictures.self)).withPresence
    }
  }

  private static func render(
    _ report: some Encodable, kind: ReportKind, as format: ReportFormat,
    templates: TemplateLibrary, pictures: () -> some Encodable
  ) -> Rendering {
    do {
      let value = try TemplateValueEncoder.encode(report)
      guard format != .json else { return Rendering(text: try json(value), problems: []) }
      let whole = value.merged(with: try TemplateValueEncoder.encode(pictures())).withPresence
      let name = "\(kind.rawValue).\(format.rawValue)"
      switch templates.render(whole, shape: shape(of: kind), with: name) {
      case .success(let text):
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
