import WaymarkPlan
import WaymarkReport
import WaymarkSource

/// A plan in a list of plans.
struct PlanRow: Codable, Sendable {
  var href: String
  var title: String
  var mentees: String?
  var mentors: String?
  /// What it needs, as one word that the filter knows: late, blocked, soon, calm or resting.
  var state: String
  var stateText: String
  var rolesText: String?
  var periodText: String?
  var milestones: ReportedShare?
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
    let next = digest.nextCheckIn
    let days = next?.days(since: site.options.today)
    nextCheckIn = next?.iso
    nextText = next.map(DateText.short)
    nextIsOverdue = (days ?? 0) < 0
    nextRelative = days.map {
      $0 < 0 ? "\(NumberText.counted(-$0, "day")) overdue" : DateText.relative($0)
    }
    (state, stateText) = PlanRow.state(of: digest)
  }

  private static func state(of digest: PageDigest) -> (String, String) {
    switch digest.status {
    case .draft, .paused, .completed:
      return ("resting", digest.status.rawValue.capitalisedFirst)
    case .active: break
    }
    let parts = [
      digest.lateCount > 0 ? "\(digest.lateCount) late" : nil,
      digest.blockedCount > 0 ? "\(digest.blockedCount) blocked" : nil,
      digest.dueSoonCount > 0 ? "\(digest.dueSoonCount) due soon" : nil,
    ].compactMap(\.self)
    let state =
      digest.lateCount > 0
      ? "late" : digest.blockedCount > 0 ? "blocked" : digest.dueSoonCount > 0 ? "soon" : "calm"
    return (state, parts.isEmpty ? "On course" : parts.joined(separator: ", "))
  }
}
