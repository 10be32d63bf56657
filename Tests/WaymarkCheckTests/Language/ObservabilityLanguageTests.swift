import Testing
import WaymarkSource

@testable import WaymarkCheck

/// How well milestone-not-observable agrees with people, on sentences it was not made with.
struct ObservabilityLanguageTests {
  @Test func innerStatesAreFoundAsTheRuleSays() throws {
    let measure = try measure(.report)
    #expect(measure.precision >= 90, "\(measure.mistaken)")
    #expect(measure.recall >= 70, "\(measure.missed)")
    let figures = LanguageFigures(precision: measure.precision, recall: measure.recall)
    #expect(MilestoneNotObservable.figures == figures)
  }

  @Test func wordsFitTheSentencesTheyWereMadeWith() throws {
    let measure = try measure(.tune)
    #expect(measure.mistaken == [])
    #expect(measure.missed == [])
    let spent = try self.measure(.spent)
    #expect(spent.precision >= 95, "\(spent.mistaken)")
    #expect(spent.recall >= 95, "\(spent.missed)")
  }

  private func measure(_ part: LanguageMeasure.Part) throws -> LanguageMeasure {
    try LanguageMeasure(of: "not-observable", part: part) { sentence in
      let plan = """
        # Owning the billing service

        - Mentor: Grace Hopper
        - Mentee: Ada Byron

        ## Goals

        - [ ] \(sentence) (@ada, due 2026-12-14)
        """
      return !Checked(plan).findings(of: MilestoneNotObservable.id).isEmpty
    }
  }
}
