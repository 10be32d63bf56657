import WaymarkPlan
public import WaymarkSource

extension PlanEditor {
  /// Opens feedback: its heading, what it is about, and empty fields to fill in.
  /// - Parameters:
  ///   - giver: who gives it, a name or a handle.
  ///   - receiver: who receives it.
  ///   - subject: the goal or milestone that it is about, when it is about one.
  ///   - date: the day.
  public func feedback(
    from giver: String, to receiver: String, about subject: String?, on date: CalendarDate
  ) throws(EditProblem) -> PlanEdit {
    let from = try person(giver)
    let to = try person(receiver)
    let about: String?
    if let subject { about = try title(of: subject) } else { about = nil }
    if let there = emptyFeedback(from, to, about, date) {
      let line = source.position(at: there.range.start).line
      return .nothing("that feedback stands there already, on line \(line), to be filled in")
    }
    let title = "\(date) \(name(from)) \(vocabulary.wordBetweenSides) \(name(to))"
    var lines: [String] = []
    if let about { lines.append("- \(vocabulary.word(for: .about as FieldKind)): \(about)") }
    for kind in [FieldKind.situation, .fact, .impact, .tryNext] {
      lines.append("- \(vocabulary.word(for: kind)):")
    }
    let edit = insertEntry(
      in: .feedback, title: title, lines,
      among: plan.feedback.filter { $0.checkIn == nil }.map {
        DatedEntry(date: $0.date.date, range: $0.range)
      }, on: date)
    var expected = PlanCounts(plan)
    expected.feedback += 1
    return try firstThatHolds([[edit]], expecting: expected) { plan in
      plan.feedback.contains {
        $0.date.date == date && $0.from.map(\.person) == [from] && $0.to.map(\.person) == [to]
          && ($0.about?.target != nil || about == nil)
      }
    }
  }

  /// Feedback of that day between the two in which nothing was filled in.
  private func emptyFeedback(
    _ from: Int, _ to: Int, _ about: String?, _ date: CalendarDate
  ) -> Feedback? {
    plan.feedback.first {
      $0.date.date == date && $0.from.map(\.person) == [from] && $0.to.map(\.person) == [to]
        && $0.fields.allSatisfy { $0.kind == .about || $0.value.value.isEmpty }
        && $0.fields.first(.about).map { source.text($0.value.range) } == about
    }
  }

  /// The person that a name or handle means.
  private func person(_ name: String) throws(EditProblem) -> Int {
    let wanted = ItemFinder.folded(name.hasPrefix("@") ? String(name.dropFirst()) : name)
    if let index = plan.people.firstIndex(where: { $0.handle == wanted }) { return index }
    let roles: [Role] = [.mentee, .mentor]
    for role in roles where role.name == wanted {
      if let only = plan.people(with: role).first, plan.people(with: role).count == 1 {
        return only
      }
    }
    let named = plan.people.indices.filter { index in
      let known = ItemFinder.folded(plan.people[index].name?.value ?? "")
      return !wanted.isEmpty
        && (known == wanted || known.split(separator: " ").contains { $0 == wanted })
    }
    if named.count == 1 { return named[0] }
    let candidates = (named.isEmpty ? Array(plan.people.indices) : named).map { index in
      let person = plan.people[index]
      return (person.handle.map { "@\($0) " } ?? "") + (person.name?.value ?? "")
    }
    throw EditProblem(
      named.isEmpty
        ? "\"\(name)\" is nobody of this plan; there are:"
        : "\"\(name)\" can be several people: use a handle", candidates: candidates)
  }

  /// How a person is written in a heading: by handle where there is one.
  private func name(_ index: Int) -> String {
    let person = plan.people[index]
    return person.handle.map { "@" + $0 } ?? person.displayName
  }

  /// The exact title of the goal or milestone that a name means.
  private func title(of subject: String) throws(EditProblem) -> String {
    let item = try ItemFinder(plan).find(subject)
    switch item.place {
    case .goal, .milestone: return item.label ?? oneLine(source.text(item.title.range))
    default:
      throw EditProblem("\"\(subject)\" is a \(item.kind); feedback is about a goal or a milestone")
    }
  }
}
