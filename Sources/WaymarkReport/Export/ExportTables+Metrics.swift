import WaymarkPlan
import WaymarkSource

// Metrics, and the plain lists: commitments, practice, opportunities, wins, changes, questions.
extension ExportTables {
  static let metric = ExportObject<Metric>(
    name: "metric", meaning: "A number that is looked at regularly."
  ) {
    ExportProperty("name", .text, "Its name, without the unit.") { $0.name.value }
    ExportProperty("unit", .text, "Its unit.") { $0.unit?.value }
    ExportProperty("kind", .optional(.word), "What it measures.") { $0.kind?.value }
    ExportProperty("baseline", .number, "Where it started.") { $0.baseline?.value }
    ExportProperty("target", .number, "Where it should go.") { $0.target?.value }
    ExportProperty("for", .text, "The goal or milestone it serves, as written.") {
      $0.serves?.text.value
    }
    ExportProperty("for_goal", .index, "The goal it serves, as an index into `goals`.") {
      $0.serves?.goalIndex
    }
    ExportProperty(
      "for_milestone", .index, "The milestone it serves, as an index into `milestones`."
    ) { $0.serves?.milestoneIndex }
    ExportProperty("form", .word, "How it was written.") { $0.form }
    ExportProperty(
      "values", .list(.object(metricValue)), "Its values, in the order of the file."
    ) { $0.values }
    ExportProperty("stories", .texts, "Stories beside the numbers.") { $0.stories.map(\.value) }
    ExportProperty.otherFields(besides: [.kind, .unit, .baseline, .target, .serves, .story]) {
      $0.fields
    }
    ExportProperty("prose", .prose, "The rest of its text, as plain text.") { $0.prose }
    ExportProperty.audience { $0.audience }
    ExportProperty("range", .range, "All of it; for a column, its header cell.") { $0.range }
    ExportProperty("ranges", .object(metricRanges), "Where its parts stand.") { $0 }
  }

  static let metricRanges = ExportObject<Metric>(
    name: "metric_ranges", meaning: "Where the parts of a metric stand."
  ) {
    ExportProperty.place("name") { $0.name.range }
    ExportProperty.place("unit") { $0.unit?.range }
    ExportProperty.place("kind") { $0.kind?.range }
    ExportProperty.place("baseline") { $0.baseline?.range }
    ExportProperty.place("target") { $0.target?.range }
    ExportProperty.place("for") { $0.serves?.text.range }
    ExportProperty.places("stories") { $0.stories.map(\.range) }
  }

  static let metricValue = ExportObject<MetricValue>(
    name: "metric_value", meaning: "A metric's value on a day."
  ) {
    ExportProperty("date", .date, "The day.") { $0.date }
    ExportProperty("value", .number, "The number.") { $0.value.value }
    ExportProperty("range", .range, "Where the number stands.") { $0.value.range }
  }

  // MARK: Entries

  static let entry = ExportObject<Entry>(
    name: "entry",
    meaning: "An item of commitments, practice, opportunities, wins, changes, questions or stories."
  ) {
    ExportProperty("text", .text, "The words, without date, metadata and markup.") {
      $0.text.value
    }
    ExportProperty("date", .date, "Its date.") { $0.date }
    ExportProperty("side", .text, "The role it was written for, as in `Mentor: …`.") {
      $0.side?.name
    }
    assignment.of(\Entry.assignment)
    ExportProperty("state", .optional(.word), "What its checkbox says; null without one.") {
      $0.checkbox?.value
    }
    ExportProperty("about", .text, "What it is tied to, as written.") { $0.about?.text.value }
    ExportProperty("about_goal", .index, "The goal it is tied to, as an index into `goals`.") {
      $0.about?.goalIndex
    }
    ExportProperty(
      "about_milestone", .index, "The milestone it is tied to, as an index into `milestones`."
    ) { $0.about?.milestoneIndex }
    ExportProperty("check_in", .index, "The check-in it stands in, as an index into `check_ins`.") {
      $0.checkIn
    }
    ExportProperty("section", .index, "Its section, as an index into `sections`.") { $0.section }
    ExportProperty.otherFields(besides: [.serves, .about, .owner, .with, .start, .due, .done]) {
      $0.fields
    }
    ExportProperty("prose", .nestedProse, "What is nested under it, as plain text.") { $0 }
    ExportProperty.audience { $0.audience }
    ExportProperty("range", .range, "All of it.") { $0.range }
    ExportProperty("ranges", .object(entryRanges), "Where its parts stand.") { $0 }
  }

  static let entryRanges = ExportObject<Entry>(
    name: "entry_ranges", meaning: "Where the parts of an entry stand."
  ) {
    ExportProperty.place("text") { $0.text.place }
    ExportProperty.place("date") { $0.date?.range }
    assignmentPlaces.of(\Entry.assignment)
    ExportProperty.place("state") { $0.checkbox?.range }
    ExportProperty.place("about") { $0.about?.text.range }
  }
}
