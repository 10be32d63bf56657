import WaymarkMarkdown
import WaymarkSource

/// Builds the plan that an audience may see, from what ``AudienceTable`` lets through.
struct AudienceFilter {
  let plan: Plan
  let reader: Audience
  let mask: NameMask
  /// What a mark keeps from the reader, whatever else is said about what is in it.
  let withheld: WithheldRanges
  /// Where each kept entry of an array stands in the filtered one.
  var goals: [Int: Int] = [:]
  var milestones: [Int: Int] = [:]
  var checkIns: [Int: Int] = [:]
  var sections: [Int: Int] = [:]
  var actions: [Int: Int] = [:]
  var questions: [Int: Int] = [:]

  init(plan: Plan, audience: Audience) {
    self.plan = plan
    reader = audience
    let hidesNames = !audience.knowsNames
    mask = NameMask(
      hidesNames: hidesNames, people: plan.people,
      otherNames: hidesNames ? AudienceFilter.unknownNames(in: plan) : [],
      wholeNames: plan.knownNames)
    let marked = plan.marks.filter { $0.value > audience }.map(\.range)
    let narrowed = plan.sections.filter { ($0.audience ?? .everyone) > audience }.map(\.range)
    withheld = WithheldRanges(marked + narrowed)
    goals = keptIndices(plan.goals) { goal in
      sight(in: goal.section).under(goal.audience).sees(.goalTitle) && isReadable(goal.range)
    }
    milestones = keptIndices(plan.milestones) { milestone in
      (milestone.goal.map { goals[$0] != nil } ?? true)
        && sight(of: milestone).sees(.milestoneTitle) && isReadable(milestone.range)
    }
    checkIns = keptIndices(plan.checkIns) { checkIn in
      everywhere.under(checkIn.audience).sees(.checkInDay) && isReadable(checkIn.range)
    }
    sections = keptIndices(plan.sections) { section in
      let field: PlanField = section.kind == .reflections ? .reflection : .section
      return everywhere.under(section.audience).sees(field) && isReadable(section.range)
    }
    actions = keptIndices(plan.actions) { action in
      sight(of: action).sees(.action) && isReadable(action.step.range)
    }
    questions = keptIndices(plan.questions) { entry in
      sight(of: entry).sees(.question) && isReadable(entry.range)
    }
  }

  /// The plan, with only what the reader may see.
  func filtered() -> Plan {
    let kept = filteredDocument()
    var result = Plan(source: kept.source, document: kept)
    fillHeader(of: &result)
    result.sections = pick(plan.sections, sections).map(filtered)
    fillWork(of: &result)
    fillCycle(of: &result)
    fillEntries(of: &result)
    // Only now is it known what can be reached; the text keeps no more than that.
    return withText(of: result)
  }

  /// The sight of what stands under no mark.
  var everywhere: Sight { Sight(reader: reader, mark: nil) }

  /// The sight of what stands in a section.
  func sight(in section: Int?) -> Sight {
    everywhere.under(section.flatMap { plan.sections[safe: $0]?.audience })
  }

  /// The sight of a milestone, which its goal's marks narrow.
  func sight(of milestone: Milestone) -> Sight {
    let goal = milestone.goal.flatMap { plan.goals[safe: $0] }
    return sight(in: milestone.section).under(goal?.audience).under(milestone.audience)
  }

  /// The sight of an action, which its check-in's marks narrow.
  func sight(of action: Action) -> Sight {
    let checkIn = action.checkIn.flatMap { plan.checkIns[safe: $0] }
    return everywhere.under(checkIn?.audience).under(action.step.audience)
  }

  /// The sight of an entry, which the marks of its section and check-in narrow.
  func sight(of entry: Entry) -> Sight {
    let checkIn = entry.checkIn.flatMap { plan.checkIns[safe: $0] }
    return sight(in: entry.section).under(checkIn?.audience).under(entry.audience)
  }

  /// Whether a range is not in what is withheld; what it holds of it is taken out elsewhere.
  func isReadable(_ range: ByteRange) -> Bool {
    !withheld.hold(range)
  }

  /// Whether nothing in a range is withheld: a text of several paragraphs may hold a marked one.
  func isWhollyReadable(_ range: ByteRange) -> Bool {
    range.isEmpty ? isReadable(range) : withheld.readableParts(of: range) == [range]
  }

  /// A text as the reader may see it.
  func text(_ located: Located<String>) -> Located<String> {
    guard isWhollyReadable(located.range) else { return Located("", located.range) }
    return reader < .pair ? located.map(mask.masked) : located
  }

  /// A text, if the reader may see it.
  func text(_ located: Located<String>?, _ isSeen: Bool) -> Located<String>? {
    guard isSeen, let located, isWhollyReadable(located.range) else { return nil }
    return text(located)
  }

  /// A value, if it is not in what is withheld.
  func readable<Value>(_ located: Located<Value>?) -> Located<Value>? {
    located.flatMap { isReadable($0.range) ? $0 : nil }
  }

  /// A date, if it is not in what is withheld.
  func readable(_ date: PlanDate?) -> PlanDate? {
    date.flatMap { isReadable($0.range) ? $0 : nil }
  }

  /// The nodes of prose that are not withheld.
  func prose(_ nodes: [Int], _ isSeen: Bool) -> [Int] {
    guard isSeen else { return [] }
    return nodes.filter { plan.document.nodes[safe: $0].map { isReadable($0.range) } ?? false }
  }

  /// Fields as written, their texts masked, without some kinds.
  func fields(_ fields: [Field], _ isSeen: Bool, without kinds: [FieldKind] = []) -> [Field] {
    guard isSeen else { return [] }
    return fields.filter { field in
      isReadable(field.range) && !(field.kind.map(kinds.contains) ?? false)
    }.map { field in
      var field = field
      field.key = text(field.key)
      field.value = text(field.value)
      return field
    }
  }

  /// A person, named as the reader may know them.
  func person(_ reference: PersonReference) -> PersonReference {
    var reference = reference
    if let person = reference.person.flatMap({ plan.people[safe: $0] }), !isReadable(person.range) {
      reference.person = nil
    }
    guard mask.hidesNames, reference.role == nil else { return reference }
    let initials =
      reference.person.flatMap { plan.people[safe: $0] }.map(NameMask.initials)
      ?? NameMask.initials(of: reference.text)
    reference.handle = initials
    reference.text = initials
    return reference
  }

  /// A reference, while what it leads to is seen; its words only where they are masked too.
  func reference(_ reference: Reference) -> Reference? {
    var result = Reference(text: text(reference.text))
    switch reference.target {
    case .goal(let index):
      guard let new = goals[index] else { return nil }
      result.target = .goal(new)
    case .milestone(let index):
      guard let new = milestones[index] else { return nil }
      result.target = .milestone(new)
    case nil:
      guard reader >= .pair else { return nil }
    }
    return result
  }

  private func keptIndices<Entry>(
    _ entries: [Entry], where isKept: (Entry) -> Bool
  ) -> [Int: Int] {
    var result: [Int: Int] = [:]
    for (index, entry) in entries.enumerated() where isKept(entry) { result[index] = result.count }
    return result
  }

  /// The kept entries of an array, in order.
  func pick<Entry>(_ entries: [Entry], _ kept: [Int: Int]) -> [Entry] {
    entries.indices.filter { kept[$0] != nil }.map { entries[$0] }
  }

  /// Names that are referred to and belong to nobody in the plan.
  private static func unknownNames(in plan: Plan) -> [String] {
    var assignments = plan.goals.map(\.assignment)
    assignments += plan.milestones.map(\.assignment)
    assignments += plan.steps.map(\.assignment)
    assignments += plan.actions.map(\.step.assignment)
    assignments += plan.entries.map(\.assignment)
    var references: [PersonReference] = []
    for assignment in assignments {
      references += [assignment.owner].compactMap(\.self) + assignment.helpers
      references += assignment.coOwners
    }
    references += plan.checkIns.flatMap(\.present)
    references += plan.agreements.map(\.person)
    references += plan.feedback.flatMap { $0.from + $0.to }
    references += plan.reflections.compactMap(\.author)
    references += plan.mentions
    return references.filter { $0.person == nil && $0.role == nil }.map(\.text)
  }
}

extension Array {
  /// The element at an index; nil where there is none.
  subscript(safe index: Int) -> Element? {
    indices.contains(index) ? self[index] : nil
  }
}
