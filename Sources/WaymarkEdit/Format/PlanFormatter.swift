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
    for pass in passes {
      let edits = pass(PlanEditor(plan, reader: reader))
      if let result = applying(edits, to: plan, keeping: outline) {
        plan = result
        continue
      }
      // One of them changes what is read: each is tried alone, from the last to the first, so
      // that places before it stay right.
      for edit in edits.sorted(by: { $1.range < $0.range }).prefix(200) {
        plan = applying([edit], to: plan, keeping: outline) ?? plan
      }
    }
    return plan.source
  }

  /// The plan after some edits, when it reads as before.
  private func applying(
    _ edits: [TextEdit], to plan: Plan, keeping outline: [String]
  ) -> Plan? {
    guard !edits.isEmpty else { return plan }
    let (bytes, skipped) = edits.applied(to: plan.source.bytes)
    guard skipped == 0 else { return nil }
    let result = reader.read(SourceText(path: plan.path, bytes: bytes))
    return PlanOutline.lines(of: result) == outline ? result : nil
  }
}
