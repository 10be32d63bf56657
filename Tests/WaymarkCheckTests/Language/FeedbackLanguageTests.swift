import Testing
import WaymarkSource

@testable import WaymarkCheck

/// How well the two language rules agree with people, on sentences they were not tuned on.
struct FeedbackLanguageTests {
  @Test(arguments: [LanguageMeasure.Part.tune, .report])
  func tuning(part: LanguageMeasure.Part) throws {
    for (file, detect) in [("judgement-as-fact", isJudging), ("mind-reading", isMindReading)] {
      let measure = try LanguageMeasure(of: file, part: part, detect: detect)
      print(file, measure.precision, measure.recall)
      print("mistaken", measure.mistaken.joined(separator: "\n  "))
      print("missed", measure.missed.joined(separator: "\n  "))
    }
  }

  private let names: Set<String> = ["ada", "grace"]

  private func isJudging(_ sentence: String) -> Bool {
    let source = SourceText(text: sentence)
    return !JudgementFinder(language: .english, names: names)
      .judgements(in: source.words(in: source.fullRange)).isEmpty
  }

  private func isMindReading(_ sentence: String) -> Bool {
    let source = SourceText(text: sentence)
    return !MindReadingFinder(language: .english, names: names)
      .claims(in: source.words(in: source.fullRange)).isEmpty
  }
}
