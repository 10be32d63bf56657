import WaymarkReport
import WaymarkSource

/// The first page: where the whole programme stands.
struct DashboardPage: Codable, Sendable {
  var site: PageFrame
  var headline: String
  var plansText: String
  var peopleText: String?
  var milestones: ReportedShare?
  var milestonesLabel: String
  var lateCount: Int
  var soonCount: Int
  var checkInsText: String
  var plans: [PlanRow]
  var due: [DueItem]
  var moreDue: Int
  var wins: [Win]

  /// A win with its plan.
  struct Win: Codable, Sendable {
    var text: String
    var date: String?
    var dateText: String?
    var plan: String
    var planHref: String
  }

  /// How many of what is due, and of the wins, are shown here.
  private static let most = 8

  init(_ shared: SharedFiles) {
    let site = shared.site
    let today = site.options.today
    self.site = site.frame(depth: 0)
    self.site.isDashboard = true
    let entries = site.entries
    plans = entries.map { PlanRow($0, of: site, from: "") }
    plansText = NumberText.counted(entries.count, "plan")
    let count = shared.memberships.count
    peopleText = site.hasPeoplePages ? count == 1 ? "1 person" : "\(count) people" : nil
    let shares = entries.compactMap(\.digest.milestones)
    let done = shares.reduce(0) { $0 + $1.done }
    let total = shares.reduce(0) { $0 + $1.total }
    milestones = total > 0 ? ReportedShare(done: done, total: total) : nil
    milestonesLabel = total == 1 ? "milestone done" : "milestones done"
    let late = plans.filter { $0.state == "late" }.count
    let blocked = entries.filter { $0.digest.blockedCount > 0 }.count
    lateCount = entries.reduce(0) { $0 + $1.digest.lateCount }
    soonCount = entries.reduce(0) { $0 + $1.digest.dueSoonCount }
    let week = today.adding(days: 7)
    let checkIns = entries.filter { entry in
      entry.digest.nextCheckIn.map { $0 >= today && $0 <= week } ?? false
    }.count
    checkInsText = "\(checkIns)"
    headline = DashboardPage.headline(plans: entries.count, late: late, blocked: blocked)
    let all = DueItem.all(in: shared, until: today.adding(days: 14), from: "")
    due = Array(all.prefix(Self.most))
    moreDue = all.count - due.count
    wins = DashboardPage.wins(entries, until: today)
  }

  private static func headline(plans: Int, late: Int, blocked: Int) -> String {
    guard plans > 0 else { return "No plan is here yet." }
    var parts: [String] = []
    if late > 0 { parts.append("\(NumberText.counted(late, "plan")) with something late") }
    if blocked > 0 { parts.append("\(NumberText.counted(blocked, "plan")) with something blocked") }
    return parts.isEmpty ? "Nothing is late or blocked." : Words.list(parts) + "."
  }

  /// The latest wins of all plans, none from the future.
  private static func wins(_ entries: [Site.Entry], until today: CalendarDate) -> [Win] {
    var dated: [(day: CalendarDate, win: Win)] = []
    for entry in entries {
      for win in entry.digest.wins.prefix(most) {
        guard let date = win.date, date <= today else { continue }
        dated.append(
          (
            date,
            Win(
              text: win.text, date: date.iso, dateText: win.dateText, plan: entry.digest.title,
              planHref: entry.path)
          ))
      }
    }
    let sorted = dated.enumerated().sorted { left, right in
      left.element.day != right.element.day
        ? left.element.day > right.element.day : left.offset < right.offset
    }
    return sorted.prefix(most).map(\.element.win)
  }
}
