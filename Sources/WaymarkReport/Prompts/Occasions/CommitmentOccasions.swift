import WaymarkPlan
import WaymarkSource

/// Promises that the last check-in says were kept, or had to wait.
enum CommitmentOccasions {
  static func find(in view: PlanOnDay) -> [PromptOccasion] {
    guard let checkIn = view.lastCheckIn else { return [] }
    return checkIn.fields.flatMap { field -> [PromptOccasion] in
      switch field.kind {
      case .kept: occasions(.commitmentKept, field, checkIn, view)
      case .missed: occasions(.commitmentMissed, field, checkIn, view)
      default: []
      }
    }
  }

  private static let nothing = ["no", "none", "nothing", "nil", "n/a", "-", "–", "—", "0"]
  private static let everything = ["yes", "all", "both", "everything", "all of them", "✅", "✓"]

  private static func occasions(
    _ state: PromptState, _ field: Field, _ checkIn: CheckIn, _ view: PlanOnDay
  ) -> [PromptOccasion] {
    let value = field.value.value
    let words = value.lowercased().filter { $0 != "." && $0 != "!" }
    guard !value.isEmpty, !nothing.contains(words) else { return [] }
    let said = TextWords(value)
    let all = Array(view.plan.commitments.enumerated())
    let meant =
      everything.contains(words)
      ? all : all.filter { said.resembles(TextWords($0.element.text.value)) }
    let happened = state == .commitmentKept ? "was kept" : "was missed"
    guard !meant.isEmpty else {
      return [
        PromptOccasion(
          state, .commitments, named: value, at: field.range,
          because: "the check-in of \(checkIn.date.date) says \(quotedBriefly(value)) \(happened)",
          ["commitment": value])
      ]
    }
    return meant.map { index, entry in
      PromptOccasion(
        state, .commitment(index), named: entry.text.value, at: field.range,
        because: "the check-in of \(checkIn.date.date) says "
          + "\(quotedBriefly(entry.text.value)) \(happened)",
        ["who": who(entry, view), "commitment": entry.text.value])
    }
  }

  /// Who promised it: its owner, else everybody of its side.
  private static func who(_ entry: Entry, _ view: PlanOnDay) -> String? {
    entry.assignment.owner.map(view.name(of:)) ?? entry.side.flatMap(view.names(with:))
  }
}
