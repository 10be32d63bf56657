import WaymarkPlan
import WaymarkSource

// Metrics, and what happened: check-ins, feedback, wins.
extension PlanComparison {
  mutating func compareMetrics() {
    func keys(_ plan: Plan) -> [EntryMatching.Key] {
      plan.metrics.map { EntryMatching.Key(words: $0.name.value.lowercased(), parent: 0) }
    }
    let matching = EntryMatching(keys(old), keys(new))
    for (index, metric) in new.metrics.enumerated() {
      guard let partner = matching.earlier[index] else {
        changes.append(PlanChange(.added, .metric, title: metric.name.value, range: metric.range))
        continue
      }
      let before = old.metrics[partner].target?.value
      let after = metric.target?.value
      guard before != after else { continue }
      var change = PlanChange(.retargeted, .metric, title: metric.name.value, range: metric.range)
      change.before = before.map(Self.number)
      change.after = after.map(Self.number)
      changes.append(change)
    }
    for (index, metric) in old.metrics.enumerated() where matching.later[index] == nil {
      changes.append(PlanChange(.removed, .metric, title: metric.name.value, range: metric.range))
    }
  }

  private static func number(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : String(value)
  }

  mutating func compareHappenings() {
    let known = Set(old.checkIns.map(\.date.date))
    for checkIn in new.checkIns where !known.contains(checkIn.date.date) {
      var change = PlanChange(
        .added, .checkIn, title: checkIn.date.date.description, range: checkIn.range)
      change.day = checkIn.date.date
      if let skipped = checkIn.skipped { change.after = skipped.value }
      changes.append(change)
    }
    func keys(_ plan: Plan) -> [EntryMatching.Key] {
      plan.feedback.map {
        EntryMatching.Key(
          words: $0.title.value.lowercased(), parent: $0.date.date.dayNumber)
      }
    }
    let matching = EntryMatching(keys(old), keys(new))
    for (index, feedback) in new.feedback.enumerated() {
      let before = matching.earlier[index].map { old.feedback[$0] }
      let title = feedback.fields.first(.tryNext)?.value.value ?? ""
      func change(_ kind: PlanChange.Kind, _ day: CalendarDate?) -> PlanChange {
        var change = PlanChange(kind, .feedback, title: title, range: feedback.range)
        change.before = new.names(feedback.from)
        change.after = new.names(feedback.to)
        change.day = day
        return change
      }
      if before == nil { changes.append(change(.added, feedback.date.date)) }
      if feedback.isAdopted, before?.isAdopted != true {
        changes.append(change(.adopted, feedback.adopted?.date))
      }
    }
    let wins = Set(old.wins.map { $0.text.value.lowercased() })
    for win in new.wins where !wins.contains(win.text.value.lowercased()) {
      var change = PlanChange(.added, .win, title: win.text.value, range: win.range)
      change.day = win.date?.date
      changes.append(change)
    }
  }
}

extension Feedback {
  /// Whether it says that it was adopted.
  fileprivate var isAdopted: Bool { adopted != nil || fields.first(.adopted) != nil }
}

extension Plan {
  /// The name of whom a reference means; nil for words that say nothing.
  func displayName(of reference: PersonReference) -> String? {
    if let index = reference.person, people.indices.contains(index) {
      return people[index].displayName
    }
    let text = reference.role?.name ?? reference.text
    return text.isEmpty ? nil : text
  }

  /// The names of several people; nil where nobody could be read.
  func names(_ references: [PersonReference]) -> String? {
    let names = references.compactMap { displayName(of: $0) }
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }
}
