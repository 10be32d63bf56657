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
    guard plan.isUnderWay, !plan.commitments.isEmpty,
      plan.heldCheckIns.contains(where: { plan.checkIns[$0].fields.say(.missed) })
    else { return }
    let accounts = accounts(in: context)
    for (commitment, named) in zip(plan.commitments, naming(plan.commitments, accounts, plan))
    where commitment.isOpen {
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
  }

  /// The fields in the order of their check-ins; of one check-in, the missed first.
  private static func accounts(in context: RuleContext) -> [Account] {
    context.plan.heldCheckIns.flatMap { index in
      [FieldKind.missed, .kept].flatMap { kind in
        context.plan.checkIns[index].fields
          .filter { $0.kind == kind && !$0.value.value.isEmpty }
          .map { Account(checkIn: index, isMissed: kind == .missed, field: $0) }
      }
    }
  }

  /// For each commitment, the accounts that name it: by its words, or by the name alone of one
  /// who made no other, as in `Missed: @grace`.
  private static func naming(_ commitments: [Entry], _ accounts: [Account], _ plan: CheckedPlan)
    -> [Set<Int>]
  {
    var index = NameIndex(of: commitments.map { ($0.text, nil) }, in: plan.source)
    for account in accounts { index.addText(account.field.value.range, of: plan.source) }
    var named = commitments.indices.map { Set(index.textsNaming($0)) }
    let owners = commitments.map { names(ofOwnerOf: $0, in: plan) }
    for (number, account) in accounts.enumerated() {
      let words = plan.source.words(in: account.field.value.range)
      guard (1...2).contains(words.count) else { continue }
      let theirs = owners.indices.filter { owner in
        words.allSatisfy { owners[owner].contains($0.key) }
      }
      if theirs.count == 1 { named[theirs[0]].insert(number) }
    }
    return named
  }

  private static func names(ofOwnerOf commitment: Entry, in plan: CheckedPlan) -> Set<WordKey> {
    let person = commitment.assignment.ownerIndex.map { plan.people[$0] }
    return Set((person.map(plan.names) ?? []) + (commitment.side.map { [WordKey($0.name)] } ?? []))
  }
}
