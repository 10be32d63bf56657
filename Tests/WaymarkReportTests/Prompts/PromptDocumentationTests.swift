import Foundation
import Testing
import WaymarkReport

/// The tables of docs/prompts.md are the states and variables of the program.
struct PromptDocumentationTests {
  @Test func `the states and their variables are documented as they are`() throws {
    var documented: [String: [String]] = [:]
    for line in try documentation().split(separator: "\n") where line.hasPrefix("| `") {
      let cells = line.split(separator: "|").map { $0.trimmingPrefix(" ") }
      guard cells.count == 3, let state = words(in: cells[0]).first else { continue }
      documented[state] = words(in: cells[2])
    }
    for state in PromptState.allCases {
      let variables = state.variables.map { $0.name + ($0.isOptional ? "?" : "") }
      #expect(documented[state.rawValue] == variables, "\(state.rawValue)")
    }
    #expect(documented.count == PromptState.allCases.count)
  }

  @Test func `the example of a prompt is one`() throws {
    let text = try documentation()
    let after = try #require(text.range(of: "`overdue-what-hindered.md`:\n\n```markdown\n"))
    let end = try #require(text[after.upperBound...].range(of: "```\n"))
    let example = String(text[after.upperBound..<end.lowerBound])
    #expect(library(("overdue-what-hindered", example)).findings.map(\.line) == [])
    #expect(library(("overdue-what-hindered", example)).prompts.count == 1)
  }

  /// What stands between backticks; a question mark after them is kept.
  private func words(in cell: some StringProtocol) -> [String] {
    var result: [String] = []
    let parts = cell.split(separator: "`", omittingEmptySubsequences: false)
    for position in stride(from: 1, to: parts.count, by: 2) {
      let isOptional = position + 1 < parts.count && parts[position + 1].hasPrefix("?")
      result.append(String(parts[position]) + (isOptional ? "?" : ""))
    }
    return result
  }

  private func documentation() throws -> String {
    let path = #filePath.replacing(
      "Tests/WaymarkReportTests/Prompts/PromptDocumentationTests.swift", with: "docs/prompts.md")
    return try String(contentsOf: URL(filePath: path), encoding: .utf8)
  }
}
