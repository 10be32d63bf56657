public import WaymarkSource

/// What is to be changed in a plan's file.
public struct PlanEdit: Sendable {
  /// The changes; empty when the plan says it already.
  public let edits: [TextEdit]
  /// What to say when nothing is to be changed.
  public let note: String?

  init(_ edits: [TextEdit]) {
    self.edits = edits
    note = nil
  }

  /// Nothing is to be done, and why.
  static func nothing(_ note: String) -> PlanEdit {
    PlanEdit(note: note)
  }

  private init(note: String) {
    edits = []
    self.note = note
  }
}
