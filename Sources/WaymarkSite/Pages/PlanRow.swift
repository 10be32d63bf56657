import WaymarkPlan
import WaymarkReport
import WaymarkSource

/// A plan in a list of plans.
struct PlanRow: Codable, Sendable {
  var href: String
  var title: String
  var mentees: String?
  var mentors: String?
  /// What it needs most, as one word: late, blocked, soon, calm or resting.
  var state: String
  /// All that it needs, in the words that the filter knows: something late hides nothing that is
  /// due soon.
  var states: String
  var stateText: String
  var rolesText: String?
  var periodText: String?
  var milestones: ReportedShare?
  /// How many are done, with their noun: `0 of 1 milestone`.
  var milestonesText: String?
  var nextCheckIn: String?
  var nextText: String?
  var nextRelative: String?
  var nextIsOverdue: Bool

  /// - Parameter roles: what somebody is in the plan, when the list is theirs.
  init(_ entry: Site.Entry, of site: Site, from root: String, roles: String? = nil) {
    let digest = entry.digest
    href = root + entry.path
    title = digest.title
    mentees = digest.mentees
    mentors = digest.mentors
    rolesText = roles
    periodText = digest.periodText
    milestones = digest.milestones
    milestonesText = digest.milestones?.counted("milestone")
    let next = digest.nextCheckIn
    let days = next?.days(since: site.options.today)
    nextCheckIn = next?.iso
    nextText = next.map(DateText.short)
    nextIsOverdue = (days ?? 0) < 0
    nextRelative = days.map {
      $0 < 0 ? "\(NumberText.counted(-$0, "day")) overdue" : DateText.relative($0)
    }
    let needs = PlanRow.needs(of: digest)
    state = needs[0].state
    states = needs.map(\.state).joined(separator: " ")
    stateText = needs.map(\.text).joined(separator: ", ")
  }

  /// What a plan needs, the most pressing first; never empty.
  private static func needs(of digest: PageDigest) -> [(state: String, text: String)] {
    switch digest.status {
    case .draft, .paused, .completed:
      return [("resting", digest.status.rawValue.capitalisedFirst)]
    case .active: break
    }
    var needs: [(state: String, text: String)] = []
    if digest.lateCount > 0 { needs.append(("late", "\(digest.lateCount) late")) }
    if digest.blockedCount > 0 { needs.append(("blocked", "\(digest.blockedCount) blocked")) }
    if digest.dueSoonCount > 0 { needs.append(("soon", "\(digest.dueSoonCount) due soon")) }
    return needs.isEmpty ? [("calm", "On course")] : needs
  }
}
