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

  /// So many names are compared with all others; of a file with more, most are no names at all.
  private static let comparisonLimit = 64

  /// Reports each unknown name once, with notes where else it stands.
  ///
  /// A helper or a guest may be anybody: words without `@` that are near to nobody's name are let
  /// pass there.
  static func check(_ context: inout RuleContext) {
    let plan = context.plan
    guard !plan.people.isEmpty else { return }
    var unknown: [(reference: PersonReference, isExpected: Bool)] = []
    for (reference, use) in plan.unresolvedReferences where !reference.isAmbiguous {
      let hasSign = plan.source.byte(at: reference.range.start) == UInt8(ascii: "@")
      unknown.append((reference, use == .duty || hasSign))
    }
    guard !unknown.isEmpty else { return }
    unknown.sort { $0.reference.range < $1.reference.range }
    var places: [String: [ByteRange]] = [:]
    var expected: Set<String> = []
    var firsts: [PersonReference] = []
    for (reference, isExpected) in unknown {
      let name = reference.handle
      if isExpected { expected.insert(name) }
      if places[name] == nil { firsts.append(reference) }
      guard places[name]?.last != reference.range else { continue }
      places[name, default: []].append(reference.range)
    }
    for (number, first) in firsts.enumerated() {
      let near = number < comparisonLimit ? nearestPeople(to: first, in: plan) : []
      guard expected.contains(first.handle) || !near.isEmpty else { continue }
      report(first, at: places[first.handle] ?? [], near: near, in: &context)
    }
  }

  private static func report(
    _ reference: PersonReference, at places: [ByteRange], near: [Person],
    in context: inout RuleContext
  ) {
    let written = context.plan.source.text(reference.range)
    let source = context.plan.source
    let names = near.map { word(for: $0, insteadOf: reference.range, in: source) }
    let applicability: Fix.Applicability = names.count == 1 ? .unsafe : .suggested
    context.report(
      "\(quoted(written)) is none of the plan's people", at: reference.range,
      notes: places.dropFirst().prefix(3).map { Diagnostic.Note("also here", at: $0) },
      help: names.isEmpty
        ? "add the person under Peers: or People:, or correct the name"
        : "did you mean \(names.asChoice)? else add the person under Peers: or People:",
      fixes: zip(near, names).map { person, name in
        Fix(
          "write \(name)", applicability,
          places.map { TextEdit($0, with: word(for: person, insteadOf: $0, in: source)) })
      })
  }

  /// A handle where one was written, else a name: in front matter a handle would need quotes.
  private static func word(
    for person: Person, insteadOf range: ByteRange, in source: SourceText
  ) -> String {
    let handle = person.handle ?? ""
    if source.byte(at: range.start) == UInt8(ascii: "@") { return "@" + handle }
    guard let name = person.name?.value, !name.contains(",") else { return handle }
    return name
  }

  /// The people whose handle, name or given name is near to what was written.
  private static func nearestPeople(to reference: PersonReference, in plan: CheckedPlan) -> [Person]
  {
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
