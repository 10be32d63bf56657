import WaymarkPlan
import WaymarkSource

/// Feedback that flows one way.
enum OneWayFeedback: Rule {
  static let id: RuleID = "one-way-feedback"
  static let group = RuleGroup.feedback
  static let severity = Severity.hint
  static let documentation = RuleDocumentation(
    summary: "The last four pieces of feedback all come from one side.",
    why: """
      Where feedback only flows down, the mentor never learns what helps, and the learner never
      practises to give it. Ask for one thing that you could do differently as a mentor, and write
      it down like any other.
      """,
    practices: [.bothSidesAsk, .specificFeedback],
    bad: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      ## Goals

      - [ ] Ship a first pull request (@ada, due 2026-12-14)

      ## Feedback

      ### 2026-09-29 Grace to Ada

      - Fact: the note had no failure path
      - Impact: we met twice
      - Try: write the failure path first
      - Adopted: 2026-11-03, in the next note

      ### 2026-10-13 Grace to Ada

      - Fact: you timed three of the five tests
      - Impact: we cut the slowest by half
      - Try: time the other two
      - Adopted: 2026-11-03, in the next note

      ### 2026-10-27 Grace to Ada

      - Fact: you asked QA before the review
      - Impact: the review took ten minutes
      - Try: ask operations too
      - Adopted: 2026-11-03, in the next note

      ### 2026-11-17 Grace to Ada

      - Fact: you sent the note two days before
      - Impact: QA had time to try it
      - Try: list the options you rejected
      """,
    good: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      ## Goals

      - [ ] Ship a first pull request (@ada, due 2026-12-14)

      ## Feedback

      ### 2026-10-13 Grace to Ada

      - Fact: you timed three of the five tests
      - Impact: we cut the slowest by half
      - Try: time the other two
      - Adopted: 2026-11-03, in the next note

      ### 2026-10-27 Grace to Ada

      - Fact: you asked QA before the review
      - Impact: the review took ten minutes
      - Try: ask operations too
      - Adopted: 2026-11-03, in the next note

      ### 2026-11-10 Grace to Ada

      - Fact: you sent the note two days before
      - Impact: QA had time to try it
      - Try: list the options you rejected

      ### 2026-11-17 Ada to Grace

      - Fact: you answered two of my questions before I had said them
      - Impact: I could not explain the answers to QA
      - Try: ask what I have ruled out
      """)

  /// Counts back from the latest; what peers say is neither side's.
  static func check(_ context: inout RuleContext) {
    let plan = context.plan
    let needed = context.thresholds.oneWayFeedback
    guard plan.isOpen, plan.feedback.count >= needed, plan.hasBothSides else { return }
    let order = plan.feedback.indices.sorted {
      (plan.feedback[$0].date.date, $0) > (plan.feedback[$1].date.date, $1)
    }
    var side: Role?
    var run: [Feedback] = []
    for index in order {
      let feedback = plan.feedback[index]
      let givers = Set(feedback.from.map { plan.side(of: $0) })
      guard givers.count == 1, let giver = givers.first, giver == .mentor || giver == .mentee else {
        continue
      }
      guard side == nil || side == giver else { break }
      side = giver
      run.append(feedback)
    }
    guard run.count >= needed, let side, let latest = run.first, let earliest = run.last else {
      return
    }
    let other = side == .mentor ? Role.mentee : .mentor
    context.report(
      "the last \(run.count) pieces of feedback are all from \(plan.name(of: side))",
      at: latest.title.range, notes: [.init("since this one", at: earliest.title.range)],
      help: "ask \(plan.name(of: other)) for one thing to keep and one to change")
  }
}
