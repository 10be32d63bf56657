import WaymarkPlan
import WaymarkSource

/// Two goals or milestones that answer to one name.
enum DuplicateName: Rule {
  static let id: RuleID = "duplicate-name"
  static let group = RuleGroup.milestones
  static let severity = Severity.warning
  static let documentation = RuleDocumentation(
    summary: "Two goals or milestones have the same label or the same title.",
    why: """
      Feedback, metrics and `After` point at a milestone by its name. When two have it, the words
      lead to the first, and the second seems never to be spoken of; in a conversation the two of
      you may mean different things and not notice.
      """,
    practices: [.observableMilestones, .agreedOpenly],
    bad: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      ## Goals

      - [ ] M1: Ship a first pull request (@ada, due 2026-12-14)
      - [ ] M1: Give a lightning talk (@ada, due 2027-01-29)
      """,
    good: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      ## Goals

      - [ ] M1: Ship a first pull request (@ada, due 2026-12-14)
      - [ ] M2: Give a lightning talk (@ada, due 2027-01-29)
      """)

  /// What can be referred to by name.
  private struct Named {
    let title: Located<String>
    let label: Located<String>?
    let section: Int?
    let isClosed: Bool
    let start: Int
  }

  static func check(_ context: inout RuleContext) {
    let plan = context.plan
    guard plan.isOpen, plan.goals.count + plan.milestones.count > 1, mayHaveDuplicates(plan) else {
      return
    }
    var labels: [String: ByteRange] = [:]
    var titles: [String: Named] = [:]
    for named in everythingNamed(in: plan) {
      if let label = named.label, !label.value.isEmpty {
        // Tables often number their rows from 1; a number names something in its section only.
        let isNumber = label.value.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
        let key = label.value.lowercased() + (isNumber ? " in \(named.section ?? -1)" : "")
        if let first = labels[key] {
          context.report(
            "\(quoted(label.value)) names two things", at: label.range,
            notes: [Diagnostic.Note("named so here first", at: first)],
            help: "give one of them another label")
          continue
        }
        labels[key] = label.range
      }
      guard !named.title.value.isEmpty else { continue }
      let key = named.title.value.lowercased()
      guard let first = titles[key] else {
        titles[key] = named
        continue
      }
      // Something done twice and over, such as a mock interview, is not spoken of any more;
      // and with labels that differ there is a name for each.
      if first.isClosed && named.isClosed || first.label != nil && named.label != nil { continue }
      context.report(
        "\(quoted(named.title.value)) names two things", at: named.title.range,
        notes: [Diagnostic.Note("named so here first", at: first.title.range)],
        help: "say in the title how they differ, or give each a label such as `M1:`")
    }
  }

  /// Whether two titles or two labels are alike, as far as their bytes tell; with letters beyond
  /// ASCII only a closer look does.
  private static func mayHaveDuplicates(_ plan: CheckedPlan) -> Bool {
    var seen = WordFilter()
    func isNew(_ name: String, _ mark: UInt8) -> Bool {
      var spelling = WordSpelling()
      spelling.append(mark)
      for byte in name.utf8 {
        guard byte < 0x80 else { return false }
        spelling.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
      }
      return seen.insert(spelling.key)
    }
    func isNew(_ title: String, _ label: String?) -> Bool {
      isNew(title, UInt8(ascii: "t")) && label.map { isNew($0, UInt8(ascii: "l")) } ?? true
    }
    let (goals, milestones) = (plan.goals, plan.milestones)
    return goals.indices.contains { !isNew(goals[$0].title.value, goals[$0].label?.value) }
      || milestones.indices.contains {
        !isNew(milestones[$0].title.value, milestones[$0].label?.value)
      }
  }

  /// The goals and milestones in the order of the file.
  private static func everythingNamed(in plan: CheckedPlan) -> [Named] {
    let goals = plan.goals.map {
      Named(
        title: $0.title, label: $0.label, section: $0.section,
        isClosed: $0.status.value.isClosed, start: $0.range.start)
    }
    let milestones = plan.milestones.map {
      Named(
        title: $0.title, label: $0.label, section: $0.section,
        isClosed: $0.status.value.isClosed, start: $0.range.start)
    }
    return (goals + milestones).sorted { $0.start < $1.start }
  }
}
