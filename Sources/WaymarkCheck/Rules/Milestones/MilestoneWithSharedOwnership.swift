import WaymarkPlan
import WaymarkSource

/// A milestone that several people are to answer for.
enum MilestoneWithSharedOwnership: Rule {
  static let id: RuleID = "milestone-with-shared-ownership"
  static let group = RuleGroup.milestones
  static let severity = Severity.hint
  static let documentation = RuleDocumentation(
    summary: "An open milestone names several owners.",
    why: """
      When two people answer for something, each may believe that the other has it in hand, and
      both find out at the check-in that nobody had. One answers and speaks about it; the others
      help, and are named with `With`. Until it says so, the first name is taken as the owner.
      """,
    practices: [.fewGoals, .sharedResponsibility],
    source: "the directly responsible individual of project practice: one name for each task",
    bad: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      ## Goals

      - [ ] Ship a first pull request (@ada @grace, due 2026-12-14)
      """,
    good: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      ## Goals

      - [ ] Ship a first pull request (@ada, with @grace, due 2026-12-14)
      """,
    fix: """
      makes the first the owner and the others helpers; suggested only, since you two decide who \
      answers
      """)

  static func check(_ context: inout RuleContext) {
    let plan = context.plan
    guard plan.isOpen else { return }
    for milestone in plan.milestones where !milestone.assignment.coOwners.isEmpty {
      let assignment = milestone.assignment
      // A role such as @mentor stands for everyone who has it; that is one word, not two names.
      guard !assignment.ownerIsInherited, let owner = assignment.owner, owner.role == nil,
        let first = assignment.coOwners.first, first.range != owner.range,
        plan.isActive(milestone)
      else { continue }
      let names = assignment.coOwners.reduce(owner.range) { $0.union($1.range) }
      context.report(
        "\(quoted(milestone.title.value)) has \(assignment.coOwners.count + 1) owners", at: names,
        help: "let one answer for it, and name who helps with `With`",
        fixes: fix(for: milestone, owner: owner, names: names, in: plan).map { [$0] } ?? [])
    }
  }

  private static func fix(
    for milestone: Milestone, owner: PersonReference, names: ByteRange, in plan: CheckedPlan
  ) -> Fix? {
    let source = plan.source
    let others = milestone.assignment.coOwners.map { source.text($0.range) }
    let title = "let \(quoted(source.text(owner.range))) answer for it, and the others help"
    let rest = ByteRange(owner.range.end, names.end)
    if let parenthesis = milestone.assignment.parenthesis, parenthesis.contains(names) {
      guard isList(rest, of: milestone.assignment.coOwners, in: source) else { return nil }
      let helpers = others.map { ", with \($0)" }.joined()
      return Fix(title, .suggested, [TextEdit(rest, with: helpers)])
    }
    guard let field = milestone.fields.first(.owner), field.value.range.contains(names),
      isList(rest, of: milestone.assignment.coOwners, in: source)
    else { return nil }
    if let with = milestone.fields.first(.with) {
      let helpers = others.map { ", \($0)" }.joined()
      return Fix(title, .suggested, [.delete(rest), .insert(helpers, at: with.value.range.end)])
    }
    guard let line = FieldLine(field, in: source) else { return nil }
    let helpers = others.joined(separator: ", ")
    return Fix(
      title, .suggested,
      [.delete(rest), line.followed(by: .with, helpers, language: plan.language)])
  }

  /// Whether a range holds only the others' names, with commas and space between them.
  private static func isList(
    _ range: ByteRange, of people: [PersonReference], in source: SourceText
  ) -> Bool {
    var offset = range.start
    for person in people.sorted(by: { $0.range < $1.range }) {
      guard person.range.start >= offset else { return false }
      let gap = source.bytes[offset..<min(person.range.start, range.end)]
      guard gap.allSatisfy({ " ,;&".utf8.contains($0) }) else { return false }
      offset = person.range.end
    }
    return true
  }
}
