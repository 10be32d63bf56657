public import WaymarkPlan
public import WaymarkSource

/// A plan as data: as JSON with all that was read, or as rows for a spreadsheet.
///
/// The plan is written as it is given: filter it for its audience first, with
/// ``WaymarkPlan/Plan/visible(to:)``. An export of several plans is the opening, the plans with
/// separators between them, and the closing; each plan can be written as soon as it was read.
public struct PlanExport: Sendable {
  /// The version of the JSON, which changes only when a key is renamed or removed.
  public static let schemaVersion = 1

  /// The forms of an export.
  public enum Format: String, Sendable, CaseIterable {
    /// All that was read, in one JSON document.
    case json
    /// A row a line, each a JSON object.
    case ndjson
    /// The same rows as comma-separated values (RFC 4180).
    case csv
  }

  let exported: ExportedPlan

  /// Takes a plan, filtered already.
  /// - Parameter file: the file as it is on disk, which lines and columns are counted in; the
  ///   plan's own text when nil. A filtered plan has a text of its own, in which what is
  ///   withheld is blank: its lines are true, its columns only beside ASCII.
  public init(_ plan: Plan, file: SourceText? = nil) {
    exported = ExportedPlan(plan: plan, positions: PositionTable(file ?? plan.source))
  }

  // MARK: Around the plans

  /// What stands before the first plan.
  public static func opening(of format: Format) -> [UInt8] {
    switch format {
    case .json: Array("{\n  \"schema\": \(schemaVersion),\n  \"plans\": [".utf8)
    case .csv: PlanRows.header
    case .ndjson: []
    }
  }

  /// What stands between two plans.
  public static func separator(of format: Format) -> [UInt8] {
    format == .json ? [UInt8(ascii: ",")] : []
  }

  /// What stands after the last plan.
  public static func closing(of format: Format) -> [UInt8] {
    format == .json ? Array("\n  ]\n}\n".utf8) : []
  }

  /// A whole export of a few plans, in memory.
  public static func document(of plans: [Plan], as format: Format) -> [UInt8] {
    let parts = plans.map { PlanExport($0).bytes(as: format) }
    return opening(of: format) + parts.joined(separator: separator(of: format))
      + closing(of: format)
  }

  /// The columns of the rows as a Markdown table, as `docs/export.md` has it.
  public static var columnsTable: String { RowColumn.markdown }

  // MARK: One plan

  /// What stands for the plan, in memory.
  public func bytes(as format: Format) -> [UInt8] {
    var output = ByteOutput()
    write(as: format, to: &output)
    return output.bytes
  }

  /// Sends what stands for the plan in pieces of about 64 KiB, so that a large one needs little
  /// memory.
  /// - Throws: what the sink throws; nothing more is sent after that.
  public func write(
    as format: Format, to sink: @escaping ([UInt8]) throws -> Void
  ) throws {
    var output = ByteOutput(sink: sink)
    write(as: format, to: &output)
    try output.finish()
  }

  private func write(as format: Format, to output: inout ByteOutput) {
    switch format {
    case .json:
      var json = JSONWriter(output: output, indentation: 2)
      json.beginLine()
      ExportTables.plan.write(exported.plan, exported, to: &json)
      output = json.output
    case .csv: PlanRows(exported).writeCSV(to: &output)
    case .ndjson: PlanRows(exported).writeLines(to: &output)
    }
  }
}
