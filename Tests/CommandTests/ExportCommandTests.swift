import Foundation
import Testing

struct ExportCommandTests {
  private func plan(_ title: String, steps: Int) -> String {
    "# \(title)\n\n- Mentee: Ada Byron\n- Mentor: Grace Hopper\n\n## Goals\n\n"
      + String(repeating: "- [ ] Walk far (@ada, due 2026-12-04)\n", count: steps)
  }

  /// A large plan is written in pieces, when it is its turn among the small ones.
  @Test func `large and small plans stand in one document, in the order of their files`() throws {
    let folder = try TemporaryFolder()
    try folder.write("plans/a.md", plan("First", steps: 1))
    try folder.write("plans/b.md", plan("Second", steps: 2000))
    try folder.write("plans/c.md", "Nothing of a plan.\n")
    try folder.write("plans/d.md", plan("Third", steps: 1))
    let result = try Program.run(["export", "plans"], in: folder.url)
    #expect(result.status == 0)
    #expect(result.errors.contains("plans/c.md: skipped"))
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    let plans = try #require(document["plans"] as? [[String: Any]])
    #expect(plans.map { $0["title"] as? String } == ["First", "Second", "Third"])
    #expect(plans.map { ($0["milestones"] as? [Any])?.count } == [1, 2000, 1])
    let alone = try Program.run(["export", "plans/b.md"], in: folder.url).output
    #expect(alone.utf8.count > 1 << 20)
  }
}
