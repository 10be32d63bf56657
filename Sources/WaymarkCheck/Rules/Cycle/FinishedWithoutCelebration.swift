import WaymarkPlan
import WaymarkSource

/// A success that nobody marked.
enum FinishedWithoutCelebration: Rule {
  static let id: RuleID = "finished-without-celebration"
  static let group = RuleGroup.cycle
  static let severity = Severity.hint
  static let documentation = RuleDocumentation(
    summary: "A milestone was finished of late, and no win is near it or names it.",
    why: """
      People on a long way see what is left and forget how far they have come. A line under Wins
      costs nothing, is read again before the next hard step, and is what a review or a
      recommendation is written from.
      """,
    practices: [.celebrateAndLearn, .feedsDevelopment],
    bad: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron
      - Period: 2026-09-01 to 2027-02-26
      - Cadence: every 2 weeks

      ## Goals

      - [x] Ship a first pull request (@ada, done 2026-11-12)
      - [ ] Give a lightning talk (@ada, due 2027-01-29)

      ## Check-ins

      ### 2026-11-17

      - Next: Ada finds a title for the talk
      """,
    good: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron
      - Period: 2026-09-01 to 2027-02-26
      - Cadence: every 2 weeks

      ## Goals

      - [x] Ship a first pull request (@ada, done 2026-11-12)
      - [ ] Give a lightning talk (@ada, due 2027-01-29)

      ## Check-ins

      ### 2026-11-17

      - Next: Ada finds a title for the talk

      ## Wins

      - 2026-11-12 First pull request merged without a rewrite
      """,
    dependsOnToday: true)

  /// Reports one milestone, the last; some others are notes, for the cause is the same.
  static func check(_ context: inout RuleContext) {
    let plan = context.plan
    guard plan.isUnderWay else { return }
    var silent: [Finished] = []
    var praise: Praise?
    for position in plan.milestones.indices
    where plan.milestones[position].status.value == .done {
      let done = plan.milestones[position].assignment.done ?? plan.milestones[position].status.date
      guard isRecent(done?.date, in: context) else { continue }
      let known = praise ?? Praise(in: context)
      praise = known
      if !known.isOf(position, done: done?.date) {
        silent.append(
          Finished(milestone: position, title: plan.milestones[position].title, done: done?.date))
      }
    }
    silent = unnamed(silent, in: plan)
    guard let last = silent.enumerated().max(by: isEarlier)?.element else { return }
    let others = silent.map(\.title.range).filter { $0 != last.title.range }.suffix(3)
    context.report(
      "\(quoted(last.title.value)) is finished, and no win names it",
      at: last.title.range, notes: others.map { .init("this one is finished too", at: $0) },
      help: "write a line under Wins: what was reached, and who helped")
  }

  /// A milestone that was reached, and when, as far as the plan says.
  private struct Finished {
    let milestone: Int
    let title: Located<String>
    let done: CalendarDate?
  }

  /// Those that no win names.
  private static func unnamed(_ finished: [Finished], in plan: CheckedPlan) -> [Finished] {
    guard !finished.isEmpty, !plan.wins.isEmpty else { return finished }
    var index = NameIndex(ofMilestones: finished.map(\.milestone), in: plan)
    for win in plan.wins { index.addText(win.range, of: plan.source) }
    return finished.indices.filter { index.textsNaming($0).isEmpty }.map { finished[$0] }
  }

  /// Orders by the day of finishing, those without a day first, then by place.
  private static func isEarlier(
    _ left: (offset: Int, element: Finished), _ right: (offset: Int, element: Finished)
  ) -> Bool {
    let days = [left, right].map { $0.element.done?.dayNumber ?? .min }
    return (days[0], left.offset) < (days[1], right.offset)
  }

  /// Whether it was finished within the last cadences; without a day, only in a plan with a
  /// rhythm and no wins at all.
  private static func isRecent(_ done: CalendarDate?, in context: RuleContext) -> Bool {
    guard let done else { return !context.plan.heldCheckIns.isEmpty && context.plan.wins.isEmpty }
    let days = context.today.days(since: done)
    return days >= 0 && days <= context.cadenceDays * context.thresholds.staleCadences
  }

  /// What is praised in the plan: by wins near a day, and by what is about it.
  private struct Praise {
    private let reach: Int
    private var days: [Int] = []
    private var targets: Set<Reference.Target> = []

    init(in context: RuleContext) {
      let plan = context.plan
      reach = context.cadenceDays
      days = plan.wins.compactMap { $0.date?.date.dayNumber }.sorted()
      for win in plan.wins {
        if let target = win.about?.target { targets.insert(target) }
      }
      for feedback in plan.feedback {
        if let target = feedback.about?.target { targets.insert(target) }
      }
    }

    func isOf(_ milestone: Int, done: CalendarDate?) -> Bool {
      done.map(hasWinNear) ?? false || targets.contains(.milestone(milestone))
    }

    /// Whether something was celebrated within a cadence of a day.
    private func hasWinNear(_ day: CalendarDate) -> Bool {
      let first = days.partitionPoint { $0 < day.dayNumber - reach }
      return first < days.count && days[first] <= day.dayNumber + reach
    }
  }
}
