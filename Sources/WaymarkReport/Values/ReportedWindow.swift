import WaymarkSource

/// The days that "lately" means in a report.
package struct ReportedWindow: Codable, Sendable {
  package var since: String?
  package var sinceText: String?
  package var until: String
  package var untilText: String
  package var text: String

  init(_ window: Survey.Window) {
    since = window.since?.iso
    sinceText = window.since.map(DateText.short)
    until = window.until.iso
    untilText = DateText.short(window.until)
    switch (window.reason, window.since) {
    case (.asked, let since?): text = "since \(DateText.short(since))"
    case (.lastCheckIn, let since?): text = "since the check-in of \(DateText.short(since))"
    case (.start, _): text = "since the start"
    default: text = "so far"
    }
  }
}
