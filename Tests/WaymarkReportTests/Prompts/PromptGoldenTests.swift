import Foundation
import Testing
import WaymarkPlan
import WaymarkSource

@testable import WaymarkReport

/// The questions of all sample plans are those in Golden/prompts, to the byte.
///
/// `WAYMARK_RECORD=1` writes them anew; a recording run fails, so that none passes unseen.
@Suite struct PromptGoldenTests {
  @Test(arguments: Fixture.samples)
  func `a sample has its questions`(sample: String) throws {
    let (text, problems) = sheet(sample).markdown()
    #expect(problems == [])
    try compare(try #require(text), with: "\(sample).md")
  }

  @Test func `an explanation is written in every form`() throws {
    let sheet = sheet("backend-engineer") { $0.explains = true }
    try compare(try #require(sheet.markdown().text), with: "backend-engineer.explain.md")
    try compare(sheet.json(), with: "backend-engineer.explain.json")
    let page = try #require(sheet.html().text)
    let style = try #require(page.range(of: "<style>"))
    let end = try #require(page.range(of: "</style>"))
    // The style is the same in every page, and has a test of its own.
    let plain = page.replacingCharacters(in: style.upperBound..<end.lowerBound, with: "…")
    try compare(plain, with: "backend-engineer.explain.html")
  }

  private func sheet(
    _ sample: String, _ change: (inout PromptRequest) -> Void = { _ in }
  ) -> PromptSheet {
    var request = PromptRequest(session: Fixture.today)
    change(&request)
    return PromptSheet(Fixture.plan("sample-plans/\(sample).md"), request: request)
  }

  private func compare(_ text: String, with name: String) throws {
    let folder = GoldenTests.folder.appending(path: "prompts")
    let url = folder.appending(path: name)
    guard ProcessInfo.processInfo.environment["WAYMARK_RECORD"] == nil else {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try text.write(to: url, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name): run again without WAYMARK_RECORD")
      return
    }
    let golden = try String(contentsOf: url, encoding: .utf8)
    #expect(text == golden, "\(name) is another: run WAYMARK_RECORD=1 and look at what changed")
  }
}
