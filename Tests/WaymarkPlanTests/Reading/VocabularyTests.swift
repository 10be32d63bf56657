import Testing
import WaymarkPlan
import WaymarkSource
import WaymarkTemplates

struct VocabularyTests {
  @Test(arguments: EmbeddedFile.inFolder("vocabulary").map(\.path))
  func `no word of a language means two things in one place`(path: String) throws {
    let text = try #require(EmbeddedFile.named(path)).text
    let problems = Vocabulary.read(SourceText(path: path, text: text)).problems
    #expect(problems.map(\.message) == [])
  }
}
