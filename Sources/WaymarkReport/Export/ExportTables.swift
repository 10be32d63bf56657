import WaymarkPlan
import WaymarkSource

/// The tables of what an export holds.
enum ExportTables {
  /// Lists properties, one a line.
  static func properties<Value>(
    @ExportPropertyList<Value> _ list: () -> [ExportProperty<Value>]
  ) -> [ExportProperty<Value>] {
    list()
  }

  /// Every kind of object but the outermost.
  static let definitions: [SchemaDefinition] =
    [
      range.definition, plan.definition, person.definition, agreement.definition,
      share.definition, planRanges.definition, section.definition, otherField.definition,
      allowance.definition, cadence.definition,
    ] + [
      goal.definition, goalRanges.definition, milestone.definition, milestoneRanges.definition,
      step.definition, stepRanges.definition, action.definition, confidence.definition,
      reference.definition,
    ] + [
      checkIn.definition, checkInFields.definition, checkInRanges.definition,
      prompt.definition, promptRanges.definition, feedback.definition, feedbackRanges.definition,
      adoption.definition, metric.definition, metricRanges.definition, metricValue.definition,
    ] + [entry.definition, entryRanges.definition, reflection.definition]

  static let range = ExportObject<ExportedPlan.Place>(
    name: "range",
    meaning: "A place in the file. Lines and columns count from 1, columns in Unicode scalars;"
      + " the end is just past the last character.",
    isInline: true
  ) {
    ExportProperty("line", .whole(from: 1), "The line it starts on.") { $0.start.line }
    ExportProperty("column", .whole(from: 1), "The column it starts at.") { $0.start.column }
    ExportProperty("end_line", .whole(from: 1), "The line it ends on.") { $0.end.line }
    ExportProperty("end_column", .whole(from: 1), "The column just past its end.") {
      $0.end.column
    }
  }

  static let otherField = ExportObject<Field>(
    name: "other_field",
    meaning: "A `Key: value` line that has no key of its own in the export."
  ) {
    ExportProperty("key", .text, "The key as written.") { $0.key.value }
    ExportProperty("text", .text, "The value as plain text, which may be empty.") {
      $0.value.value
    }
    ExportProperty("range", .range, "The whole field.") { $0.range }
  }

  static let confidence = ExportObject<Confidence>(
    name: "confidence", meaning: "How sure somebody is, such as 4 of 5.", isInline: true
  ) {
    ExportProperty("value", .number, "The value.") { $0.value }
    ExportProperty("scale", .number, "The top of the scale.") { $0.scale }
  }

  static let reference = ExportObject<Reference>(
    name: "reference", meaning: "The name of a goal or milestone, and what it leads to."
  ) {
    ExportProperty("text", .text, "The name as written.") { $0.text.value }
    ExportProperty("goal", .index, "The goal it leads to, as an index into `goals`.") {
      $0.goalIndex
    }
    ExportProperty(
      "milestone", .index, "The milestone it leads to, as an index into `milestones`."
    ) { $0.milestoneIndex }
    ExportProperty("range", .range, "Where it stands.") { $0.text.range }
  }
}

extension Reference {
  /// The goal it leads to, by index.
  var goalIndex: Int? {
    if case .goal(let index)? = target { index } else { nil }
  }

  /// The milestone it leads to, by index.
  var milestoneIndex: Int? {
    if case .milestone(let index)? = target { index } else { nil }
  }
}

extension ExportProperty {
  /// Where the content of another property stands.
  static func place(
    _ key: String, _ range: @escaping @Sendable (Value) -> ByteRange?
  ) -> ExportProperty {
    ExportProperty(key, .range, "Where `\(key)` stands; null where it is not written.", range)
  }

  /// Where each text of another property stands.
  static func places(
    _ key: String, _ ranges: @escaping @Sendable (Value) -> [ByteRange]
  ) -> ExportProperty {
    ExportProperty(key, .ranges, "Where each of `\(key)` stands, in the same order.", ranges)
  }

  /// The audience that marks set for something.
  static func audience(
    _ audience: @escaping @Sendable (Value) -> Audience?
  ) -> ExportProperty {
    ExportProperty(
      "audience", .optional(.word),
      "The audience that marks and `share` set; null for the default.",
      audience)
  }

  /// The fields that no other property says.
  static func otherFields(
    besides said: Set<FieldKind>, _ fields: @escaping @Sendable (Value) -> [Field]
  ) -> ExportProperty {
    ExportProperty(
      "other_fields", .list(.object(ExportTables.otherField)),
      "Fields that have no key of their own here, in order."
    ) { value in
      fields(value).filter { field in field.kind.map { !said.contains($0) } ?? true }
    }
  }
}

extension Located where Value == String {
  /// The text; nil when it is empty, as it is where an audience may not see it.
  var words: String? { value.isEmpty ? nil : value }

  /// Where the text stands; nil when it is empty.
  var place: ByteRange? { value.isEmpty ? nil : range }
}
