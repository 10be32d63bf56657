import WaymarkPlan
import WaymarkSource

/// A promise that was missed twice.
enum UnkeptCommitment: Rule {
  static let id: RuleID = "unkept-commitment"
  static let group = RuleGroup.sharedResponsibility
  static let severity = Severity.warning
  static let documentation = RuleDocumentation(
    summary: "A commitment was missed twice running.",
    why: """
      Once is life, twice is a pattern, and the other side has begun to plan without you. It is no
      disgrace to promise less. Ask what stands in the way, then change the promise openly to one
      that fits.
      """,
    practices: [.sharedResponsibility, .celebrateAndLearn],
    bad: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron
      - Period: 2026-09-01 to 2027-02-26
      - Cadence: every 2 weeks

      ## Goals

      - [ ] Ship a first pull request (@ada, due 2026-12-14)

      ## Commitments

      - Mentor: bring one real design review a month
      - Mentee: send three questions the day before

      ## Check-ins

      ### 2026-10-20

      - Kept: three questions the day before
      - Next: Ada writes the design note

      ### 2026-11-03

      - Missed: design review
      - Next: Ada times the slow tests

      ### 2026-11-17

      - Missed: bring one real design review a month
      - Next: Ada tries the failure path
      """,
    good: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron
      - Period: 2026-09-01 to 2027-02-26
      - Cadence: every 2 weeks

      ## Goals

      - [ ] Ship a first pull request (@ada, due 2026-12-14)

      ## Commitments

      - Mentor: bring one real design review a month
      - Mentee: send three questions the day before

      ## Check-ins

      ### 2026-10-20

      - Kept: three questions the day before
      - Next: Ada writes the design note

      ### 2026-11-03

      - Missed: design review
      - Next: Ada times the slow tests

      ### 2026-11-17

      - Kept: bring one real design review a month
      - Next: Ada tries the failure path
      """)

  static func check(_ context: inout RuleContext) {
    let plan = context.plan
    guard context.isUnderWay, !plan.commitments.isEmpty else { return }
    let accounts = accounts(in: context)
    guard accounts.contains(where: \.isMissed) else { return }
    var index = NameIndex()
    for account in accounts { index.add(account.field.value.range, of: plan.source) }
    for commitment in plan.commitments where commitment.isOpen {
      var named = index.textsNaming(commitment.text, label: nil, in: plan.source)
      for (number, account) in accounts.enumerated()
      where account.isOnlyOwner(of: commitment, in: plan) { named.insert(number) }
      let last = named.sorted().suffix(2).map { accounts[$0] }
      guard last.count == 2, last.allSatisfy(\.isMissed), last[0].checkIn != last[1].checkIn else {
        continue
      }
      context.report(
        "\(quoted(commitment.text.value)) was missed twice running", at: commitment.text.range,
        notes: last.map { .init("missed", at: $0.field.range) },
        help: "ask what stands in the way, and promise what fits")
    }
  }

  /// What a check-in says of commitments that were kept or missed.
  private struct Account {
    let checkIn: Int
    let isMissed: Bool
    let field: Field

    /// Whether it names the owner of a commitment and nothing else: `Missed: @grace`.
    func isOnlyOwner(of commitment: Entry, in plan: Plan) -> Bool {
      let words = plan.source.words(in: field.value.range)
      guard words.count <= 2, !words.isEmpty else { return false }
      var names: Set<String> = []
      if let side = commitment.side { names.insert(side.name) }
      if let person = commitment.assignment.ownerIndex {
        names.formUnion(plan.names(of: plan.people[person]))
      }
      return words.allSatisfy { names.contains($0.text) }
    }
  }

  /// The fields in the order of their check-ins; of one check-in, the missed first.
  private static func accounts(in context: RuleContext) -> [Account] {
    context.heldCheckIns.flatMap { index in
      [FieldKind.missed, .kept].flatMap { kind in
        context.plan.checkIns[index].fields
          .filter { $0.kind == kind && !$0.value.value.isEmpty }
          .map { Account(checkIn: index, isMissed: kind == .missed, field: $0) }
      }
    }
  }
}
