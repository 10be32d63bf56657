import WaymarkPlan
import WaymarkSource

/// An e-mail address or phone number where everybody can read it.
enum PrivateDetailShared: Rule {
  static let id: RuleID = "private-detail-shared"
  static let group = RuleGroup.file
  static let severity = Severity.warning
  static let documentation = RuleDocumentation(
    summary: "An e-mail address or phone number stands in text that the public audience gets.",
    why: """
      The title, goals, milestones and wins may be published, and so may what is marked public.
      A phone number on a page cannot be taken back; an e-mail address is cut out of the sentence,
      which then says nothing. Names and handles are enough to find each other; addresses belong
      to the people at the top of the plan.
      """,
    practices: [.learnerInCharge],
    bad: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron

      ## Goals

      - [ ] Ship a first pull request (@ada, due 2026-12-14)

      ## Wins

      - 2026-11-20 Talk accepted; for the slides write to ada@example.org
      """,
    good: """
      # Owning the billing service

      - Mentor: Grace Hopper
      - Mentee: Ada Byron <ada@example.org>

      ## Goals

      - [ ] Ship a first pull request (@ada, due 2026-12-14)

      ## Wins

      - 2026-11-20 Talk accepted
      """)

  static func check(_ context: inout RuleContext) {
    let plan = context.plan
    guard plan.isPlan else { return }
    let regions = PublicRegions(plan)
    var scannedUntil = 0
    for region in regions.open {
      let range = ByteRange(max(region.start, scannedUntil), region.end)
      scannedUntil = max(scannedUntil, region.end)
      PrivateDetail.forEach(in: range, of: plan.source.bytes) { detail in
        guard !regions.holdsBack(detail.range, within: region) else { return }
        context.report(
          "\(detail.kind.rawValue) \(quoted(plan.source.text(detail.range))) is in public text",
          at: detail.range,
          help: "leave it out, or mark what it stands in with (pair)")
      }
    }
  }
}

/// The parts of a plan that the public audience gets, and what is kept back inside them.
private struct PublicRegions {
  /// What is shown, in the order of the file; one may lie in another.
  private(set) var open: [ByteRange] = []
  private var closed: [ByteRange] = []
  private let plan: CheckedPlan

  init(_ plan: CheckedPlan) {
    self.plan = plan
    if let title = plan.title { open.append(title.range) }
    // A goal's and a milestone's title is public unless it is marked otherwise.
    for goal in plan.goals {
      add(goal.range, title: goal.title.range, goal.audience)
      for step in goal.steps { add(step.range, title: nil, step.audience) }
    }
    for milestone in plan.milestones {
      add(milestone.range, title: milestone.title.range, milestone.audience)
      for step in milestone.steps { add(step.range, title: nil, step.audience) }
    }
    for win in plan.wins { add(win.range, title: win.text.range, win.audience) }
    for section in plan.sections { add(section.range, title: nil, section.audience) }
    for checkIn in plan.checkIns { add(checkIn.range, title: nil, checkIn.audience) }
    for feedback in plan.feedback { add(feedback.range, title: nil, feedback.audience) }
    for reflection in plan.reflections { add(reflection.range, title: nil, reflection.audience) }
    for metric in plan.metrics { add(metric.range, title: nil, metric.audience) }
    for entries in [
      plan.commitments, plan.practices, plan.opportunities, plan.changes, plan.questions,
    ] {
      for entry in entries { add(entry.range, title: nil, entry.audience) }
    }
    for action in plan.actions { add(action.step.range, title: nil, action.step.audience) }
    open.sort()
  }

  private mutating func add(_ range: ByteRange, title: ByteRange?, _ audience: Audience?) {
    switch audience {
    case .everyone: open.append(range)
    case nil: if let title { open.append(title) }
    default: closed.append(range)
    }
  }

  /// Whether something in a region is kept from the public all the same.
  func holdsBack(_ range: ByteRange, within region: ByteRange) -> Bool {
    closed.contains { $0.contains(range) }
      || isInComment(range, within: region)
  }

  /// Comments reach no output: looks back for one that is open.
  private func isInComment(_ range: ByteRange, within region: ByteRange) -> Bool {
    let before = plan.source.text(ByteRange(region.start, range.start)).utf8
    var position = before.endIndex
    while let sign = before[..<position].lastIndex(of: UInt8(ascii: "-")) {
      if before[..<sign].suffix(3).elementsEqual("<!-".utf8) { return true }
      let isClosing = before[sign...].starts(with: "->".utf8)
      if isClosing, before[..<sign].last == UInt8(ascii: "-") { return false }
      position = sign
    }
    return false
  }
}
