import WaymarkPlan
import WaymarkSource

/// How often check-ins noted that commitments were kept, or missed.
struct ReportedPromises: Codable, Sendable {
  var kept: Int
  var missed: Int
  var notes: [Note]

  /// What one check-in noted.
  struct Note: Codable, Sendable {
    var dateText: String
    var text: String
    var isKept: Bool
    var word: String
  }

  /// Nil when no check-in says anything about them.
  /// - Parameter first: the first day that counts; all days up to the end of the window without.
  init?(_ survey: Survey, since first: CalendarDate? = nil) {
    let past = survey.plan.checkIns
      .filter { $0.date.date <= survey.window.until && $0.date.date >= first ?? $0.date.date }
      .sorted { $0.date.date > $1.date.date }
    notes = past.flatMap { checkIn in
      checkIn.fields.filter { $0.kind == .kept || $0.kind == .missed }.compactMap { field in
        guard !field.value.value.isEmpty else { return nil }
        return Note(
          dateText: DateText.short(checkIn.date.date), text: field.value.value,
          isKept: field.kind == .kept, word: field.kind == .kept ? "kept" : "missed")
      }
    }
    guard !notes.isEmpty else { return nil }
    kept = notes.filter(\.isKept).count
    missed = notes.count - kept
  }
}
