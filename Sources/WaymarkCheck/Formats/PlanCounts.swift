import WaymarkSource

/// How many findings each of several plans has, for a table at the end of a run.
///
/// A table of hundreds of plans is read by nobody, so that beyond some it counts folders. It is in
/// the order of the paths: it says where to look, and ranks nobody.
struct PlanCounts: Sendable {
  /// A row of the table.
  private struct Row {
    var plans = 0
    /// By severity, from error to hint.
    var counts = [0, 0, 0]

    mutating func add(_ other: Row) {
      plans += other.plans
      for index in counts.indices { counts[index] += other.counts[index] }
    }
  }

  /// So many rows are shown.
  private static let most = 20
  private var plans: [(path: String, row: Row)] = []
  private var folders: [String: Row] = [:]

  /// Adds what was found in a file.
  mutating func add(_ file: CheckedFile) {
    guard !file.findings.isEmpty else { return }
    var row = Row(plans: 1)
    for finding in file.findings {
      switch finding.severity {
      case .error: row.counts[0] += 1
      case .warning: row.counts[1] += 1
      case .hint: row.counts[2] += 1
      }
    }
    if plans.count <= PlanCounts.most { plans.append((file.path, row)) }
    folders[PlanCounts.folder(of: file.path), default: Row()].add(row)
  }

  /// The table, its columns aligned; empty for fewer than two plans with findings.
  var table: String {
    let isByPlan = plans.count <= PlanCounts.most
    guard plans.count > 1 else { return "" }
    let rows =
      isByPlan
      ? plans
      : folders.sorted { $0.key < $1.key }.map { folder, row in
        ("\(folder)  (\(counted(row.plans, "plan")))", row)
      }
    let shown = rows.prefix(PlanCounts.most)
    var text = PlanCounts.line(["errors", "warnings", "hints"], isByPlan ? "plan" : "folder")
    for (path, row) in shown {
      text += PlanCounts.line(
        row.counts.map { $0 == 0 ? "–" : String($0) }, TerminalText.safe(path))
    }
    if shown.count < rows.count {
      var rest = Row()
      for (_, row) in rows.dropFirst(shown.count) { rest.add(row) }
      text += PlanCounts.line(
        rest.counts.map(String.init), "in \(rows.count - shown.count) more folders")
    }
    return text
  }

  private static func line(_ cells: [String], _ last: String) -> String {
    let widths = [6, 8, 5]
    let padded = zip(cells, widths).map { cell, width in
      String(repeating: " ", count: max(0, width - cell.count)) + cell
    }
    return padded.joined(separator: "  ") + "  \(last)\n"
  }

  private static func folder(of path: String) -> String {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[...$0]) } ?? "./"
  }
}
