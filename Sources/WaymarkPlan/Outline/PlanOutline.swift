import WaymarkMarkdown
import WaymarkSource

/// A plan as lines of text: what waymark understood, to look at and to test by.
///
/// `waymark outline` prints it, and the examples of the plan format are held against it. Each
/// line is a kind, a quoted text, and what is known beside it; nesting is two spaces. Nothing of
/// the file is left out: what is no part of the plan stands there as prose, with its first words.
public struct PlanOutline {
  let plan: Plan
  private var lines: [String] = []

  /// The lines for a plan.
  public static func lines(of plan: Plan) -> [String] {
    var outline = PlanOutline(plan: plan)
    outline.write()
    return outline.lines
  }

  private init(plan: Plan) { self.plan = plan }

  mutating func add(_ depth: Int, _ parts: String?...) {
    lines.append(
      String(repeating: "  ", count: depth) + parts.compactMap { $0 }.joined(separator: " "))
  }

  private mutating func write() {
    writeHeader()
    for section in plan.sections { write(section) }
    for goal in plan.goals { write(goal) }
    for milestone in plan.milestones where milestone.goal == nil { write(milestone, depth: 0) }
    for action in plan.actions where action.checkIn == nil {
      write(action.step, "action", depth: action.step.depth)
    }
    for checkIn in plan.checkIns { write(checkIn) }
    for feedback in plan.feedback { write(feedback) }
    for metric in plan.metrics { write(metric) }
    write(plan.commitments, "commitment")
    write(plan.practices, "practice")
    write(plan.opportunities, "opportunity")
    write(plan.wins, "win")
    write(plan.changes, "change")
    write(plan.questions.filter { $0.checkIn == nil }, "question")
    write(plan.stories, "story")
    for reflection in plan.reflections { write(reflection) }
    for box in plan.strayCheckboxes { add(0, "checkbox in prose", quoted(plan.source.text(box))) }
    for mention in plan.mentions { add(0, "mention", name(mention)) }
    for allowance in plan.allowances { write(allowance) }
  }

  // MARK: The plan itself

  private mutating func writeHeader() {
    if let title = plan.title { add(0, "plan", quoted(title.value)) }
    if let identifier = plan.identifier { add(0, "id", quoted(identifier.value)) }
    if let start = plan.start { add(0, "start", "\(start.date)") }
    if let end = plan.end { add(0, "end", "\(end.date)") }
    if let cadence = plan.cadence { add(0, "cadence", text(cadence.value)) }
    if let status = plan.status { add(0, "status", status.value.rawValue) }
    if !plan.skills.isEmpty { add(0, "skills", list(plan.skills.map(\.value))) }
    for person in plan.people {
      add(
        0, "person", person.handle.map { "@" + $0 } ?? "-", person.name.map { quoted($0.value) },
        person.roles.isEmpty ? nil : person.roles.map(\.value.name).joined(separator: ", "),
        person.email.map { "<\($0.value)>" })
    }
    for agreement in plan.agreements {
      add(0, "agreed", name(agreement.person), agreement.date.map { "\($0.date)" })
    }
    for kind in SectionKind.allCases {
      if let shared = plan.share[kind] { add(0, "share", kind.rawValue, shared.value.rawValue) }
    }
    write(unknown: plan.fields, depth: 0)
    write(prose: plan.preface, depth: 0)
  }

  private mutating func write(_ section: Section) {
    guard section.kind == .unknown || section.audience != nil || !section.prose.isEmpty else {
      return
    }
    add(
      0, "section", section.kind.rawValue, quoted(section.title.value), audience(section.audience))
    write(prose: section.prose, depth: 1)
  }

  private mutating func write(_ allowance: Allowance) {
    let scope = plan.source.lineRange(plan.source.lineIndex(at: allowance.scope.start))
    add(
      0, "allow", allowance.rules.map(\.value).joined(separator: ", "),
      allowance.isForFile ? "in the file" : "for " + quoted(plan.source.text(scope)))
  }

  // MARK: What every part may have

  /// Fields whose keys are not in the vocabulary.
  mutating func write(unknown fields: [Field], depth: Int) {
    for field in fields where field.kind == nil {
      add(depth, quoted(field.key.value), quoted(field.value.value))
    }
  }

  /// Prose, a line for each block, with its first words.
  mutating func write(prose nodes: [Int], depth: Int) {
    for node in nodes where plan.document.nodes.indices.contains(node) {
      let text = plan.document.plainText(of: node)
      let shown = text.isEmpty ? plan.source.text(plan.document.nodes[node].range) : text
      add(depth, "prose", quoted(shown.count > 60 ? shown.prefix(59).trimmed() + "…" : shown))
    }
  }
}
