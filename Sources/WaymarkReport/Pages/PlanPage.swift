package import WaymarkPlan

/// A plan's page in a site: its progress report in the site's frame.
package enum PlanPage {
  /// A page as bytes of UTF-8 with the plan's digest, or what is wrong with its templates.
  package struct Rendering: Sendable {
    package let text: [UInt8]
    package let digest: PageDigest
    package let problems: [TemplateProblem]
  }

  private static let reportName = "progress.html"
  private static let recordName = "site-record.html"

  /// What the site adds to the report.
  struct Additions: Codable, Sendable {
    var site: PageFrame
  }

  /// Writes the page of a plan that was filtered for its readers before.
  package static func render(
    visible plan: Plan, options: ReportOptions, frame: PageFrame, templates: TemplateLibrary
  ) -> Rendering {
    let survey = Survey(plan, visible: plan, options: options)
    let report = ProgressReport(survey)
    let digest = PageDigest(report, survey)
    let record = PlanRecord(survey)
    var frame = frame
    if !record.isEmpty {
      switch templates.render(record, with: recordName) {
      case .success(let text): frame.recordHtml = Markup(String(decoding: text, as: UTF8.self))
      case .failure(let failure):
        return Rendering(text: [], digest: digest, problems: failure.problems)
      }
    }
    do {
      let wanted = templates.names(in: reportName, shape: shape)
      let pictures = ProgressPictures(report, survey, wanted: wanted)
      let value = try TemplateValueEncoder.encode(report)
        .merged(with: TemplateValueEncoder.encode(pictures))
        .merged(with: TemplateValueEncoder.encode(Additions(site: frame)))
      switch templates.render(value, shape: shape, with: reportName) {
      case .success(let text): return Rendering(text: text, digest: digest, problems: [])
      case .failure(let failure):
        return Rendering(text: [], digest: digest, problems: failure.problems)
      }
    } catch {
      let problem = TemplateProblem(
        path: reportName, line: 1, column: 1, message: "cannot be written: \(error)",
        help: nil)
      return Rendering(text: [], digest: digest, problems: [problem])
    }
  }

  /// The digest of a plan that was filtered for its readers before, without its page.
  package static func digest(visible plan: Plan, options: ReportOptions) -> PageDigest {
    let survey = Survey(plan, visible: plan, options: options)
    return PageDigest(ProgressReport(survey), survey)
  }

  /// What is wrong with the templates of plan pages.
  package static func problems(in templates: TemplateLibrary) -> [TemplateProblem] {
    templates.problems(in: reportName, shape: shape)
      + templates.problems(in: recordName, for: PlanRecord.self)
  }

  private static var shape: TemplateShape {
    TemplateShape.of(ProgressReport.self).merged(with: .of(ProgressPictures.self))
      .merged(with: .of(Additions.self)).withPresence
  }
}

extension TemplateLibrary {
  /// What is wrong with a template and with all that it includes, for values of a type.
  package func problems<Values: Codable>(
    in name: String, for type: Values.Type
  ) -> [TemplateProblem] {
    problems(in: name, shape: TemplateShape.of(type).withPresence)
  }

  /// Renders values of a type with a template, as UTF-8; what is wrong with any template comes
  /// instead.
  package func render<Values: Codable>(
    _ values: Values, with name: String
  ) -> Result<[UInt8], TemplateProblems> {
    do {
      let value = try TemplateValueEncoder.encode(values)
      return render(value, shape: TemplateShape.of(Values.self).withPresence, with: name)
    } catch {
      return .failure(
        TemplateProblems([
          TemplateProblem(
            path: name, line: 1, column: 1, message: "cannot be written: \(error)", help: nil)
        ]))
    }
  }
}
