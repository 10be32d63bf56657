import Testing
import WaymarkSource

@testable import WaymarkPlan

/// Texts that fuzzing found, each with what was wrong with it once.
struct FoundByFuzzingTests {
  /// The names came in the order of a set, which differs from run to run.
  @Test func `of several keys that are written twice the first in the file is named`() throws {
    for order in [["title", "skills"], ["skills", "title"]] {
      let lines = (order + order).map { "\($0): x\n" }.joined()
      let source = SourceText(text: lines)
      let problem = try #require(YAMLReader.read(source, source.fullRange).1)
      #expect(problem.message == "\"\(order[0])\" is written twice: keep one")
      #expect(
        source.text(problem.range) == order[0] && source.position(at: problem.range.start).line == 3
      )
    }
  }
}
