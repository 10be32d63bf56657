import WaymarkPlan
import WaymarkSource

// Feedback and reflections.
extension ExportTables {
  static let feedback = ExportObject<Feedback>(
    name: "feedback", meaning: "What one person told another about something they saw."
  ) {
    ExportProperty("date", .date, "The day.") { $0.date }
    ExportProperty("title", .text, "The heading's words; null where they are withheld.") {
      $0.title.words
    }
    ExportProperty("from", .people, "The handles of those who gave it.") { $0.from }
    ExportProperty("to", .people, "The handles of those who received it.") { $0.to }
    ExportProperty("about", .text, "What it is about, as written.") {
      $0.fields.first(.about)?.value.value
    }
    ExportProperty("about_goal", .index, "The goal it is about, as an index into `goals`.") {
      $0.about?.goalIndex
    }
    ExportProperty(
      "about_milestone", .index, "The milestone it is about, as an index into `milestones`."
    ) { $0.about?.milestoneIndex }
    for (kind, meaning) in feedbackKinds {
      ExportProperty(kind.rawValue, .text, meaning) { $0.fields.first(kind)?.value.value }
    }
    ExportProperty(
      "adopted", .optional(.object(adoption)), "That it was adopted; null where nothing says so."
    ) { Adoption($0) }
    ExportProperty("check_in", .index, "The check-in it stands in, as an index into `check_ins`.") {
      $0.checkIn
    }
    ExportProperty.otherFields(besides: Set(feedbackKinds.map(\.kind) + [.about, .adopted])) {
      $0.fields
    }
    ExportProperty("prose", .prose, "The rest of its text, as plain text.") { $0.prose }
    ExportProperty.audience { $0.audience }
    ExportProperty("range", .range, "All of it.") { $0.range }
    ExportProperty("ranges", .object(feedbackRanges), "Where its parts stand.") { $0 }
  }

  private static let feedbackKinds: [(kind: FieldKind, meaning: String)] = [
    (.situation, "When and where it was."),
    (.fact, "What was seen."),
    (.impact, "What it led to."),
    (.intention, "What was meant."),
    (.interpretation, "How it was understood."),
    (.tryNext, "What to try next."),
    (.response, "What the receiver says to it."),
    (.declined, "Why it was declined."),
  ]

  static let feedbackRanges = ExportObject<Feedback>(
    name: "feedback_ranges", meaning: "Where the parts of feedback stand."
  ) {
    ExportProperty.place("date") { $0.date.range }
    ExportProperty.place("title") { $0.title.place }
    ExportProperty.places("from") { $0.from.map(\.range) }
    ExportProperty.places("to") { $0.to.map(\.range) }
    ExportProperty.place("about") { $0.fields.first(.about)?.value.range }
    for (kind, _) in feedbackKinds {
      ExportProperty.place(kind.rawValue) { $0.fields.first(kind)?.value.range }
    }
    ExportProperty.place("adopted") { $0.fields.first(.adopted)?.value.range }
  }

  /// What a field `Adopted` says.
  struct Adoption: Sendable {
    let date: PlanDate?
    let text: String?

    init?(_ feedback: Feedback) {
      guard let field = feedback.fields.first(.adopted) else { return nil }
      date = feedback.adopted
      var text = field.value.value[...]
      // The date stands first, and is said by its own key.
      if let date, date.range.start == field.value.range.start {
        text = Substring(text.utf8.dropFirst(date.range.count))
        text = text.drop { " ,;:.–—-".contains($0) }
      }
      self.text = text.isEmpty ? nil : String(text)
    }
  }

  static let adoption = ExportObject<Adoption>(
    name: "adoption", meaning: "When feedback was adopted, and what shows it."
  ) {
    ExportProperty("date", .date, "The day.") { $0.date }
    ExportProperty("text", .text, "What shows it.") { $0.text }
  }

  static let reflection = ExportObject<Reflection>(
    name: "reflection", meaning: "What somebody thought about the way so far."
  ) {
    ExportProperty("date", .date, "The day.") { $0.date }
    ExportProperty("author", .person, "The handle of who wrote it.") { $0.author }
    ExportProperty("title", .text, "The heading's words, or the item's.") { $0.title.words }
    ExportProperty("text", .prose, "The text, as plain text.") { $0.prose }
    ExportProperty.audience { $0.audience }
    ExportProperty("range", .range, "All of it.") { $0.range }
  }
}
