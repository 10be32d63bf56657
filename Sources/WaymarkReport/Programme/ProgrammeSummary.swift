/// A programme in a few numbers.
package struct ProgrammeSummary: Codable, Sendable {
  package var plans: Int
  package var running: Int
  /// Running and other plans in words: `36 running, 2 paused, 2 completed`.
  package var plansText: String
  package var mentees: Int
  package var mentors: Int
  /// Both in words; nil where the readers may not know.
  package var peopleText: String?
  /// Plans that somebody should have a word about.
  package var needsCount: Int
  package var checkInsDue: Int
  package var checkInsOverdue: Int
  package var plansWithLate: Int
  package var plansBlocked: Int
  package var milestones: ReportedShare?
  package var steps: ReportedShare?
  package var datesSoon: Int
  package var headline: String

  /// - Parameters:
  ///   - dates: what the next two weeks bring.
  ///   - mentees: how many people learn.
  ///   - mentors: how many people accompany them.
  init(
    _ digests: [PlanDigest], dates: ProgrammeCalendar, mentees: Int, mentors: Int, showsPeople: Bool
  ) {
    let rows = digests.map(\.plan)
    plans = rows.count
    running = rows.count { $0.isRunning }
    self.mentees = mentees
    self.mentors = mentors
    let people = [
      mentees == 0 ? nil : NumberText.counted(mentees, "mentee"),
      mentors == 0 ? nil : NumberText.counted(mentors, "mentor"),
    ].compactMap(\.self)
    peopleText = people.isEmpty ? nil : people.joined(separator: ", ")
    needsCount = rows.count { !$0.reasons.isEmpty }
    checkInsDue = rows.count { $0.rhythm == .due }
    checkInsOverdue = rows.count { $0.rhythm == .overdue }
    plansWithLate = rows.count { $0.isRunning && $0.lateCount > 0 }
    plansBlocked = rows.count { $0.isRunning && $0.blockedCount > 0 }
    milestones = ProgrammeSummary.sum(rows.compactMap(\.milestones))
    let done = digests.reduce(0) { $0 + $1.doneSteps }
    let open = digests.reduce(0) { $0 + $1.openSteps }
    steps = done + open == 0 ? nil : ReportedShare(done: done, total: done + open)
    datesSoon = dates.checkIns + dates.milestones
    plansText =
      showsPeople
      ? ProgrammeSummary.standing(rows) : NumberText.counted(rows.count, "plan")
    headline = ""
    headline = words(showsPeople, dates)
  }

  private static func sum(_ shares: [ReportedShare]) -> ReportedShare? {
    let total = shares.reduce(0) { $0 + $1.total }
    return total == 0
      ? nil : ReportedShare(done: shares.reduce(0) { $0 + $1.done }, total: total)
  }

  private static func standing(_ rows: [ProgrammePlan]) -> String {
    let words = [
      ("active", "running"), ("draft", "in draft"), ("paused", "paused"),
      ("completed", "completed"),
    ]
    let parts = words.compactMap { status, word -> String? in
      let count = rows.count { $0.status == status }
      return count == 0 ? nil : "\(count) \(word)"
    }
    return parts.isEmpty ? "no plan" : parts.joined(separator: ", ")
  }

  /// What matters now, and what comes next.
  private func words(_ showsPeople: Bool, _ dates: ProgrammeCalendar) -> String {
    guard plans > 0 else { return "There is no plan yet." }
    let next =
      datesSoon == 0
      ? "Nothing is due in the next two weeks." : "The next two weeks bring \(dates.text)."
    guard showsPeople else { return "\(NumberText.counted(plans, "plan")). \(next)" }
    guard needsCount > 0 else {
      return running == 0 ? "No plan is running." : "Every running plan is on its way. \(next)"
    }
    let verb = needsCount == 1 ? "calls" : "call"
    return "\(needsCount) of \(NumberText.counted(plans, "plan")) \(verb) for a word. \(next)"
  }
}
