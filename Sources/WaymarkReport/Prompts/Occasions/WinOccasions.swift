import WaymarkPlan
import WaymarkSource

/// What was won: written down since the last check-in, or finished without a word.
enum WinOccasions {
  static func find(in view: PlanOnDay) -> [PromptOccasion] {
    recorded(view) + notCelebrated(view)
  }

  private static func recorded(_ view: PlanOnDay) -> [PromptOccasion] {
    view.plan.wins.enumerated().compactMap { index, win in
      guard let date = win.date, view.isFresh(date.date) else { return nil }
      return PromptOccasion(
        .winRecorded, .win(index), named: win.text.value, at: win.text.range,
        because: "\(quotedBriefly(win.text.value)) is a win of \(date.date)",
        urgency: view.freshness(date.date),
        ["win": win.text.value, "date": "\(date.date)"])
    }
  }

  private static func notCelebrated(_ view: PlanOnDay) -> [PromptOccasion] {
    let wins = view.plan.wins
    let words = WordIndex(wins.map(\.text.value))
    let targets = Set(wins.compactMap(\.about?.target))
    let days = Set(wins.compactMap(\.date?.date))
    let limit = view.day.adding(days: -3 * view.rhythm)
    return view.plan.milestones.enumerated().compactMap { index, milestone in
      guard milestone.status.value == .done else { return nil }
      let done = milestone.assignment.done
      if let done, done.date < limit || done.date > view.day { return nil }
      let isTold =
        targets.contains(.milestone(index)) || done.map { days.contains($0.date) } ?? false
        || !words.texts(naming: milestone.title.value).isEmpty
      guard !isTold else { return nil }
      return PromptOccasion(
        .winNotCelebrated, .milestone(index), named: milestone.title.value,
        at: done?.range ?? milestone.status.range ?? milestone.title.range,
        because: "\(quotedBriefly(milestone.title.value)) was done, and no win tells of it",
        urgency: done.map { view.freshness($0.date) } ?? 0,
        ["title": milestone.title.value, "done": done.map { "\($0.date)" }])
    }
  }
}
