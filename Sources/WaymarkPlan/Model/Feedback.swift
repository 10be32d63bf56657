public import WaymarkSource

/// What one person told another about something they saw.
public struct Feedback: Sendable {
  /// The day.
  public var date: PlanDate
  /// Who gave it; empty when nobody could be read.
  public var from: [PersonReference]
  /// Who received it.
  public var to: [PersonReference]
  /// The heading's words.
  public var title: Located<String>
  /// All its fields as written, such as situation, fact and impact.
  public var fields: [Field] = []
  /// What `About` leads to.
  public var about: Reference?
  /// The day of what it is about, as `Situation` says it; the last of several.
  public var occurred: PlanDate?
  /// The day in `Adopted`.
  public var adopted: PlanDate?
  /// The index of the check-in it stands in.
  public var checkIn: Int?
  /// The nodes of the document that are prose, in order.
  public var prose: [Int] = []
  /// All of it.
  public var range: ByteRange
  /// The audience that marks and `share` set; nil for the default.
  public var audience: Audience?

  /// Makes feedback.
  public init(
    date: PlanDate, from: [PersonReference], to: [PersonReference], title: Located<String>,
    range: ByteRange
  ) {
    self.date = date
    self.from = from
    self.to = to
    self.title = title
    self.range = range
  }
}

/// What somebody thought about the way so far.
public struct Reflection: Sendable {
  /// The day.
  public var date: PlanDate?
  /// Who wrote it.
  public var author: PersonReference?
  /// The heading's words.
  public var title: Located<String>
  /// The nodes of the document, in order.
  public var prose: [Int] = []
  /// All of it.
  public var range: ByteRange
  /// The audience that marks and `share` set; nil for the default.
  public var audience: Audience?

  /// Makes a reflection.
  public init(title: Located<String>, range: ByteRange) {
    self.title = title
    self.range = range
  }
}
