import WaymarkHistory
import WaymarkPlan
import WaymarkSource

/// Finds why something changed, in the notes that the pair wrote under Changes.
struct ChangeReasons {
  private let survey: Survey
  private let notes: [Entry]
  private var used: Set<Int> = []

  init(_ survey: Survey) {
    self.survey = survey
    notes = survey.plan.changes.filter { entry in
      entry.date.map { survey.window.contains($0.date) } ?? true
    }
  }

  /// The notes of the time of the report that explain none of the changes asked about, the newest
  /// first.
  var rest: [Entry] {
    notes.enumerated().filter { !used.contains($0.offset) && $0.element.date != nil }
      .sorted {
        ($1.element.date?.date.dayNumber ?? 0, $0.offset)
          < ($0.element.date?.date.dayNumber ?? 0, $1.offset)
      }.map(\.element)
  }

  /// Why a change was made: what is written beside it, else the note that names it.
  mutating func why(of change: PlanChange) -> String? {
    switch change.subject {
    case .checkIn, .feedback, .win: return nil
    default: break
    }
    guard change.kind != .finished, change.kind != .added else { return change.reason }
    let found = notes.indices.first { names(notes[$0], change) }
    if let found { used.insert(found) }
    return change.reason ?? found.map { ChangeReasons.reason(in: notes[$0].text.value) }
  }

  /// Whether a note is about what changed: it leads there, has its words, or most of them.
  private func names(_ note: Entry, _ change: PlanChange) -> Bool {
    let title = change.title.lowercased()
    guard change.subject != .plan, !title.isEmpty else { return false }
    if let about = note.about, survey.name(about).lowercased() == title { return true }
    let text = note.text.value.lowercased()
    if title.count >= 4, text.contains(title) { return true }
    let words = ChangeReasons.words(title)
    guard words.count > 1 else { return false }
    return words.intersection(ChangeReasons.words(text)).count * 5 >= words.count * 3
  }

  private static func words(_ text: String) -> Set<Substring> {
    Set(text.split { !$0.isLetter && !$0.isNumber }.filter { $0.count > 3 })
  }

  /// What stands after the colon that ends what was done; all of a note without one.
  static func reason(in note: String) -> String {
    var isQuoted = false
    var previous: Character?
    for index in note.indices {
      let character = note[index]
      if character == "\"" { isQuoted.toggle() }
      if character == " ", previous == ":", !isQuoted {
        let rest = note[index...].drop { $0.isWhitespace }
        return rest.isEmpty ? note : String(rest)
      }
      previous = character
    }
    return note
  }
}
