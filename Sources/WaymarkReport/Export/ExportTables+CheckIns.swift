import WaymarkPlan
import WaymarkSource

// Check-ins.
extension ExportTables {
  static let checkIn = ExportObject<CheckIn>(
    name: "check_in", meaning: "A meeting of the pair, held or skipped."
  ) {
    ExportProperty("date", .date, "The day.") { $0.date }
    ExportProperty("title", .text, "The heading's words; null where they are withheld.") {
      $0.title.words
    }
    ExportProperty("skipped", .flag, "Whether it was skipped.") { $0.isSkipped }
    ExportProperty("skipped_reason", .text, "Why it was skipped, as far as that is written.") {
      $0.skipped?.words
    }
    ExportProperty("present", .people, "The handles of those who were there.") { $0.present }
    ExportProperty("confidence", .optional(.object(confidence)), "How sure the mentee is.") {
      $0.confidence?.value
    }
    ExportProperty(
      "fields", .object(checkInFields), "What its fields say, whatever word was written for them."
    ) { $0.fields }
    ExportProperty.otherFields(besides: Set(checkInKinds.map(\.kind))) { $0.fields }
    ExportProperty("prompts", .list(.object(prompt)), "Questions asked as bold lines.") {
      $0.prompts
    }
    ExportProperty("actions", .indices, "Its actions, as indices into `actions`.") { $0.actions }
    ExportProperty("questions", .indices, "Its questions, as indices into `questions`.") {
      $0.questions
    }
    ExportProperty("prose", .prose, "The rest of its text, as plain text.") { $0.prose }
    ExportProperty.audience { $0.audience }
    ExportProperty("range", .range, "All of it.") { $0.range }
    ExportProperty("ranges", .object(checkInRanges), "Where its parts stand.") { $0 }
  }

  /// The fields that check-ins have, and what each says.
  private static let checkInKinds: [(kind: FieldKind, meaning: String)] = [
    (.present, "Who was there, as written."),
    (.progress, "What happened since the last time."),
    (.learned, "What was learned."),
    (.blocked, "What stands in the way."),
    (.next, "What comes next."),
    (.confidence, "How sure the mentee is, as written."),
    (.kept, "Commitments that were kept."),
    (.missed, "Commitments that were missed."),
    (.questions, "Questions noted on the field's line."),
  ]

  /// Several fields with one meaning are one text, a line each.
  static let checkInFields = ExportObject<[Field]>(
    name: "check_in_fields",
    meaning: "The fields of a check-in by their meaning; several with one meaning are one text, a"
      + " line each."
  ) {
    for (kind, meaning) in checkInKinds {
      ExportProperty(kind.rawValue, .text, meaning) { fields in
        let texts = fields.filter { $0.kind == kind }.compactMap(\.value.words)
        return texts.isEmpty ? nil : texts.joined(separator: "\n")
      }
    }
  }

  static let checkInRanges = ExportObject<CheckIn>(
    name: "check_in_ranges", meaning: "Where the parts of a check-in stand."
  ) {
    ExportProperty.place("date") { $0.date.range }
    ExportProperty.place("title") { $0.title.place }
    ExportProperty.place("skipped_reason") { $0.skipped?.place }
    ExportProperty.places("present") { $0.present.map(\.range) }
    ExportProperty.place("confidence") { $0.confidence?.range }
  }

  static let prompt = ExportObject<AskedPrompt>(
    name: "prompt", meaning: "A question asked in a check-in."
  ) {
    ExportProperty("question", .text, "The question.") { $0.question.value }
    ExportProperty("answer", .text, "The answer as plain text; null without one.") {
      $0.answer?.words
    }
    ExportProperty("ranges", .object(promptRanges), "Where question and answer stand.") { $0 }
  }

  static let promptRanges = ExportObject<AskedPrompt>(
    name: "prompt_ranges", meaning: "Where the parts of a prompt stand."
  ) {
    ExportProperty.place("question") { $0.question.range }
    ExportProperty.place("answer") { $0.answer?.place }
  }
}
