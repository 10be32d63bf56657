import WaymarkPlan
import WaymarkSource

/// More goals at once than anybody can keep in mind.
enum TooManyGoals: Rule {
  static let id: RuleID = "too-many-goals"
  static let group = RuleGroup.goals
  static let severity = Severity.hint
  static let documentation = RuleDocumentation(
    summary: "More than five goals are open at once.",
    why: """
      Who works on everything finishes nothing for a long time, and the goal that matters most
      gets the same hour as the one that was easy to write down. Choose together what comes first,
      and pause or leave for later what can wait. Closed and paused goals do not count; the number
      is set with `goals` in `waymark.yml`.
      """,
    practices: [.fewGoals],
    bad: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      ## Goals

      - Own billing end to end
        - [ ] Ship the invoice retry job (@ada, due 2026-12-14)
      - Speak at the June meetup
        - [ ] Agree on an outline (@grace, due 2026-12-18)
      - Review as a peer
        - [ ] Review a first design (@ada, due 2027-01-08)
      - Guide an intern
        - [ ] Write the tasks of the first week (@grace, due 2027-01-15)
      - Run the incident drill
        - [ ] Choose the failure to rehearse (@grace, due 2027-01-22)
      - Write for the engineering journal
        - [ ] Propose three subjects (@ada, due 2027-01-29)
      """,
    good: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      ## Goals

      - Own billing end to end
        - [ ] Ship the invoice retry job (@ada, due 2026-12-14)
      - Speak at the June meetup
        - [ ] Agree on an outline (@grace, due 2026-12-18)
      - Review as a peer
        - [ ] Review a first design (@ada, due 2027-01-08)
      """)

  static func check(_ context: inout RuleContext) {
    let plan = context.plan
    let limit = context.thresholds.goals
    guard plan.goals.count > limit, plan.isOpen else { return }
    let active = plan.goals.filter { plan.isActive($0) }
    guard active.count > limit else { return }
    context.report(
      "\(active.count) goals are open at once", at: plan.titleRange,
      notes: active.dropFirst(limit).prefix(5).map {
        Diagnostic.Note("beyond the first \(limit)", at: $0.title.range)
      },
      help: "choose at most \(limit) to work on now, and pause the others: Status: paused")
  }
}
