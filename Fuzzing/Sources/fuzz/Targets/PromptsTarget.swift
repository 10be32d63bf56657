import WaymarkPlan
import WaymarkReport
import WaymarkSource

/// A team's own prompts and templates: read, refused with a place, or used.
enum PromptsTarget: FuzzTarget {
  static let name = "prompts"
  static let purpose = "prompts and templates of a team's own: read or refused, with a place"

  private static let plan = PlanReader().read(
    SourceText(
      text: """
        # Plan

        - Mentee: Ada Byron
        - Mentor: Grace Hopper
        - Cadence: every 2 weeks
        - Start: 2026-09-01

        ## Goals

        ### Own *billing*

        #### Milestone: Ship <it> {{now}}

        - Owner: @ada
        - Due: 2026-10-15
        - Status: blocked since 2026-10-02, waiting

        - [ ] Write the note (@ada, due 2026-09-10)

        ## Check-ins

        ### 2026-09-15

        - Confidence: 4/5

        """))

  static func faults(in bytes: [UInt8]) -> [String] {
    prompt(bytes) + template(bytes)
  }

  private static func prompt(_ bytes: [UInt8]) -> [String] {
    let file = SourceText(path: "prompts/own.md", bytes: bytes)
    var faults = PromptLibrary.lint([file]).flatMap { finding in
      TextProperties.faults(of: finding.diagnostic, in: finding.source)
    }
    let library = PromptLibrary(files: [file])
    if library.prompts.isEmpty && library.findings.isEmpty { faults.append("refused in silence") }
    var request = PromptRequest(session: TextProperties.today)
    request.isAll = true
    let sheet = PromptSheet(plan, library: library, request: request)
    let text = sheet.markdown().text
    if text == nil { faults.append("the sheet cannot be written") }
    let again = PromptSheet(plan, library: library, request: request).markdown().text
    if again != text { faults.append("another sheet the second time") }
    return faults
  }

  private static func template(_ bytes: [UInt8]) -> [String] {
    guard let text = String(validating: bytes, as: UTF8.self) else { return [] }
    func render() -> Report.Rendering {
      let own = TemplateSource(name: "progress.md", text: text, path: "own/progress.md")
      return Report.render(
        .progress, of: plan, options: ReportOptions(today: TextProperties.today), as: .markdown,
        templates: TemplateLibrary(overrides: [own]))
    }
    let first = render()
    let second = render()
    var faults: [String] = []
    if first.text != second.text { faults.append("a template gave another text") }
    if first.problems.map(\.description) != second.problems.map(\.description) {
      faults.append("a template gave other problems")
    }
    for problem in first.problems where problem.line < 1 || problem.column < 1 {
      faults.append("a problem has no place: \(problem)")
    }
    return faults
  }
}
