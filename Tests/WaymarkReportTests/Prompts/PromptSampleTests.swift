import Foundation
import Testing
import WaymarkPlan
import WaymarkSource

@testable import WaymarkReport

/// Real plans on many days: whatever the day, the sheet keeps its promises.
struct PromptSampleTests {
  @Test(arguments: [
    "backend-engineer", "career-change", "doctoral-student", "electrician-apprentice",
    "first-ninety-days", "minimal", "new-manager", "nurse", "peer-circle",
  ])
  func `a sample plan has good questions all year`(name: String) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../sample-plans")
    let bytes = try Data(contentsOf: folder.appending(path: name + ".md"))
    let plan = PlanReader().read(SourceText(path: name + ".md", bytes: Array(bytes)))
    let start = try day("2026-07-01")
    for week in stride(from: 0, to: 60, by: 4) {
      let session = start.adding(days: 7 * week)
      let sheet = PromptSheet(plan, request: PromptRequest(session: session))
      #expect((2...5).contains(sheet.prompts.count), "\(session)")
      #expect(Set(sheet.prompts.map(\.direction)).count == 2, "\(session)")
      let (text, problems) = sheet.markdown()
      #expect(problems == [])
      var request = PromptRequest(session: session)
      request.explains = true
      let page = PromptSheet(plan, request: request).html()
      #expect(PageCheck(page.text ?? "").problems == [])
      let lines = try #require(text).split(separator: "\n", omittingEmptySubsequences: false)
      let questions = lines.filter { $0.hasPrefix("**") }
      #expect(questions.count == sheet.prompts.count)
      #expect(questions.allSatisfy { $0.hasSuffix("?**") }, "\(session)")
      #expect(!lines.contains { $0.contains("**") && $0.contains("{{") })
      // No hole where the plan's words should be.
      for hole in ["**", "“”", "()", " ,", " .", "  "] {
        #expect(!questions.contains { $0.dropFirst(2).dropLast(2).contains(hole) }, "\(questions)")
      }
    }
  }

  @Test func `a very long plan takes no time to speak of`() throws {
    var text = "## Milestones\n\n"
    for number in 0..<400 {
      text += "- [ ] Ship the thing \(number) over all (due 2026-02-01)\n"
      text += "- [x] Test the thing \(number) over all (done 2026-10-19)\n"
    }
    text += "\n## Wins\n\n"
    for number in 0..<400 { text += "- 2026-10-18 The other \(number) thing went over all\n" }
    text += "\n## Changes\n\n"
    for number in 0..<400 { text += "- Moved the other \(number) thing over all\n" }
    let plan = pairPlan(text)
    let session = try day("2026-10-20")
    let clock = ContinuousClock()
    var count = 0
    // Tests run unoptimised and beside one another; the program takes a small part of this.
    let time = clock.measure {
      count = PromptSheet(plan, request: PromptRequest(session: session)).prompts.count
    }
    #expect(count == 5)
    #expect(time < .seconds(30))
  }
}
