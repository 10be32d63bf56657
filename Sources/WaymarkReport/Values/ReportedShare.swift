/// How many of something are done.
package struct ReportedShare: Codable, Sendable, Equatable {
  package var done: Int
  package var total: Int
  package var percent: Int
  package var text: String

  /// Counts.
  package init(done: Int, total: Int) {
    self.done = done
    self.total = total
    percent = NumberText.percent(done, of: total)
    text = "\(done) of \(total)"
  }

  /// The count with its noun: `1 of 3 steps`.
  package func counted(_ noun: String) -> String {
    "\(text) \(noun)\(total == 1 ? "" : "s")"
  }
}
