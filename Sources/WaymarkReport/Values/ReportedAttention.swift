import WaymarkPlan
import WaymarkSource

/// What needs somebody now: late, blocked, or due before the next check-in.
struct ReportedAttention: Codable, Sendable {
  var lateCount: Int
  var dueSoonCount: Int
  var blockedCount: Int
  var soonText: String
  var isCalm: Bool
  var owners: [Group]
  var blocked: [ReportedItem]

  /// What one person has to do about it.
  struct Group: Codable, Sendable {
    var owner: String?
    var isNobody: Bool
    var late: [ReportedItem]
    var dueSoon: [ReportedItem]
  }

  init(_ survey: Survey, _ items: [WorkItem]) {
    let open = items.filter(\.isOpen)
    func days(_ item: WorkItem) -> Int? { survey.daysLeft(item.ownDue) }
    let late = open.filter { days($0).map { $0 < 0 } ?? false }
    let soon = open.filter { days($0).map { (0...survey.soon).contains($0) } ?? false }
    lateCount = late.count
    dueSoonCount = soon.count
    let stuck = open.filter { $0.standing == .blocked }
    blockedCount = stuck.count
    blocked = stuck.map { ReportedItem($0, survey) }
    soonText = "in the next \(DateText.span(survey.soon))"
    isCalm = late.isEmpty && soon.isEmpty && stuck.isEmpty
    func sorted(_ items: [WorkItem]) -> [ReportedItem] {
      items.enumerated().sorted {
        (days($0.element) ?? 0, $0.offset) < (days($1.element) ?? 0, $1.offset)
      }.map { ReportedItem($0.element, survey) }
    }
    owners = survey.grouped(open.filter { days($0).map { $0 <= survey.soon } ?? false }).map {
      group in
      Group(
        owner: group.name, isNobody: group.name == nil && survey.showsOwners,
        late: sorted(group.items.filter { (days($0) ?? 0) < 0 }),
        dueSoon: sorted(group.items.filter { (days($0) ?? 0) >= 0 }))
    }
  }
}
