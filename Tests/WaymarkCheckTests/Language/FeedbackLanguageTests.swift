import Testing
import WaymarkSource

@testable import WaymarkCheck

/// How well the two language rules agree with people, on sentences they were not made with.
struct FeedbackLanguageTests {
  @Test func judgementsAreFoundAsTheRuleSays() throws {
    try measure(JudgementAsFact.id, field: "Fact", states: JudgementAsFact.figures)
  }

  @Test func mindReadingIsFoundAsTheRuleSays() throws {
    try measure(MindReading.id, field: "Impact", states: MindReading.figures)
  }

  @Test(arguments: [LanguageMeasure.Part.tune, .spent])
  func wordsFitTheSentencesTheyWereMadeWith(_ part: LanguageMeasure.Part) throws {
    for (rule, field) in [(JudgementAsFact.id, "Fact"), (MindReading.id, "Impact")] {
      let measure = try measure(rule, field: field, part)
      #expect(measure.precision >= 95, "\(measure.mistaken)")
      #expect(measure.recall >= 90, "\(measure.missed)")
    }
  }

  private func measure(_ rule: RuleID, field: String, states figures: LanguageFigures) throws {
    let measure = try measure(rule, field: field, .report)
    #expect(measure.precision >= 90, "\(measure.mistaken)")
    #expect(measure.recall >= 70, "\(measure.missed)")
    #expect(figures == LanguageFigures(precision: measure.precision, recall: measure.recall))
  }

  private func measure(
    _ rule: RuleID, field: String, _ part: LanguageMeasure.Part
  ) throws -> LanguageMeasure {
    try LanguageMeasure(of: rule.name, part: part) { sentence in
      let plan = """
        # Owning the billing service

        - Mentor: Grace Hopper
        - Mentee: Ada Byron

        ## Feedback

        ### 2026-11-17 Grace to Ada

        - \(field): \(sentence)
        """
      return !Checked(plan).findings(of: rule).isEmpty
    }
  }
}
