import WaymarkPlan
import WaymarkSource

/// The check-in that an agenda is for.
struct AgendaSession: Codable, Sendable {
  var date: String
  var dateText: String
  var relative: String
  /// Whether the plan names the day; else it follows from the rhythm, or is today.
  var isPlanned: Bool
  var isOverdue: Bool
  var cadenceText: String?
  var lastText: String?
  var text: String

  init(_ survey: Survey) {
    let rhythm = ReportedRhythm(survey)
    cadenceText = rhythm?.cadenceText
    lastText = rhythm?.lastText
    isPlanned = rhythm?.nextIsPlanned ?? false
    isOverdue = rhythm?.nextIsOverdue ?? false
    let expected = rhythm?.next.flatMap { CalendarDate(iso: $0) }
    let day = expected ?? survey.today
    date = day.iso
    dateText = DateText.long(day)
    relative = rhythm?.nextRelative ?? "today"
    if expected == nil {
      text = "\(AgendaSession.whyNone(survey)): this is how it stands today."
    } else if isOverdue {
      text = "It was expected \(relative.replacingOverdue): agree a day first."
    } else if isPlanned {
      text = "Agreed in the plan, \(relative)."
    } else {
      text = "By the rhythm of the plan, \(relative)."
    }
  }

  /// Why no check-in is expected.
  private static func whyNone(_ survey: Survey) -> String {
    guard survey.isRunning else {
      return "The plan is \(survey.plan.status?.value.rawValue ?? "paused")"
    }
    if Rhythm(survey).endsBefore, let end = survey.plan.end?.date {
      return end < survey.today
        ? "The plan ended on \(DateText.short(end))"
        : "The rhythm brings no check-in before the plan ends on \(DateText.short(end))"
    }
    return survey.plan.cadence == nil
      ? "The plan names no next check-in and no cadence"
      : "The plan names no day from which its cadence counts"
  }

  /// The day that questions are chosen for: the check-in's, or today once that is past.
  func day(_ survey: Survey) -> CalendarDate {
    max(CalendarDate(iso: date) ?? survey.today, survey.today)
  }

  /// The last day that belongs to this check-in: what is due by the one after it.
  func horizon(_ survey: Survey) -> CalendarDate { day(survey).adding(days: survey.soon) }
}

extension String {
  /// `4 days overdue` as the end of a sentence: `4 days ago`.
  fileprivate var replacingOverdue: String {
    hasSuffix(" overdue") ? dropLast(8) + " ago" : self
  }
}
