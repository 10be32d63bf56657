/// A page of the preview's own, in place of one that cannot be shown.
struct NoticeValues: Codable, Sendable {
  /// What kind of page it is, above the title.
  var kind: String
  var title: String
  var explanation: String
  var findings: [ReadableFinding] = []
  var done = 0
  /// How many plans there are to read; zero on a page that does not wait for them.
  var total = 0
  var showsWayBack = true
}
