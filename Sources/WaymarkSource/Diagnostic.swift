/// The name of a rule, such as `milestone-without-owner`.
///
/// It names the pattern, not the cure, and reads after "allow".
public struct RuleID: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  /// The name as users write it.
  public let name: String

  /// Takes a name.
  public init(_ name: String) { self.name = name }
  /// Takes a name from a literal.
  public init(stringLiteral value: String) { name = value }
  /// The name.
  public var description: String { name }
}

extension RuleID: Comparable {
  /// Orders by name.
  public static func < (left: RuleID, right: RuleID) -> Bool { left.name < right.name }
}

/// How much a finding matters.
public enum Severity: String, Sendable, CaseIterable, Comparable {
  /// A coach would ask.
  case hint
  /// It will let someone down.
  case warning
  /// The plan contradicts itself or cannot be followed.
  case error

  /// Orders from hint to error.
  public static func < (left: Severity, right: Severity) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .hint: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// Something to say about a place in a file.
public struct Diagnostic: Hashable, Sendable {
  /// The rule that says it.
  public let rule: RuleID
  /// The place.
  public let range: ByteRange
  /// What was found: lower case, no full stop, the user's own words in quotes.
  public let message: String
  /// Other places that explain it.
  public var notes: [Note]
  /// What to do next, when the message alone does not say.
  public var help: String?
  /// Edits that would mend it, best first.
  public var fixes: [Fix]

  /// Says something about a place.
  public init(
    rule: RuleID, range: ByteRange, message: String, notes: [Note] = [], help: String? = nil,
    fixes: [Fix] = []
  ) {
    self.rule = rule
    self.range = range
    self.message = message
    self.notes = notes
    self.help = help
    self.fixes = fixes
  }

  /// A remark at another place of the same file.
  public struct Note: Hashable, Sendable {
    /// The place.
    public let range: ByteRange
    /// The remark, in the form of a message.
    public let message: String

    /// Says something about another place.
    public init(_ message: String, at range: ByteRange) {
      self.range = range
      self.message = message
    }
  }
}

/// Edits that mend what a diagnostic found.
public struct Fix: Hashable, Sendable {
  /// What it does, as an imperative: `write the year: 2026-10-15`.
  public let title: String
  /// Who may apply it.
  public let applicability: Applicability
  /// The edits, none overlapping another.
  public let edits: [TextEdit]

  /// Joins a title, its safety and its edits.
  public init(_ title: String, _ applicability: Applicability, _ edits: [TextEdit]) {
    self.title = title
    self.applicability = applicability
    self.edits = edits
  }

  /// How sure a fix is to be what the author meant.
  public enum Applicability: String, Sendable {
    /// The meaning stays; applied when fixes are asked for.
    case safe
    /// Most likely right; applied only when unsafe fixes are asked for.
    case unsafe
    /// One of several ways; shown, never applied unseen.
    case suggested
  }
}
