public import WaymarkSource

/// A part of a plan under a heading that is not itself a goal, milestone or entry.
public struct Section: Sendable {
  /// What its words say it is.
  public var kind: SectionKind
  /// The heading's words, without audience mark and markup.
  public var title: Located<String>
  /// The heading's level, 1 to 6.
  public var level: Int
  /// From its heading to the next of the same or a higher level.
  public var range: ByteRange
  /// The index of the section around it.
  public var parent: Int?
  /// The index of the heading in the document.
  public var heading: Int
  /// The nodes that are prose, in order.
  public var prose: [Int] = []
  /// The audience that marks and `share` set; nil for the default.
  public var audience: Audience?

  /// Makes a section.
  public init(
    kind: SectionKind, title: Located<String>, level: Int, range: ByteRange, parent: Int?,
    heading: Int
  ) {
    self.kind = kind
    self.title = title
    self.level = level
    self.range = range
    self.parent = parent
    self.heading = heading
  }
}

/// What a section is about; the raw value is its name in data.
public enum SectionKind: String, Sendable, CaseIterable, Hashable {
  case purpose, agreement, goals, milestones, commitments
  case checkIns = "check_ins"
  case actions, feedback, reflections, metrics, practice, opportunities, wins, changes, questions
  /// A heading whose words are not in the vocabulary; its text is kept.
  case unknown
}

/// Who may see something; each sees what the one before sees, and more.
public enum Audience: String, Sendable, CaseIterable, Comparable, Hashable {
  case everyone = "public"
  case programme
  case pair
  case oneself = "self"

  /// How far up the ladder, from 0.
  public var rank: Int {
    switch self {
    case .everyone: 0
    case .programme: 1
    case .pair: 2
    case .oneself: 3
    }
  }

  /// Orders from the widest to the narrowest.
  public static func < (left: Audience, right: Audience) -> Bool { left.rank < right.rank }
}

/// A comment that silences rules where a person decided to.
public struct Allowance: Sendable {
  /// The rules, as named.
  public var rules: [Located<String>]
  /// What is silenced: the next item, or the whole file.
  public var scope: ByteRange
  /// Whether it is for the whole file.
  public var isForFile: Bool
  /// The comment.
  public var range: ByteRange

  /// Makes an allowance.
  public init(rules: [Located<String>], scope: ByteRange, isForFile: Bool, range: ByteRange) {
    self.rules = rules
    self.scope = scope
    self.isForFile = isForFile
    self.range = range
  }
}
