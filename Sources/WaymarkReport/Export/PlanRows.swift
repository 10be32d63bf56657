import WaymarkPlan
import WaymarkSource

/// The rows of a plan, for spreadsheets and databases.
///
/// Milestones come first, each followed by its steps, after the steps of their goals; then
/// actions, check-ins, feedback and the values of metrics, each in the order of the file.
struct PlanRows {
  private let exported: ExportedPlan

  init(_ exported: ExportedPlan) {
    self.exported = exported
  }

  private var plan: Plan { exported.plan }

  // MARK: Forms

  /// The first line of the comma-separated values.
  static var header: [UInt8] {
    Array(RowColumn.all.map(\.name).joined(separator: ",").utf8) + CommaSeparated.lineEnding
  }

  func writeCSV(to output: inout ByteOutput) {
    forEach { row in
      for (position, column) in RowColumn.all.enumerated() {
        if position > 0 { output.append(UInt8(ascii: ",")) }
        output.append(CommaSeparated.cell(column.content(row, exported)))
      }
      output.append(CommaSeparated.lineEnding)
      output.sendPiece()
    }
  }

  func writeLines(to output: inout ByteOutput) {
    var json = JSONWriter(output: output, isCompact: true)
    forEach { row in
      json.object { json in
        for column in RowColumn.all {
          json.key(column.key)
          switch column.content(row, exported) {
          case .nothing: json.null()
          case .text(let text): json.value(text)
          case .flag(let flag): json.value(flag)
          case .whole(let number): json.value(number)
          case .number(let number): json.value(number)
          }
        }
      }
      json.endLine()
    }
    output = json.output
  }

  // MARK: Rows

  private func forEach(_ body: (PlanRow) -> Void) {
    for (index, goal) in plan.goals.enumerated() {
      for step in goal.steps { body(PlanRow(step, as: .step, goal: index)) }
    }
    for (index, milestone) in plan.milestones.enumerated() {
      body(PlanRow(milestone, index: index))
      for step in milestone.steps {
        body(PlanRow(step, as: .step, goal: milestone.goal, milestone: index))
      }
    }
    for action in plan.actions {
      let checkIn = action.checkIn.flatMap { plan.checkIns.indices.contains($0) ? $0 : nil }
      body(PlanRow(action.step, as: .action, date: checkIn.map { plan.checkIns[$0].date }))
    }
    for checkIn in plan.checkIns { body(PlanRow(checkIn)) }
    for feedback in plan.feedback {
      var row = PlanRow(feedback)
      lead(&row, to: feedback.about)
      body(row)
    }
    for metric in plan.metrics {
      for value in metric.values {
        var row = PlanRow(value, of: metric)
        lead(&row, to: metric.serves)
        body(row)
      }
    }
  }

  /// Names the goal and milestone that a reference leads to.
  private func lead(_ row: inout PlanRow, to reference: Reference?) {
    row.goal = reference?.goalIndex
    guard let index = reference?.milestoneIndex, plan.milestones.indices.contains(index) else {
      return
    }
    row.milestone = index
    row.goal = plan.milestones[index].goal
  }
}
