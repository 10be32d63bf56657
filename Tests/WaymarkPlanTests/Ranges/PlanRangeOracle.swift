import WaymarkMarkdown
import WaymarkSource

@testable import WaymarkPlan

/// Holds a plan against what must be true of any plan, whatever its file says.
struct PlanRangeOracle {
  let plan: Plan

  /// What is wrong; empty when all holds.
  func faults() -> [String] {
    // Of bytes that are no text only the place of the refusal is known.
    guard !plan.isRefused else {
      let isInside = plan.diagnostics.allSatisfy { $0.range.end <= source.count }
      return isInside ? [] : ["the refusal is outside of the file"]
    }
    return placeFaults() + diagnosticFaults() + nestingFaults() + orderFaults()
  }

  private var source: SourceText { plan.source }

  // MARK: Places

  /// Every range lies in the file, splits no character, and says what its text says.
  private func placeFaults() -> [String] {
    var faults: [String] = []
    for place in PlanRanges(plan).places {
      if let fault = fault(of: place.range) {
        faults.append("\(place.path) \(place.range): \(fault)")
      }
      // People of the programme have their names from elsewhere.
      if place.path.hasPrefix("people"), source.text(place.range).hasPrefix("@") { continue }
      if let text = place.text, !agrees(text, source.text(place.range)) {
        faults.append("\(place.path): \"\(text)\" is not \"\(source.text(place.range))\"")
      }
    }
    return faults
  }

  private func fault(of range: ByteRange) -> String? {
    if range.end > source.count { return "past the end of the file" }
    for offset in [range.start, range.end] where offset < source.count {
      if source.bytes[offset] & 0xC0 == 0x80 { return "splits the character at \(offset)" }
    }
    return nil
  }

  /// Whether a text can have been read from a slice; markup and line ends tell nothing.
  private func agrees(_ text: String, _ slice: String) -> Bool {
    let marks: Set<Character> = [
      "*", "_", "`", "[", "]", "<", ">", "\\", "&", "\"", "'", "\n", "\r\n", "\r", "~", "!", "|",
      "(",
    ]
    guard !slice.contains(where: marks.contains) else { return true }
    // A title may go on in the next line, and a handle is named without its sign.
    let plain = slice.trimmed()
    let words = text.trimmed()
    func unsigned(_ text: String) -> String { text.filter { $0 != "@" }.trimmed() }
    return words.hasPrefix(plain) || unsigned(words) == unsigned(plain)
  }

  private func diagnosticFaults() -> [String] {
    var faults: [String] = []
    for diagnostic in plan.diagnostics {
      let ranges =
        [diagnostic.range] + diagnostic.notes.map(\.range)
        + diagnostic.fixes.flatMap { $0.edits.map(\.range) }
      for range in ranges {
        if let fault = fault(of: range) { faults.append("\(diagnostic.rule) \(range): \(fault)") }
      }
      for fix in diagnostic.fixes {
        if fix.edits.applied(to: source.bytes).skipped > 0 {
          faults.append("\(diagnostic.rule): edits of \"\(fix.title)\" overlap")
        }
      }
      if diagnostic.message.isEmpty || diagnostic.message.hasSuffix(".") {
        faults.append("\(diagnostic.rule): the message \"\(diagnostic.message)\"")
      }
    }
    return faults
  }

  // MARK: Nesting

  private func nestingFaults() -> [String] {
    var faults: [String] = []
    func check(_ inner: ByteRange, in outer: ByteRange, _ name: String) {
      if !outer.contains(inner) { faults.append("\(name) \(inner) is outside of \(outer)") }
    }
    func check(prose nodes: [Int], in outer: ByteRange, _ name: String) {
      for node in nodes { check(plan.document.nodes[node].range, in: outer, name + " prose") }
    }
    for section in plan.sections {
      if let parent = section.parent {
        check(section.range, in: plan.sections[parent].range, "section")
      }
      check(section.title.range, in: section.range, "section title")
      check(prose: section.prose, in: section.range, "section")
    }
    for goal in plan.goals {
      check(goal.title.range, in: goal.range, "goal title")
      check(prose: goal.prose, in: goal.range, "goal")
      for field in goal.fields { check(field.range, in: goal.range, "goal field") }
      for step in goal.steps { check(step.range, in: goal.range, "step of a goal") }
      for index in goal.milestones where plan.milestones[index].form != .row {
        check(plan.milestones[index].range, in: goal.range, "milestone")
      }
    }
    for milestone in plan.milestones {
      check(milestone.title.range, in: milestone.range, "milestone title")
      check(prose: milestone.prose, in: milestone.range, "milestone")
      for field in milestone.fields { check(field.range, in: milestone.range, "milestone field") }
      for step in milestone.steps { check(step.range, in: milestone.range, "step") }
      if let checkbox = milestone.checkbox { check(checkbox.range, in: milestone.range, "box") }
    }
    for step in plan.steps + plan.actions.map(\.step) {
      check(step.checkbox, in: step.range, "box of a step")
      check(step.text.range, in: step.range, "text of a step")
    }
    for checkIn in plan.checkIns {
      check(checkIn.title.range, in: checkIn.range, "check-in title")
      check(prose: checkIn.prose, in: checkIn.range, "check-in")
      for field in checkIn.fields { check(field.range, in: checkIn.range, "check-in field") }
      for index in checkIn.actions {
        check(plan.actions[index].step.range, in: checkIn.range, "action")
      }
      for index in checkIn.questions {
        check(plan.questions[index].range, in: checkIn.range, "question")
      }
      for prompt in checkIn.prompts { check(prompt.question.range, in: checkIn.range, "prompt") }
    }
    for feedback in plan.feedback {
      check(feedback.title.range, in: feedback.range, "feedback title")
      check(prose: feedback.prose, in: feedback.range, "feedback")
      for field in feedback.fields { check(field.range, in: feedback.range, "feedback field") }
    }
    for entry in entries {
      check(entry.text.range, in: entry.range, "entry text")
      for field in entry.fields { check(field.range, in: entry.range, "entry field") }
    }
    for field in plan.goals.flatMap(\.fields) + plan.milestones.flatMap(\.fields)
      + plan.checkIns.flatMap(\.fields) + plan.feedback.flatMap(\.fields)
    {
      check(field.value.range, in: field.range, "value of a field")
    }
    return faults
  }

  private var entries: [Entry] {
    plan.commitments + plan.practices + plan.opportunities + plan.wins + plan.changes
      + plan.questions + plan.stories
  }

  // MARK: Order

  /// What is read in the order of the file stands in that order.
  private func orderFaults() -> [String] {
    func fault(_ name: String, _ starts: [Int]) -> String? {
      zip(starts, starts.dropFirst()).allSatisfy { $0 <= $1 } ? nil : "\(name) are out of order"
    }
    var faults = [
      fault("goals", plan.goals.map(\.range.start)),
      fault("milestones", plan.milestones.map(\.range.start)),
      fault("check-ins", plan.checkIns.map(\.range.start)),
      fault("feedback", plan.feedback.map(\.range.start)),
      fault("actions", plan.actions.map(\.step.range.start)),
      fault("sections", plan.sections.map(\.range.start)),
      fault("diagnostics", plan.diagnostics.map(\.range.start)),
    ]
    faults += plan.milestones.map { fault("steps", $0.steps.map(\.range.start)) }
    return faults.compactMap { $0 }
  }
}
