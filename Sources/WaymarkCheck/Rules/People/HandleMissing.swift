import WaymarkPlan
import WaymarkSource

/// Somebody who cannot be named by a handle, in a plan that names people by handles.
enum HandleMissing: Rule {
  static let id: RuleID = "handle-missing"
  static let group = RuleGroup.people
  static let severity = Severity.hint
  static let documentation = RuleDocumentation(
    summary: "A person has no handle, in a plan that names people by handles.",
    why: """
      A handle is made of the given name when its letters allow it and nobody else has it. Where it
      cannot be, the one person without a handle is the one who is left out when tasks are given
      away. A short one in parentheses after the name puts that right.
      """,
    practices: [.sharedResponsibility],
    bad: """
      # Owning the billing service

      - Mentor: Ada King
      - Mentee: Ada Byron (@ada)

      ## Goals

      - [ ] Ship a first pull request (@ada, due 2026-12-14)
      """,
    good: """
      # Owning the billing service

      - Mentor: Ada King (@ada-king)
      - Mentee: Ada Byron (@ada)

      ## Goals

      - [ ] Ship a first pull request (@ada, due 2026-12-14)
      """,
    fix: "offers a handle made of the whole name, where its letters allow it")

  static func check(_ context: inout RuleContext) {
    let plan = context.plan
    guard plan.people.contains(where: { $0.handle == nil }), usesHandles(plan) else { return }
    for person in plan.people where person.handle == nil {
      context.report(
        "\(quoted(person.displayName)) has no handle", at: person.range,
        help: "write one after the name, as in Ada Byron (@ada)",
        fixes: plan.handleFix(for: person).map { [$0] } ?? [])
    }
  }

  /// Whether somebody is named by a handle that is no role.
  private static func usesHandles(_ plan: CheckedPlan) -> Bool {
    var found = false
    plan.forEachReference { reference, _ in
      if reference.role == nil,
        plan.source.byte(at: reference.range.start) == UInt8(ascii: "@")
      {
        found = true
      }
    }
    return found
  }
}
