import Foundation
import WaymarkPlan
import WaymarkReport
import WaymarkSource

/// Reports, prompts, exports and what is due: written for every audience, well-formed.
enum ReportTarget: FuzzTarget {
  static let name = "report"
  static let purpose = "reports, prompts and exports of a plan: well-formed, the same each time"

  private static let templates = TemplateLibrary()

  static func faults(in bytes: [UInt8]) -> [String] {
    let plan = PlanReader().read(SourceText(path: "plan.md", bytes: bytes))
    guard !plan.isRefused else { return [] }
    var faults: [String] = []
    for audience in Audience.allCases {
      let texts = self.texts(of: plan, audience, &faults)
      var none: [String] = []
      if audience == .pair, self.texts(of: plan, audience, &none) != texts {
        faults.append("\(audience): something else the second time")
      }
    }
    return faults
  }

  /// All that is written of a plan for an audience.
  private static func texts(
    of plan: Plan, _ audience: Audience, _ faults: inout [String]
  ) -> [String] {
    var texts: [String] = []
    func take(_ name: String, _ text: String?, _ problems: [String], _ check: (String) -> [String])
    {
      faults += (problems + (text.map(check) ?? [])).map { "\(audience) \(name): \($0)" }
      texts.append(text ?? "")
    }
    let options = ReportOptions(today: TextProperties.today, audience: audience)
    for kind in ReportKind.allCases {
      for format in ReportFormat.allCases {
        let rendering = Report.render(
          kind, of: plan, options: options, as: format, templates: templates)
        take(
          "\(kind) \(format)", rendering.text, rendering.problems.map(\.description),
          format == .html ? page : format == .json ? json : { _ in [] })
      }
    }
    var request = PromptRequest(session: TextProperties.today)
    request.audience = audience
    let sheet = PromptSheet(plan, request: request)
    if sheet.prompts.count > request.limit { faults.append("too many prompts") }
    let markdown = sheet.markdown(templates: templates)
    take("prompts md", markdown.text, markdown.problems.map(\.description)) { _ in [] }
    let html = sheet.html(templates: templates)
    take("prompts html", html.text, html.problems.map(\.description), page)
    take("prompts json", sheet.json(), [], json)
    let visible = plan.visible(to: audience)
    for format in PlanExport.Format.allCases {
      let bytes = PlanExport.document(of: [visible], as: format)
      take("export \(format)", String(validating: bytes, as: UTF8.self), []) { text in
        switch format {
        case .json: json(text)
        case .ndjson: text.split(separator: "\n").flatMap { json(String($0)) }
        case .csv: []
        }
      }
    }
    var due = DueList(today: TextProperties.today, days: 30)
    due.add(plan, audience: audience, for: nil)
    texts += due.items.map { "\($0)" }
    return texts
  }

  private static func page(_ text: String) -> [String] { PageCheck(text).problems }

  private static func json(_ text: String) -> [String] {
    do {
      _ = try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
      return []
    } catch {
      return ["no JSON: \(error)"]
    }
  }
}
