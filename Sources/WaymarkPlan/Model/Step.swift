public import WaymarkSource

/// A checkbox: one thing to do on the way.
public struct Step: Sendable {
  /// The words, without metadata and markup.
  public var text: Located<String>
  /// What the box says.
  public var state: TaskState
  /// The character between the brackets.
  public var checkbox: ByteRange
  /// Owner and dates; what is inherited is marked so.
  public var assignment = Assignment()
  /// A status word in its metadata.
  public var status: Status?
  /// How deep it is nested; 0 at the top.
  public var depth: Int
  /// The item, without what is nested.
  public var range: ByteRange
  /// The audience that marks and `share` set; nil for the default.
  public var audience: Audience?

  /// Makes a step.
  public init(
    text: Located<String>, state: TaskState, checkbox: ByteRange, depth: Int, range: ByteRange
  ) {
    self.text = text
    self.state = state
    self.checkbox = checkbox
    self.depth = depth
    self.range = range
  }

  /// Whether it is done.
  public var isDone: Bool { state == .done }
  /// Whether it still has to be done.
  public var isOpen: Bool { state == .open || state == .inProgress }
}

/// A step agreed in a check-in, or in the Actions section.
public struct Action: Sendable {
  /// What is to be done.
  public var step: Step
  /// The index of the check-in it was agreed in.
  public var checkIn: Int?

  /// Makes an action.
  public init(_ step: Step, checkIn: Int?) {
    self.step = step
    self.checkIn = checkIn
  }
}
