import WaymarkPlan
import WaymarkSource

/// Finds the one thing in a plan that a name means.
///
/// A name is a label, an anchor, a title, its beginning or a part of it, without regard to case;
/// or `:57`, the line it stands on. The exact comes before the beginning, the beginning before
/// the part.
struct ItemFinder {
  let plan: Plan
  let items: [PlanItem]

  init(_ plan: Plan) {
    self.plan = plan
    items = PlanItem.all(in: plan)
  }

  /// The things that a name means: one, or several copies of an action that was carried over.
  func find(_ name: String) throws(EditProblem) -> PlanItem {
    let wanted = Self.folded(name)
    guard !wanted.isEmpty else { throw EditProblem("the name is empty: name an item of the plan") }
    let found = matches(wanted)
    if found.count == 1, let item = found.first { return item }
    if let carried = carriedOver(found) { return carried }
    guard found.isEmpty else {
      throw EditProblem(
        "\"\(name)\" names \(found.count) things: say more of the name, or the line, as in"
          + " \":\(line(of: found[0]))\"",
        candidates: found.map(description))
    }
    let near = NearestName.matches(for: name, in: names)
    let candidates = near.flatMap { name in
      items.filter { $0.title.value == name || $0.label == name }
    }
    throw EditProblem(
      "\"\(name)\" is no item of the plan" + (candidates.isEmpty ? "" : "; near to it:"),
      candidates: candidates.map(description))
  }

  /// The other open copies of an action that was carried from check-in to check-in.
  func olderCopies(of item: PlanItem) -> [PlanItem] {
    guard case .action = item.place else { return [] }
    let name = Self.folded(item.title.value)
    return items.filter {
      guard case .action(let index) = $0.place, $0.place != item.place,
        plan.actions[index].checkIn != nil, !$0.isDone, $0.state != .cancelled
      else { return false }
      return Self.folded($0.title.value) == name
    }
  }

  private var names: [String] {
    items.map(\.title.value) + items.compactMap(\.label)
  }

  private func matches(_ wanted: String) -> [PlanItem] {
    if wanted.hasPrefix(":"), let number = Int(wanted.dropFirst()) {
      return items.filter { line(of: $0) == number }
    }
    if wanted.hasPrefix("#") {
      return items.filter { !$0.anchor.isEmpty && "#" + $0.anchor == wanted }
    }
    let tests: [(PlanItem) -> Bool] = [
      { $0.label.map(Self.folded) == wanted },
      { Self.folded($0.title.value) == wanted },
      { Self.folded($0.title.value).hasPrefix(wanted) },
      { Self.folded($0.title.value).contains(wanted) },
    ]
    for test in tests {
      let found = items.filter(test)
      if !found.isEmpty { return found }
    }
    return []
  }

  /// An action that was carried over stands in several check-ins under one name; the newest
  /// open one is meant.
  private func carriedOver(_ found: [PlanItem]) -> PlanItem? {
    guard let first = found.first else { return nil }
    let name = Self.folded(first.title.value)
    var dated: [(item: PlanItem, date: CalendarDate)] = []
    for item in found {
      guard case .action(let index) = item.place, Self.folded(item.title.value) == name,
        let checkIn = plan.actions[index].checkIn, plan.checkIns.indices.contains(checkIn)
      else { return nil }
      dated.append((item, plan.checkIns[checkIn].date.date))
    }
    let newestFirst = dated.sorted { $0.date > $1.date }
    return (newestFirst.first { !$0.item.isDone } ?? newestFirst.first)?.item
  }

  private func line(of item: PlanItem) -> Int {
    plan.source.position(at: item.range.start).line
  }

  private func description(_ item: PlanItem) -> String {
    let label = item.label.map { "[\($0)] " } ?? ""
    return "\(plan.path):\(line(of: item)): \(item.kind): \(label)\(item.title.value)"
  }

  /// Lower case, single spaces, straight quotes.
  static func folded(_ text: String) -> String {
    let words = text.lowercased().split(whereSeparator: \.isWhitespace)
    let line = words.joined(separator: " ")
    return String(line.map { $0 == "\u{2019}" || $0 == "\u{2018}" ? "'" : $0 })
  }
}
