import WaymarkPlan
import WaymarkSource

/// A judgement in the field that is for facts.
enum JudgementAsFact: Rule {
  static let id: RuleID = "judgement-as-fact"
  static let group = RuleGroup.feedback
  static let severity = Severity.hint
  static let documentation = RuleDocumentation(
    summary: "A fact in feedback contains a judgement of the person or the work.",
    why: """
      Words such as careless, brilliant or always invite an argument about who somebody is, and
      the event is forgotten. Say what happened and let it speak; the judgement may stand under
      Interpretation, marked as yours. A word list is no reader: of sentences that the list was
      not made with, \(figures.precision) of 100 that it points at are judgements, and it finds
      \(figures.recall) of 100.
      """,
    practices: [.specificFeedback],
    source: "the situation, behaviour, impact model of the Center for Creative Leadership",
    bad: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      ## Goals

      - [ ] Ship a first pull request (@ada, due 2026-12-14)

      ## Feedback

      ### 2026-11-17 Grace to Ada

      - Situation: the design review on 2026-11-16
      - Fact: your note was careless, and you always send it late
      - Impact: QA had no time to try the failure path
      - Try: send the note two days before
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
      - Fact: your note came at nine, an hour before the review, and named no failure path
      - Impact: QA had no time to try the failure path
      - Try: send the note two days before
      """)

  static func check(_ context: inout RuleContext) {
    let plan = context.plan
    guard plan.isOpen, let text = plan.feedbackText else { return }
    let finder = JudgementFinder(language: text.language)
    for field in plan.feedback.lazy.flatMap(\.fields) where field.kind == .fact {
      let places = finder.judgements(in: text.words(of: field, with: JudgementFinder.signs))
      guard let first = places.first else { continue }
      context.report(
        "\(quoted(plan.source.text(first))) is a judgement, not a fact", at: first,
        notes: places.dropFirst().map { .init("so is this", at: $0) },
        help: "say what a camera would have shown, or move it to Interpretation")
    }
  }

  /// How well it agrees with people; a test keeps the figures true.
  static let figures = LanguageFigures(precision: 100, recall: 70)
}
