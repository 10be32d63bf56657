import WaymarkPlan
import WaymarkSource

/// A win, or a goal or milestone that was finished.
struct Celebration {
  /// Its words.
  let text: String
  let day: CalendarDate?
  /// `win`, `goal` or `milestone`.
  let category: String
  /// What tells it from others of its plan, whatever line it stands on.
  let key: [String]

  /// Its words and day, alike for what is the same to a reader.
  fileprivate var sameness: [String] { [text.lowercased(), day?.iso ?? ""] }
}

extension Plan {
  /// What there is to celebrate, in the order of the plan.
  var celebrations: [Celebration] {
    let wins = wins.map { win in
      Celebration(
        text: win.text.value, day: win.date?.date, category: "win",
        key: ["win", win.text.value, win.date.map { $0.date.iso } ?? ""])
    }
    // Whoever notes a milestone among the wins too means one thing to celebrate.
    let known = Set(wins.map(\.sameness))
    let finished = datedWork.filter {
      ($0.kind == .goal || $0.kind == .milestone) && $0.standing == .done
    }.map { work in
      Celebration(
        text: work.title, day: (work.assignment.done ?? work.statusDate)?.date,
        category: work.kind.rawValue, key: ["done"] + work.key)
    }
    return wins + finished.filter { !known.contains($0.sameness) }
  }
}
