public import WaymarkSource

/// What a feed is asked for, beside its plans.
public struct FeedOptions: Sendable {
  /// The day that an empty feed is dated with.
  public var today: CalendarDate
  /// The feed's title; told from the plan when nil.
  public var title: String?
  /// How many entries it has at most, the newest.
  public var limit: Int
  /// Where the feed will be, as a web address; nil when that is not known.
  public var address: String?

  /// Makes options.
  public init(
    today: CalendarDate, title: String? = nil, limit: Int = 100, address: String? = nil
  ) {
    self.today = today
    self.title = title
    self.limit = limit
    self.address = address
  }
}
