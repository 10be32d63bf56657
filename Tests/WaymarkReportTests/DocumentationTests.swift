import Foundation
import Testing
import WaymarkPlan
import WaymarkReport

/// The tables in the documentation are those of the code.
///
/// `WAYMARK_RECORD=1` writes them anew; a recording run fails.
@Suite(.serialized) struct DocumentationTests {
  @Test func audiencesAreCurrent() throws {
    try compare(AudienceTable.markdown, in: "docs/audiences.md")
  }

  @Test(arguments: ReportKind.allCases)
  func variablesAreCurrent(kind: ReportKind) throws {
    try compare(
      TemplateDocumentation.variables(of: kind), in: "docs/templates.md", named: kind.rawValue)
  }

  @Test func variablesOfPromptsAreCurrent() throws {
    try compare(
      TemplateDocumentation.variablesOfPrompts(), in: "docs/templates.md", named: "prompts")
  }

  /// Compares what stands between two comments of a file with a table.
  private func compare(_ table: String, in path: String, named name: String = "table") throws {
    let url = Fixture.root().appending(path: path)
    let text = try String(contentsOf: url, encoding: .utf8)
    let open = try #require(text.range(of: "<!-- generated: \(name) -->\n"))
    let close = try #require(text.range(of: "<!-- end -->", range: open.upperBound..<text.endIndex))
    let written = text[open.upperBound..<close.lowerBound]
    if ProcessInfo.processInfo.environment["WAYMARK_RECORD"] != nil {
      let new = text[..<open.upperBound] + table + text[close.lowerBound...]
      try String(new).write(to: url, atomically: true, encoding: .utf8)
      Issue.record("recorded \(path): run again without WAYMARK_RECORD")
    } else {
      #expect(
        String(written) == table,
        "\(path) is old: run WAYMARK_RECORD=1 swift test --filter DocumentationTests")
    }
  }
}
