import WaymarkPlan
import WaymarkSource

/// A claim about what somebody else wanted or felt.
enum MindReading: Rule {
  static let id: RuleID = "mind-reading"
  static let group = RuleGroup.feedback
  static let severity = Severity.hint
  static let documentation = RuleDocumentation(
    summary: "Feedback claims to know what the other person wanted, thought or felt.",
    why: """
      Nobody sees intentions. A guess told as a fact is wrong as often as not, and then the
      receiver defends their motives in place of hearing the impact. Ask, or write under Intention
      what they told you. A word list is no reader: of sentences that the list was not made with,
      \(figures.precision) of 100 that it points at are such claims, and it finds
      \(figures.recall) of 100.
      """,
    practices: [.specificFeedback],
    source: "the question about intent in the feedback model of the Center for Creative Leadership",
    bad: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      ## Goals

      - [ ] Ship a first pull request (@ada, due 2026-12-14)

      ## Feedback

      ### 2026-11-17 Grace to Ada

      - Situation: the design review on 2026-11-16
      - Fact: you answered each question with one word
      - Impact: you wanted to get rid of us, so three questions were never asked
      - Try: say how much time you have
      """,
    good: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      ## Goals

      - [ ] Ship a first pull request (@ada, due 2026-12-14)

      ## Feedback

      ### 2026-11-17 Grace to Ada

      - Situation: the design review on 2026-11-16
      - Fact: you answered each question with one word
      - Impact: three questions were not asked, and we met again for them
      - Intention: to catch the bus, as you told me
      - Try: say how much time you have
      """)

  /// Looks where things are told as seen; under Intention and Interpretation such words belong.
  static func check(_ context: inout RuleContext) {
    let plan = context.plan
    guard plan.isOpen, let text = plan.feedbackText else { return }
    let finder = MindReadingFinder(language: text.language)
    for field in plan.feedback.lazy.flatMap(\.fields)
    where field.kind == .situation || field.kind == .fact || field.kind == .impact {
      let places = finder.claims(in: text.words(of: field, with: MindReadingFinder.signs))
      guard let first = places.first else { continue }
      context.report(
        "\(quoted(plan.source.text(first))) is a guess at what nobody can see", at: first,
        notes: places.dropFirst().map { .init("so is this", at: $0) },
        help: "write under Intention what they told you, or your guess under Interpretation")
    }
  }

  /// How well it agrees with people; a test keeps the figures true.
  static let figures = LanguageFigures(precision: 100, recall: 78)
}
