public import WaymarkSource

/// A number that is looked at regularly.
public struct Metric: Sendable {
  /// Its name, without the unit.
  public var name: Located<String>
  /// Its unit.
  public var unit: Located<String>?
  /// What it measures.
  public var kind: Located<MetricKind>?
  /// Where it started, as the author says.
  public var baseline: Located<Double>?
  /// Where it should go.
  public var target: Located<Double>?
  /// The goal or milestone it serves.
  public var serves: Reference?
  /// Its values, in the order of the file.
  public var values: [MetricValue] = []
  /// Stories beside the numbers.
  public var stories: [Located<String>] = []
  /// How it was written.
  public var form: Form
  /// All its fields as written.
  public var fields: [Field] = []
  /// All of it; for a column, its header cell.
  public var range: ByteRange
  /// The nodes of the document that are prose, in order.
  public var prose: [Int] = []
  /// The audience that marks and `share` set; nil for the default.
  public var audience: Audience?

  /// The ways to write a metric.
  public enum Form: String, Sendable, CaseIterable {
    case column, heading
  }

  /// Makes a metric.
  public init(name: Located<String>, form: Form, range: ByteRange) {
    self.name = name
    self.form = form
    self.range = range
  }
}

/// What a metric measures.
public enum MetricKind: String, Sendable, CaseIterable {
  case process, outcome, practice, adoption
}

/// A metric's value on a day.
public struct MetricValue: Sendable {
  /// The day.
  public var date: PlanDate
  /// The number.
  public var value: Located<Double>

  /// Makes a value.
  public init(date: PlanDate, value: Located<Double>) {
    self.date = date
    self.value = value
  }
}

/// An item of commitments, practice, opportunities, wins, changes or questions.
public struct Entry: Sendable {
  /// The words, without date, label, metadata and markup.
  public var text: Located<String>
  /// Its date.
  public var date: PlanDate?
  /// The side it was written for, as in `Mentor: …`.
  public var side: Role?
  /// Owner and dates.
  public var assignment = Assignment()
  /// What its checkbox says, when it has one.
  public var checkbox: Located<TaskState>?
  /// Fields nested under it.
  public var fields: [Field] = []
  /// What it is tied to: a goal, a milestone, a feedback's subject.
  public var about: Reference?
  /// The index of the check-in it stands in.
  public var checkIn: Int?
  /// The index of its section.
  public var section: Int?
  /// All of it.
  public var range: ByteRange
  /// The nodes of the document that it is made of.
  public var nodes: [Int] = []
  /// The audience that marks and `share` set; nil for the default.
  public var audience: Audience?

  /// Makes an entry.
  public init(text: Located<String>, range: ByteRange) {
    self.text = text
    self.range = range
  }
}
