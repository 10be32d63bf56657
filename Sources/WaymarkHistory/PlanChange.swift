public import WaymarkPlan
public import WaymarkSource

/// Something that is other in a later version of a plan than it was in an earlier one.
public struct PlanChange: Sendable, Equatable {
  /// What it is about.
  public var subject: Subject
  /// What happened to it.
  public var kind: Kind
  /// Its words now, or as they last were; empty when the reader does not see them.
  public var title: String
  /// The goal, milestone or check-in that it stands in.
  public var within: String?
  /// What it said before, where words changed: a title, an owner, a status, a cadence.
  public var before: String?
  /// What it says now.
  public var after: String?
  /// The day that it had before, where a date moved.
  public var dayBefore: CalendarDate?
  /// The day that it has now.
  public var dayAfter: CalendarDate?
  /// The rhythm that was agreed before, where that changed.
  public var cadenceBefore: Cadence?
  /// The rhythm that is agreed now.
  public var cadenceAfter: Cadence?
  /// The day on which it happened, where the text says so.
  public var day: CalendarDate?
  /// Why, in the author's words beside it.
  public var reason: String?
  /// How many steps came or went with it.
  public var steps = 0
  /// Its place: in the later text, or in the earlier one for what was removed.
  public var range: ByteRange

  /// What a change can be about; the raw value is its name in data.
  public enum Subject: String, Sendable, CaseIterable {
    case plan, goal, milestone, step, action, metric, feedback, win
    case checkIn = "check_in"
  }

  /// What can happen; the raw value is its name in data.
  public enum Kind: String, Sendable, CaseIterable {
    /// It is done.
    case finished
    /// It was done, and is not any more.
    case reopened
    /// Its date is another.
    case moved
    /// It was not there.
    case added
    /// It was given up, and the plan says so.
    case dropped
    /// It is not there any more.
    case removed
    /// Its words are others.
    case renamed
    /// Somebody else answers for it.
    case reassigned
    /// It is blocked, at risk or paused, or no longer.
    case status
    /// A piece of feedback was adopted.
    case adopted
    /// What it aims at is another.
    case retargeted
  }

  /// Says that something changed.
  public init(_ kind: Kind, _ subject: Subject, title: String, range: ByteRange) {
    self.kind = kind
    self.subject = subject
    self.title = title
    self.range = range
  }
}
