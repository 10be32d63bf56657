import WaymarkPlan
import WaymarkSource

/// A column of the rows: the only place that says what rows hold.
///
/// Columns are added at the end, never renamed or moved.
struct RowColumn: Sendable {
  let name: String
  /// The name as a JSON key.
  let key: [UInt8]
  /// What kind of content it has, in a word.
  let type: String
  /// What it says, in one sentence.
  let meaning: String
  let content: @Sendable (PlanRow, ExportedPlan) -> Content

  /// What a cell holds.
  enum Content {
    case nothing
    case text(String)
    case flag(Bool)
    case whole(Int)
    case number(Double)
  }

  private init(
    _ name: String, type: String, _ meaning: String,
    _ content: @escaping @Sendable (PlanRow, ExportedPlan) -> Content
  ) {
    self.name = name
    key = JSONWriter.key(name)
    self.type = type
    self.meaning = meaning
    self.content = content
  }

  /// The columns as a Markdown table, for the documentation.
  static var markdown: String {
    let rows = all.map { "| `\($0.name)` | \($0.type) | \($0.meaning) |" }
    return (["| column | type | what it says |", "| --- | --- | --- |"] + rows)
      .joined(separator: "\n")
  }
}

// The columns, in their order.
extension RowColumn {
  static let all: [RowColumn] = [
    text("plan", "the plan's id, else its file name without `.md`, else its title") { _, plan in
      plan.name
    },
    text("path", "the path as it was named") { _, plan in plan.plan.path },
    RowColumn("line", type: "integer", "the line it starts on") { row, plan in
      .whole(plan.positions.position(at: row.range.start).line)
    },
    text("type", "`milestone`, `step`, `action`, `check_in`, `feedback` or `metric`") { row, _ in
      row.kind.rawValue
    },
    text("goal", "the title of the goal it belongs to") { row, plan in
      plan.goalTitle(row.goal)
    },
    text("milestone", "the title of the milestone that it is or belongs to") { row, plan in
      plan.milestoneTitle(row.milestone)
    },
    text("label", "a milestone's short name, such as `M1`") { row, _ in row.label },
    text(
      "text",
      "a milestone's title, the words of a step or action, a check-in's progress or why it was"
        + " skipped, a feedback's fact, a metric's name"
    ) { row, _ in row.text },
    text("owner", "who answers for it, as a handle") { row, plan in
      row.assignment?.owner.map { plan.handle(of: $0) }
    },
    flag("owner_inherited", "whether the owner was taken from what is around it") { row in
      row.assignment?.ownerIsInherited
    },
    text("helpers", "who helps, as handles with `; ` between them") { row, plan in
      plan.list(row.assignment?.helpers ?? [])
    },
    text(
      "status",
      "a milestone's status; `open`, `in_progress`, `done` or `cancelled` of a step or action;"
        + " `held` or `skipped`; `open`, `answered`, `adopted` or `declined` of feedback"
    ) { row, _ in row.status },
    date("start", "when it starts") { $0.assignment?.start },
    date("due", "when it is due") { $0.assignment?.due },
    flag("due_inherited", "whether the due date was taken from what is around it") {
      $0.assignment?.dueIsInherited
    },
    flag("done", "whether a milestone, step or action is done") { $0.isDone },
    date("done_on", "when it was done, where that is written") { $0.assignment?.done },
    date("date", "the day of a check-in, of its actions, of feedback or of a value") { $0.date },
    text("present", "who was there at a check-in") { row, plan in plan.list(row.present) },
    text("given_by", "who gave feedback") { row, plan in plan.list(row.from) },
    text("given_to", "who received it") { row, plan in plan.list(row.to) },
    number("value", "a metric's value") { $0.value },
    text("unit", "its unit") { row, _ in row.metric?.unit?.value },
    text("kind", "`process`, `outcome`, `practice` or `adoption`") { row, _ in
      row.metric?.kind?.value.rawValue
    },
    number("baseline", "where the metric started") { $0.metric?.baseline?.value },
    number("target", "where it should go") { $0.metric?.target?.value },
    number("confidence", "how sure somebody is, from 0 to 1") { $0.confidence?.share },
    text("skills", "the skills a milestone grows") { row, _ in
      row.skills.isEmpty ? nil : row.skills.map(\.value).joined(separator: "; ")
    },
    text("evidence", "how both will see that a milestone is done") { row, _ in row.evidence },
  ]

  private static func text(
    _ name: String, _ meaning: String,
    _ content: @escaping @Sendable (PlanRow, ExportedPlan) -> String?
  ) -> RowColumn {
    RowColumn(name, type: "text", meaning) { row, plan in
      content(row, plan).map { $0.isEmpty ? .nothing : .text($0) } ?? .nothing
    }
  }

  private static func date(
    _ name: String, _ meaning: String, _ content: @escaping @Sendable (PlanRow) -> PlanDate?
  ) -> RowColumn {
    RowColumn(name, type: "date", meaning) { row, _ in
      content(row).map { .text($0.date.description) } ?? .nothing
    }
  }

  private static func flag(
    _ name: String, _ meaning: String, _ content: @escaping @Sendable (PlanRow) -> Bool?
  ) -> RowColumn {
    RowColumn(name, type: "boolean", meaning) { row, _ in
      content(row).map { .flag($0) } ?? .nothing
    }
  }

  private static func number(
    _ name: String, _ meaning: String, _ content: @escaping @Sendable (PlanRow) -> Double?
  ) -> RowColumn {
    RowColumn(name, type: "number", meaning) { row, _ in
      content(row).map { .number($0) } ?? .nothing
    }
  }
}

extension ExportedPlan {
  /// What rows call the plan: its id, else its file's name, else its title.
  fileprivate var name: String? {
    if let identifier = plan.identifier?.words { return identifier }
    let file = plan.path.split(separator: "/").last ?? ""
    guard !file.isEmpty else { return plan.title?.words }
    return String(file.hasSuffix(".md") ? file.dropLast(3) : file)
  }

  fileprivate func goalTitle(_ index: Int?) -> String? {
    index.flatMap { plan.goals.indices.contains($0) ? plan.goals[$0].title.value : nil }
  }

  fileprivate func milestoneTitle(_ index: Int?) -> String? {
    index.flatMap { plan.milestones.indices.contains($0) ? plan.milestones[$0].title.value : nil }
  }

  /// Several people in one cell.
  fileprivate func list(_ people: [PersonReference]) -> String? {
    people.isEmpty ? nil : people.map { handle(of: $0) }.joined(separator: "; ")
  }
}
