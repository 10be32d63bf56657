public import WaymarkSource

/// Something observable on the way to a goal, bounded in time.
public struct Milestone: Sendable {
  /// The words, without kind word, label, audience, metadata and markup.
  public var title: Located<String>
  /// A short name before a colon or dash, such as `M1`.
  public var label: Located<String>?
  /// The link anchor of its heading, as code hosts build it; empty for the other forms.
  public var anchor = ""
  /// How it was written.
  public var form: Form
  /// All of it, with everything nested.
  public var range: ByteRange
  /// The index of the goal it serves; nil when it stands outside goals.
  public var goal: Int?
  /// The index of its section; nil for a milestone that stands alone.
  public var section: Int?
  /// Owner and dates.
  public var assignment = Assignment()
  /// How both will see that it is done.
  public var evidence: Located<String>?
  /// The skills it grows.
  public var skills: [Located<String>] = []
  /// What it brings.
  public var outcome: Located<String>?
  /// How it stands.
  public var status = Status(.planned)
  /// The checkbox, when it has one.
  public var checkbox: Located<TaskState>?
  /// What must be finished first.
  public var after: [Reference] = []
  /// When it was last looked at together.
  public var reviewed: PlanDate?
  /// How sure the owner is.
  public var confidence: Located<Confidence>?
  /// Its steps, every depth.
  public var steps: [Step] = []
  /// All its fields as written; the cells of a table row.
  public var fields: [Field] = []
  /// The nodes of the document that are prose about it.
  public var prose: [Int] = []
  /// The audience that marks and `share` set; nil for the default.
  public var audience: Audience?

  /// The ways to write a milestone.
  public enum Form: String, Sendable, CaseIterable {
    case heading, row, checkbox, item
  }

  /// Makes a milestone.
  public init(title: Located<String>, form: Form, range: ByteRange) {
    self.title = title
    self.form = form
    self.range = range
  }

  /// The steps that count: all but the cancelled.
  public var countedSteps: [Step] { steps.filter { $0.state != .cancelled } }
}

/// The name of a goal or milestone, written where another is meant.
public struct Reference: Sendable {
  /// What was written: a label, an exact title or an anchor.
  public var text: Located<String>
  /// What it leads to; nil when nothing has that name.
  public var target: Target?

  /// Makes a reference.
  public init(text: Located<String>, target: Target? = nil) {
    self.text = text
    self.target = target
  }

  /// What a reference can lead to, by index.
  public enum Target: Sendable, Hashable {
    case goal(Int)
    case milestone(Int)
  }
}
