public import WaymarkPlan
public import WaymarkSource

/// Tidies a plan's file without changing what the plan says.
///
/// Dates in ISO form, status words and metadata in the usual form and order, tables in line, one
/// empty line around headings. Headings keep their words, since links lead to them. Whatever
/// would make the plan read differently is left as it is.
public struct PlanFormatter: Sendable {
  let reader: PlanReader

  /// Makes a formatter.
  /// - Parameter reader: what plans are read with.
  public init(reader: PlanReader) {
    self.reader = reader
  }

  /// The tidy text of a plan; the same text when nothing can be tidied.
  public func tidied(_ plan: Plan) -> SourceText {
    guard !plan.isRefused, !plan.hasBrokenFrontMatter else { return plan.source }
    var plan = plan
    let outline = PlanOutline.lines(of: plan)
    let passes: [(PlanEditor) -> [TextEdit]] = [
      DateTidying.edits, StatusTidying.edits, MetadataTidying.edits, TableTidying.edits,
      SpacingTidying.edits,
    ]
    var patience = Patience(for: plan.source)
    for pass in passes {
      let edits = pass(PlanEditor(plan, reader: reader)).sorted { $0.range < $1.range }
      plan = tidied(plan, edits[...], keeping: outline, &patience)
    }
    return plan.source
  }

  /// How often a text is read again to find which edits do no harm: a number of times, fewer where
  /// the text is long.
  private struct Patience {
    var readings: Int

    init(for source: SourceText) {
      readings = min(200, (4 << 20) / max(1, source.count) + 1)
    }
  }

  /// The plan after those of some edits that let it read as before.
  ///
  /// When one of them does harm, the halves are tried alone, the last first, so that places before
  /// it stay right.
  private func tidied(
    _ plan: Plan, _ edits: ArraySlice<TextEdit>, keeping outline: [String],
    _ patience: inout Patience
  ) -> Plan {
    guard !edits.isEmpty, patience.readings > 0 else { return plan }
    if let result = applying(Array(edits), to: plan, keeping: outline) { return result }
    patience.readings -= 1
    guard edits.count > 1 else { return plan }
    let middle = edits.startIndex + edits.count / 2
    let later = tidied(plan, edits[middle...], keeping: outline, &patience)
    return tidied(later, edits[..<middle], keeping: outline, &patience)
  }

  /// The plan after some edits, when it reads as before.
  private func applying(
    _ edits: [TextEdit], to plan: Plan, keeping outline: [String]
  ) -> Plan? {
    let (bytes, skipped) = edits.applied(to: plan.source.bytes)
    guard skipped == 0 else { return nil }
    let result = reader.read(SourceText(path: plan.path, bytes: bytes))
    return PlanOutline.lines(of: result) == outline ? result : nil
  }
}
