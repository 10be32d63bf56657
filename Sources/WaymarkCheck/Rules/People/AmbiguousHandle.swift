import WaymarkPlan
import WaymarkSource

/// A handle or name that fits several people.
enum AmbiguousHandle: Rule {
  static let id: RuleID = "ambiguous-handle"
  static let group = RuleGroup.people
  static let severity = Severity.error
  static let documentation = RuleDocumentation(
    summary: "A handle or a name fits more than one person of the plan.",
    why: """
      When two people are called Ada, a task for @ada is either done twice or not at all, and each
      may think of the other. One explicit handle settles it for the whole plan.
      """,
    practices: [.fewGoals, .sharedResponsibility],
    bad: """
      # Owning the billing service

      - Mentor: Ada King
      - Mentee: Ada Byron

      ## Goals

      - [ ] Ship a first pull request (@mentee, due 2026-12-14)
      """,
    good: """
      # Owning the billing service

      - Mentor: Ada King (@ada-king)
      - Mentee: Ada Byron (@ada)

      ## Goals

      - [ ] Ship a first pull request (@mentee, due 2026-12-14)
      """,
    fix: "offers a handle made of the whole name, for each of the people")

  static func check(_ context: inout RuleContext) {
    let plan = context.plan
    var shared: Set<String> = []
    var owners: [String: Int] = [:]
    for (index, person) in plan.people.enumerated() {
      guard let handle = person.handle else { continue }
      guard let owner = owners[handle] else {
        owners[handle] = index
        continue
      }
      let other = plan.people[owner]
      let (first, person) = other.range < person.range ? (other, person) : (person, other)
      shared.insert(handle)
      context.report(
        "\(quoted(person.displayName)) is @\(handle), and so is \(quoted(first.displayName))",
        at: person.range, notes: [Diagnostic.Note("the other is introduced here", at: first.range)],
        help:
          "give one of them a handle of their own, as in (@\(person.wholeNameHandle ?? "ada-b"))",
        fixes: [person, first].compactMap { plan.handleFix(for: $0) })
    }
    var choices: [String: [String]] = [:]
    for (reference, _) in plan.unresolvedReferences
    where reference.isAmbiguous && !shared.contains(reference.handle) {
      let handles = choices[reference.text] ?? self.handles(named: reference.text, in: plan)
      choices[reference.text] = handles
      context.report(
        "\(quoted(plan.source.text(reference.range))) fits more than one of the plan's people",
        at: reference.range, help: "write the handle of the one who is meant",
        fixes: handles.map {
          Fix("write @\($0)", .suggested, [TextEdit(reference.range, with: "@\($0)")])
        })
    }
  }

  /// The handles of the people whose given name was written; of a crowd the first.
  private static func handles(named name: String, in plan: CheckedPlan) -> [String] {
    let text = name.lowercased()
    let people = plan.people.lazy.filter { person in
      guard person.handle != nil, let name = person.name?.value.lowercased() else { return false }
      return name == text || name.split(separator: " ").contains { $0 == text }
    }
    return people.prefix(8).compactMap(\.handle)
  }
}
