import WaymarkPlan
import WaymarkSource

@testable import WaymarkReport

/// Reports about many plans, as the command makes them.
enum ManyPlans {
  /// The sample plans with the name and the skills of their programme.
  static let samples = Fixture.samples.map { Fixture.plan("sample-plans/\($0).md") }
  static let context = ProgrammeContext(
    title: "Harbour Mentoring", framework: ["Communication", "SQL", "Welding"],
    people: ["ines": "Inês Carvalho"])

  static func render(
    _ kind: ReportKind, of plans: [Plan] = samples, _ format: ReportFormat,
    audience: Audience = .programme, person: String? = nil, context: ProgrammeContext = context,
    templates: TemplateLibrary = Fixture.templates
  ) -> Report.Rendering {
    var options = Fixture.options(audience)
    options.programme = context
    options.handle = person
    let parts = plans.compactMap { Report.part(of: $0, for: kind, options: options) }
    return Report.render(kind, of: parts, options: options, as: format, templates: templates)
  }
}
