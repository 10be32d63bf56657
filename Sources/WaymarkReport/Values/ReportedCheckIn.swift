import WaymarkPlan
import WaymarkSource

/// The contents of one check-in.
struct ReportedCheckIn: Codable, Sendable {
  var date: String
  var dateText: String
  var relative: String
  var present: String?
  var confidenceText: String?
  var progress: String?
  var learned: String?
  var blocked: String?
  var next: String?

  /// Nil when the readers see no more than its day, or nothing was noted.
  init?(_ checkIn: CheckIn, _ survey: Survey) {
    func text(_ kind: FieldKind) -> String? {
      let values = checkIn.fields.filter { $0.kind == kind && !$0.value.value.isEmpty }
      return values.isEmpty ? nil : values.map(\.value.value).joined(separator: "; ")
    }
    date = checkIn.date.date.iso
    dateText = DateText.short(checkIn.date.date)
    relative = DateText.relative(checkIn.date.date.days(since: survey.today))
    present = checkIn.present.isEmpty ? nil : survey.names(checkIn.present)
    confidenceText = checkIn.confidence.map { ConfidenceText.text($0.value) }
    progress = text(.progress)
    learned = text(.learned)
    blocked = text(.blocked)
    next = text(.next)
    guard [progress, learned, blocked, next].contains(where: { $0 != nil }) else { return nil }
  }
}
