import WaymarkPlan
import WaymarkSource

/// Somebody with a duty whom the plan does not introduce.
enum UnknownPerson: Rule {
  static let id: RuleID = "unknown-person"
  static let group = RuleGroup.people
  static let severity = Severity.warning
  static let documentation = RuleDocumentation(
    summary: "Somebody is named who is none of the plan's people.",
    why: """
      A task whose owner is nobody in the plan is on nobody's list: the person meant is not
      reminded, and the other waits. Most often it is a slip of a key; else the person has not
      been told that the plan counts on them.
      """,
    practices: [.fewGoals, .sharedResponsibility],
    bad: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      ## Goals

      - [ ] Ship a first pull request (@aba, due 2026-12-14)
      """,
    good: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      ## Goals

      - [ ] Ship a first pull request (@ada, due 2026-12-14)
      """,
    fix: """
      writes the handle of the plan's person when exactly one is near; unsafe, since somebody else \
      may be meant
      """)

  /// Reports each unknown name once, with notes where else it stands.
  static func check(_ context: inout RuleContext) {
    let plan = context.plan
    guard !plan.people.isEmpty else { return }
    var unknown: [PersonReference] = []
    plan.forEachReference { reference in
      if reference.person == nil, reference.role == nil, !reference.isAmbiguous {
        unknown.append(reference)
      }
    }
    guard !unknown.isEmpty else { return }
    unknown.sort { $0.range < $1.range }
    var places: [String: [ByteRange]] = [:]
    var firsts: [PersonReference] = []
    for reference in unknown {
      if places[reference.handle] == nil { firsts.append(reference) }
      guard places[reference.handle]?.last != reference.range else { continue }
      places[reference.handle, default: []].append(reference.range)
    }
    for first in firsts { report(first, at: places[first.handle] ?? [], in: &context) }
  }

  private static func report(
    _ reference: PersonReference, at places: [ByteRange], in context: inout RuleContext
  ) {
    let near = nearestPeople(to: reference, in: context.plan)
    let handles = near.compactMap(\.handle).map { "@" + $0 }
    let applicability: Fix.Applicability = handles.count == 1 ? .unsafe : .suggested
    let written = context.plan.source.text(reference.range)
    context.report(
      "\(quoted(written)) is none of the plan's people", at: reference.range,
      notes: places.dropFirst().prefix(3).map { Diagnostic.Note("also here", at: $0) },
      help: handles.isEmpty
        ? "add the person under Peers: or People:, or correct the name"
        : "did you mean \(handles.asChoice)? else add the person under Peers: or People:",
      fixes: handles.map { handle in
        Fix("write \(handle)", applicability, places.map { TextEdit($0, with: handle) })
      })
  }

  /// The people whose handle, name or given name is near to what was written.
  private static func nearestPeople(to reference: PersonReference, in plan: Plan) -> [Person] {
    var names: [String] = []
    var owners: [Int] = []
    for (index, person) in plan.people.enumerated() where person.handle != nil {
      var known = person.handle.map { [$0] } ?? []
      if let name = person.name?.value {
        known.append(name)
        known += name.split(separator: " ").prefix(1).map(String.init)
      }
      names += known
      owners += known.map { _ in index }
    }
    var people: [Int] = []
    for name in NearestName.matches(for: reference.text, in: names) {
      for (index, known) in names.enumerated()
      where known == name && !people.contains(owners[index]) {
        people.append(owners[index])
      }
    }
    return people.prefix(3).map { plan.people[$0] }
  }
}
