public import WaymarkSource

/// What the mentee wants to reach.
public struct Goal: Sendable {
  /// The words, without kind word, label, audience, metadata and markup.
  public var title: Located<String>
  /// A short name before a colon or dash, such as `G1`.
  public var label: Located<String>?
  /// The link anchor of its heading, as code hosts build it; empty for a list item.
  public var anchor = ""
  /// How it was written.
  public var form: Form
  /// All of it, with everything nested.
  public var range: ByteRange
  /// The index of its section; nil for a goal that stands alone.
  public var section: Int?
  /// Why it matters.
  public var why: Located<String>?
  /// The skills it grows.
  public var skills: [Located<String>] = []
  /// What will be different.
  public var outcome: Located<String>?
  /// Owner and dates.
  public var assignment = Assignment()
  /// How it stands.
  public var status = Status(.planned)
  /// How sure the mentee is.
  public var confidence: Located<Confidence>?
  /// The indices of its milestones.
  public var milestones: [Int] = []
  /// Checkboxes beside its milestone headings.
  public var steps: [Step] = []
  /// All its fields as written.
  public var fields: [Field] = []
  /// The nodes of the document that are prose about it.
  public var prose: [Int] = []
  /// The audience that marks and `share` set; nil for the default.
  public var audience: Audience?

  /// The ways to write a goal.
  public enum Form: String, Sendable, CaseIterable {
    case heading, item
  }

  /// Makes a goal.
  public init(title: Located<String>, form: Form, range: ByteRange) {
    self.title = title
    self.form = form
    self.range = range
  }
}
