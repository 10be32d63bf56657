import WaymarkPlan
import WaymarkSource

/// Something that is said to have happened on a day that is yet to come.
enum DoneInFuture: Rule {
  static let id: RuleID = "done-in-future"
  static let group = RuleGroup.people
  static let severity = Severity.error
  static let documentation = RuleDocumentation(
    summary: "Something is said to have happened on a day that is yet to come.",
    why: """
      What was done, agreed or measured has a day in the past. A slip in the year hides it from
      every report until then: the win is not celebrated, and the feedback counts as unanswered.
      A day's difference is let pass, since it is already tomorrow somewhere.
      """,
    practices: [.celebrateAndLearn, .balancedMeasures],
    bad: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      ## Goals

      ### Milestone: Ship the invoice retry job

      - Owner: @ada
      - Due: 2026-12-14
      - Evidence: failed invoices are retried within the hour

      - [x] Write the design note (@ada, done 2027-11-20)
      """,
    good: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      ## Goals

      ### Milestone: Ship the invoice retry job

      - Owner: @ada
      - Due: 2026-12-14
      - Evidence: failed invoices are retried within the hour

      - [x] Write the design note (@ada, done 2026-11-20)
      """,
    dependsOnToday: true)

  static func check(_ context: inout RuleContext) {
    let plan = context.plan
    let tomorrow = context.today.adding(days: 1)
    var future: [(what: StaticString, date: PlanDate)] = []
    func look(_ date: PlanDate?, _ what: StaticString) {
      if let date, date.firstDay > tomorrow { future.append((what, date)) }
    }
    for duty in plan.duties { look(duty.done, "done") }
    for milestone in plan.milestones { look(milestone.reviewed, "reviewed") }
    for agreement in plan.agreements { look(agreement.date, "agreed") }
    for checkIn in plan.checkIns where isHeld(checkIn) { look(checkIn.date, "a check-in held") }
    for feedback in plan.feedback {
      look(feedback.date, "feedback given")
      look(feedback.adopted, "adopted")
    }
    for reflection in plan.reflections { look(reflection.date, "a reflection written") }
    for win in plan.wins { look(win.date, "a win") }
    for metric in plan.metrics {
      for value in metric.values { look(value.date, "measured") }
    }
    // A row of a table gives one date to several metrics.
    var seen: Set<ByteRange> = []
    for (what, date) in future where seen.insert(date.range).inserted {
      context.report(
        "\(what) on \(quoted(plan.source.text(date.range))), a day that is yet to come",
        at: date.range, help: "correct the date; today is \(context.today)")
    }
  }

  /// Whether a check-in tells what happened; one that is yet to come may be prepared.
  private static func isHeld(_ checkIn: CheckIn) -> Bool {
    checkIn.fields.contains {
      switch $0.kind {
      case .progress, .learned, .kept, .missed: !$0.value.value.isEmpty
      default: false
      }
    }
  }
}
