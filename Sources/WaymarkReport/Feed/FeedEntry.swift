import WaymarkSource

/// One thing to celebrate.
struct FeedEntry {
  let identifier: StableIdentifier
  let day: CalendarDate
  let title: String
  /// `win`, `goal` or `milestone`.
  let category: String
  /// Whose plan it is in; empty when nobody is named.
  let author: String
  /// The plan's title.
  let plan: String
  let page: String?
  /// How many there were before it with the same texts.
  var repetition = 0

  /// Whether it stands before another, the oldest first.
  func precedes(_ other: FeedEntry) -> Bool {
    if day != other.day { return day < other.day }
    if title != other.title { return title < other.title }
    if identifier != other.identifier { return identifier < other.identifier }
    return plan < other.plan
  }

  /// The name that stays the same as long as it is the same entry.
  var id: String {
    let own = repetition == 0 ? identifier : identifier.following(String(repetition + 1))
    return "urn:uuid:" + own.uuid
  }
}
