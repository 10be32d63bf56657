public import WaymarkSource

/// Who answers for something, who helps, and when it is due.
public struct Assignment: Sendable {
  /// The one who answers for it.
  public var owner: PersonReference?
  /// Whether the owner was taken from the parent.
  public var ownerIsInherited = false
  /// Further owners that were written beside the first; also in `helpers`.
  public var coOwners: [PersonReference] = []
  /// Who helps.
  public var helpers: [PersonReference] = []
  /// When it starts.
  public var start: PlanDate?
  /// When it is due.
  public var due: PlanDate?
  /// Whether the due date was taken from the parent.
  public var dueIsInherited = false
  /// When it was done.
  public var done: PlanDate?
  /// The final parenthesis that was read as metadata, brackets included.
  public var parenthesis: ByteRange?

  /// Makes an assignment that says nothing.
  public init() {}

  /// The owner's index in the plan's people.
  public var ownerIndex: Int? { owner?.person }
}
