import WaymarkHistory
import WaymarkPlan
import WaymarkSource

/// One change, in words.
struct ReportedChange: Codable, Sendable {
  var subject: String
  var change: String
  var title: String
  var within: String?
  var detail: String?
  var before: String?
  var after: String?
  var date: String?
  var dateText: String?
  var why: String?

  init(_ change: PlanChange, _ survey: Survey, why: String?) {
    subject = change.subject.rawValue
    self.change = change.kind.rawValue
    within = change.within.flatMap { $0.isEmpty ? nil : $0 }
    before =
      change.before ?? change.dayBefore?.iso ?? change.cadenceBefore.map(DateText.cadence)
    after = change.after ?? change.dayAfter?.iso ?? change.cadenceAfter.map(DateText.cadence)
    date = change.day?.iso
    // A check-in's day is its name.
    dateText = change.subject == .checkIn ? nil : change.day.map(DateText.short)
    self.why = why
    title = ReportedChange.title(change, survey)
    detail = ReportedChange.detail(change)
  }

  private static func title(_ change: PlanChange, _ survey: Survey) -> String {
    switch change.subject {
    case .plan: return "The plan’s \(change.title)"
    case .checkIn:
      return "Check-in of \(change.day.map(DateText.short) ?? change.title)"
    case .feedback:
      let from = change.before ?? "–"
      let to = change.after ?? "–"
      return change.kind == .adopted
        ? "Feedback adopted, \(from) to \(to)" : "Feedback, \(from) to \(to)"
    case .win: return "Win: \(change.title)"
    case .metric: return "Metric \(change.title)"
    case .goal, .milestone, .step, .action:
      return change.title.isEmpty ? "a \(change.subject.rawValue)" : change.title
    }
  }

  private static func detail(_ change: PlanChange) -> String? {
    let steps = change.subject == .goal ? "milestone" : "step"
    switch change.kind {
    case .finished, .dropped: return nil
    case .reopened: return "opened again"
    case .moved: return moved(change.dayBefore, change.dayAfter)
    case .added:
      if change.subject == .checkIn { return change.after.map(skipped) }
      if change.subject == .feedback { return change.title.isEmpty ? nil : change.title }
      let parts = [
        change.dayAfter.map { "due \(DateText.short($0))" },
        change.steps > 0 ? "with \(NumberText.counted(change.steps, steps))" : nil,
      ].compactMap(\.self)
      return parts.isEmpty ? nil : parts.joined(separator: ", ")
    case .removed:
      return change.steps > 0
        ? "taken out of the plan, with \(NumberText.counted(change.steps, steps))"
        : "taken out of the plan"
    case .renamed: return change.before.map { "was “\($0)”" }
    case .reassigned:
      return "from \(change.before ?? "nobody") to \(change.after ?? "nobody")"
    case .status:
      if change.subject == .plan {
        return "from \(change.before ?? "active") to \(change.after ?? "active")"
      }
      guard let after = change.after else { return "no longer \(change.before ?? "blocked")" }
      return "now \(after)" + (change.before.map { ", was \($0)" } ?? "")
    case .adopted: return change.title.isEmpty ? nil : change.title
    case .retargeted:
      if let before = change.cadenceBefore, let after = change.cadenceAfter {
        return "from \(DateText.cadence(before)) to \(DateText.cadence(after))"
      }
      let what = change.subject == .metric ? "target " : ""
      return "\(what)from \(change.before ?? "none") to \(change.after ?? "none")"
    }
  }

  private static func skipped(_ reason: String) -> String {
    reason.isEmpty ? "skipped" : "skipped: \(reason)"
  }

  private static func moved(_ before: CalendarDate?, _ after: CalendarDate?) -> String {
    switch (before, after) {
    case (let before?, let after?):
      let days = after.days(since: before)
      return "from \(DateText.short(before)) to \(DateText.short(after)), "
        + "\(DateText.span(abs(days))) \(days < 0 ? "earlier" : "later")"
    case (nil, let after?): return "now due \(DateText.short(after)), had no date"
    case (let before?, nil): return "no date any more, was due \(DateText.short(before))"
    case (nil, nil): return "another date"
    }
  }
}
