import Testing

/// The labelled sets are worth measuring with: large, balanced, and their halves apart.
struct LanguageSetTests {
  static let files = ["judgement-as-fact", "mind-reading", "not-observable"]

  @Test(arguments: files)
  func setIsLargeAndBalanced(file: String) throws {
    let sentences = try LanguageMeasure.sentences(of: file)
    #expect(sentences.count >= 110)
    for part in [LanguageMeasure.Part.tune, .spent, .report] {
      let labels = sentences.filter { $0.part == part }.map(\.isLabelled)
      let positive = labels.count(where: { $0 })
      #expect(positive * 5 >= labels.count * 2 && positive * 5 <= labels.count * 3)
    }
  }

  @Test(arguments: files)
  func noSentenceStandsTwice(file: String) throws {
    let sentences = try LanguageMeasure.sentences(of: file)
    #expect(Set(sentences.map(\.text)).count == sentences.count)
  }

  @Test func measureCountsWhatIsFoundMissedAndMistaken() throws {
    let all = try LanguageMeasure(of: "mind-reading", part: .tune) { _ in true }
    #expect(all.recall == 100)
    #expect(all.precision == 50)
    let none = try LanguageMeasure(of: "mind-reading", part: .tune) { _ in false }
    #expect(none.recall == 0)
    #expect(none.missed.count == all.found)
  }
}
