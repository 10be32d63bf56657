import Foundation
import WaymarkPlan
import WaymarkSource

@testable import WaymarkReport

/// Plans and folders that the tests read.
enum Fixture {
  /// The day of every report here, unless a test says otherwise.
  static let today = CalendarDate(dayNumber: 20_781)  // 2026-11-24

  /// The folder of the package.
  static func root(_ file: String = #filePath) -> URL {
    URL(fileURLWithPath: file).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
  }

  static func text(_ path: String) -> String {
    (try? String(contentsOf: root().appending(path: path), encoding: .utf8)) ?? ""
  }

  static func plan(_ path: String) -> Plan {
    PlanReader().read(SourceText(path: path, text: text(path)))
  }

  static func plan(text: String) -> Plan {
    PlanReader().read(SourceText(path: "plan.md", text: text))
  }

  /// The sample plans, by name.
  static var samples: [String] {
    let folder = root().appending(path: "sample-plans").path()
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".md") && $0 != "README.md" }.map { String($0.dropLast(3)) }
      .sorted()
  }

  static func options(_ audience: Audience = .pair) -> ReportOptions {
    ReportOptions(today: today, audience: audience)
  }

  static func report(_ text: String, audience: Audience = .pair) -> ProgressReport {
    ProgressReport(Survey(plan: plan(text: text), options: options(audience)))
  }

  /// The templates that the program carries.
  static let templates = TemplateLibrary()

  static func render(
    _ plan: Plan, _ format: ReportFormat, _ kind: ReportKind = .progress,
    audience: Audience = .pair, templates: TemplateLibrary = templates
  ) -> Report.Rendering {
    Report.render(kind, of: plan, options: options(audience), as: format, templates: templates)
  }
}
