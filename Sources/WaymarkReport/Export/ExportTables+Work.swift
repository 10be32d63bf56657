import WaymarkPlan
import WaymarkSource

// What goals, milestones, steps, actions and entries have in common.
extension ExportTables {
  /// Owner and dates.
  static let assignment: [ExportProperty<Assignment>] = properties {
    ExportProperty(
      "owner", .person,
      "Who answers for it, as a handle of `people`: the name where somebody has no handle, the"
        + " words as written where nobody fits."
    ) { $0.owner }
    ExportProperty("owner_inherited", .flag, "Whether the owner was taken from what is around it.")
    {
      $0.ownerIsInherited
    }
    ExportProperty(
      "co_owners", .people, "Handles written as owners beside the first; they are in `with` too."
    ) { $0.coOwners }
    ExportProperty("with", .people, "The handles of those who help.") { $0.helpers }
    ExportProperty("start", .date, "When it starts.") { $0.start }
    ExportProperty("due", .date, "When it is due.") { $0.due }
    ExportProperty("due_inherited", .flag, "Whether the due date was taken from what is around it.")
    {
      $0.dueIsInherited
    }
    ExportProperty("done_on", .date, "When it was done, where that is written.") { $0.done }
  }

  static let assignmentPlaces: [ExportProperty<Assignment>] = properties {
    ExportProperty.place("owner") { $0.owner?.range }
    ExportProperty.places("with") { $0.helpers.map(\.range) }
    ExportProperty.place("start") { $0.start?.range }
    ExportProperty.place("due") { $0.due?.range }
    ExportProperty.place("done_on") { $0.done?.range }
  }

  /// A status and what was said beside it.
  static let status: [ExportProperty<Status>] = properties {
    ExportProperty("status", .word, "How it stands, as far as the text tells.") { $0.value }
    ExportProperty(
      "status_derived", .flag,
      "Whether the status follows from boxes and steps and was not written."
    ) { $0.isDerived }
    ExportProperty("status_since", .date, "Since when.") { $0.date }
    ExportProperty("status_reason", .text, "Why, in the author's words.") { $0.reason?.value }
  }

  static let statusPlaces: [ExportProperty<Status>] = properties {
    ExportProperty.place("status") { $0.range }
    ExportProperty.place("status_since") { $0.date?.range }
    ExportProperty.place("status_reason") { $0.reason?.range }
  }

  // MARK: Steps and actions

  static let step = ExportObject<Step>(
    name: "step", meaning: "A checkbox of a goal or milestone."
  ) {
    ExportProperty(
      "text", .text, "The words, without metadata and markup; null where they are withheld."
    ) { $0.text.words }
    ExportProperty("done", .flag, "Whether the box is ticked.") { $0.isDone }
    ExportProperty("state", .word, "What the box says.") { $0.state }
    assignment.of(\Step.assignment)
    ExportProperty("status", .optional(.word), "A status word in its metadata.") {
      $0.status?.value
    }
    ExportProperty("status_since", .date, "Since when, beside the status word.") {
      $0.status?.date
    }
    ExportProperty("status_reason", .text, "Why, beside the status word.") {
      $0.status?.reason?.value
    }
    ExportProperty("depth", .index, "How deep it is nested; 0 at the top.") { $0.depth }
    ExportProperty.audience { $0.audience }
    ExportProperty("range", .range, "The item, without what is nested under it.") { $0.range }
    ExportProperty("ranges", .object(stepRanges), "Where its parts stand.") { $0 }
  }

  static let action = ExportObject<Action>(
    name: "action", meaning: "A checkbox of a check-in, or of the Actions section."
  ) {
    step.properties.of(\Action.step)
    ExportProperty(
      "check_in", .index,
      "The check-in it was agreed in, as an index into `check_ins`; null in the Actions section."
    ) { $0.checkIn }
  }

  static let stepRanges = ExportObject<Step>(
    name: "step_ranges", meaning: "Where the parts of a step or action stand."
  ) {
    ExportProperty.place("text") { $0.text.place }
    ExportProperty.place("state") { $0.checkbox }
    assignmentPlaces.of(\Step.assignment)
    ExportProperty.place("status") { $0.status?.range }
  }
}
