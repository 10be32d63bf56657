import WaymarkPlan
import WaymarkSource

/// How what is open is spread over people; in the plan's order, never by how much.
struct ReportedBalance: Codable, Sendable {
  var open: Int
  var unowned: Int
  var unownedPercent: Int
  var people: [Person]
  var text: String

  /// What one person has open.
  struct Person: Codable, Sendable {
    var name: String
    var initials: String
    var rolesText: String?
    var open: Int
    var done: Int
    var percent: Int
    var text: String
  }

  /// Nil when nothing is open, or when the readers do not see owners.
  init?(_ survey: Survey, _ items: [WorkItem]) {
    guard survey.showsOwners else { return nil }
    let open = items.filter(\.isOpen)
    guard !open.isEmpty else { return nil }
    let done = items.filter(\.isDone)
    let groups = survey.grouped(open + done)
    self.open = open.count
    unowned = open.filter { $0.assignment.owner == nil }.count
    let counts = groups.map { $0.items.filter(\.isOpen).count }
    let percents = NumberText.percents(counts)
    unownedPercent = zip(groups, percents).first { $0.0.name == nil }?.1 ?? 0
    people = groups.indices.compactMap { index in
      let group = groups[index]
      guard let name = group.name else { return nil }
      let count = counts[index]
      let percent = percents[index]
      var roles: String?
      if case .person(let index) = group.owner, let person = survey.plan.people[safe: index] {
        roles = person.roles.isEmpty ? nil : Words.list(person.roles.map(\.value.name))
      }
      return Person(
        name: name, initials: ReportedBalance.initials(name), rolesText: roles, open: count,
        done: group.items.filter(\.isDone).count, percent: percent,
        text: "\(count) open, \(percent) %")
    }
    var parts = people.map { "\($0.name) \($0.open)" }
    if unowned > 0 { parts.append("nobody yet \(unowned)") }
    text = Words.list(parts)
  }

  private static func initials(_ name: String) -> String {
    if name.contains(".") { return name }
    let words = name.split { $0.isWhitespace || $0 == "-" }
    let telling = words.filter { $0.first?.isLowercase == false }
    return String((telling.isEmpty ? words : telling).prefix(3).compactMap(\.first)).uppercased()
  }
}
