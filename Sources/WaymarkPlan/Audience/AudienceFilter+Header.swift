import WaymarkMarkdown
import WaymarkSource

// The plan itself: its title, its people, its period.
extension AudienceFilter {
  func fillHeader(of result: inout Plan) {
    let seen = everywhere
    result.title = text(plan.title, seen.sees(.title))
    result.language = plan.language
    result.people = plan.people.map(filtered)
    if seen.sees(.period) {
      result.start = readable(plan.start)
      result.end = readable(plan.end)
    }
    if seen.sees(.cadence) { result.cadence = readable(plan.cadence) }
    if seen.sees(.planStatus) { result.status = readable(plan.status) }
    if seen.sees(.planSkills) { result.skills = plan.skills.map { text($0) } }
    result.identifier = text(plan.identifier, seen.sees(.identifier))
    if seen.sees(.agreement) {
      result.agreements = plan.agreements.filter { isReadable($0.range) }
    }
    result.fields = fields(plan.fields, seen.sees(.planFields))
    if seen.sees(.planFields) { result.share = plan.share }
    result.preface = prose(plan.preface, seen.sees(.section))
  }

  private func filtered(_ person: Person) -> Person {
    // Others refer to people by their index, so the place of one who is withheld stays, empty.
    guard isReadable(person.range) else {
      return Person(name: nil, handle: nil, roles: [], range: person.range)
    }
    guard everywhere.sees(.names) else {
      return Person(
        name: Located(NameMask.initials(of: person), person.range), handle: nil,
        roles: person.roles.filter { [.mentee, .mentor, .peer].contains($0.value) },
        range: person.range)
    }
    var result = person
    if !everywhere.sees(.email) { result.email = nil }
    return result
  }

  func filtered(_ section: Section) -> Section {
    var result = section
    result.title = text(section.title)
    result.parent = section.parent.flatMap { sections[$0] }
    result.prose = prose(section.prose, true)
    return result
  }

  /// An assignment with only the owners, or only the dates, or neither.
  func filtered(_ assignment: Assignment, owners: Bool, dates: Bool) -> Assignment {
    var result = Assignment()
    if owners {
      result.owner = assignment.owner.flatMap { isReadable($0.range) ? person($0) : nil }
      result.ownerIsInherited = assignment.ownerIsInherited
      result.coOwners = assignment.coOwners.filter { isReadable($0.range) }.map(person)
      result.helpers = assignment.helpers.filter { isReadable($0.range) }.map(person)
    }
    if dates {
      result.start = readable(assignment.start)
      result.due = readable(assignment.due)
      result.dueIsInherited = assignment.dueIsInherited
      result.done = readable(assignment.done)
    }
    if owners, dates, reader >= .pair { result.parenthesis = assignment.parenthesis }
    return result
  }

  /// The document with a text in which nothing can be read yet.
  func filteredDocument() -> MarkdownDocument {
    plan.document.keeping([], path: everywhere.sees(.path) ? plan.path : "")
  }

  /// The same plan over a text that keeps what its values and prose refer to.
  func withText(of filtered: Plan) -> Plan {
    let nodes = filtered.proseNodes.compactMap { plan.document.nodes[safe: $0] }
    let ranges = nodes.flatMap { withheld.readableParts(of: $0.range) }
    guard !ranges.isEmpty else { return filtered }
    let document = plan.document.keeping(
      ranges, path: filtered.path, rewrite: reader < .pair ? { mask.maskedInPlace($0) } : nil)
    return filtered.over(document)
  }
}

extension Plan {
  /// Everything that is a list item with words: commitments, practice, wins and the like.
  var entries: [Entry] {
    commitments + practices + opportunities + wins + changes + questions + stories
  }

  /// The nodes of everything that is prose.
  var proseNodes: [Int] {
    var nodes = preface + sections.flatMap(\.prose)
    nodes += goals.flatMap(\.prose)
    nodes += milestones.flatMap(\.prose)
    nodes += checkIns.flatMap { $0.prose + $0.prompts.flatMap(\.prose) }
    nodes += feedback.flatMap(\.prose)
    nodes += metrics.flatMap(\.prose)
    nodes += reflections.flatMap(\.prose)
    nodes += entries.flatMap(\.nodes)
    return nodes
  }

  /// The same values over another text.
  func over(_ document: MarkdownDocument) -> Plan {
    var result = Plan(source: document.source, document: document)
    result.title = title
    result.fields = fields
    result.people = people
    result.start = start
    result.end = end
    result.cadence = cadence
    result.skills = skills
    result.agreements = agreements
    result.status = status
    result.share = share
    result.language = language
    result.identifier = identifier
    result.preface = preface
    result.sections = sections
    result.goals = goals
    result.milestones = milestones
    result.actions = actions
    result.checkIns = checkIns
    result.feedback = feedback
    result.metrics = metrics
    result.stories = stories
    result.reflections = reflections
    result.commitments = commitments
    result.practices = practices
    result.opportunities = opportunities
    result.wins = wins
    result.changes = changes
    result.questions = questions
    return result
  }
}
