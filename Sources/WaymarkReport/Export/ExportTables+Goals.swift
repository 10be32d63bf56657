import WaymarkPlan
import WaymarkSource

// Goals and milestones.
extension ExportTables {
  static let goal = ExportObject<Goal>(
    name: "goal", meaning: "What the mentee wants to reach."
  ) {
    ExportProperty("title", .text, "The words, without kind word, label, metadata and markup.") {
      $0.title.value
    }
    ExportProperty("label", .text, "A short name before them, such as `G1`.") { $0.label?.value }
    ExportProperty("anchor", .text, "The link anchor of its heading; null for a list item.") {
      $0.anchor.isEmpty ? nil : $0.anchor
    }
    ExportProperty("form", .word, "How it was written.") { $0.form }
    ExportProperty("section", .index, "Its section, as an index into `sections`.") { $0.section }
    ExportProperty("why", .text, "Why it matters.") { $0.why?.value }
    ExportProperty("skills", .texts, "The skills it grows.") { $0.skills.map(\.value) }
    ExportProperty("outcome", .text, "What will be different.") { $0.outcome?.value }
    assignment.of(\Goal.assignment)
    ExportProperty("done", .flag, "Whether the status is `done`.") { $0.status.value == .done }
    status.of(\Goal.status)
    ExportProperty("confidence", .optional(.object(confidence)), "How sure the mentee is.") {
      $0.confidence?.value
    }
    ExportProperty("milestones", .indices, "Its milestones, as indices into `milestones`.") {
      $0.milestones
    }
    ExportProperty(
      "steps", .list(.object(step)),
      "Checkboxes beside its milestones, every depth, in order."
    ) { $0.steps }
    ExportProperty.otherFields(
      besides: [
        .why, .skills, .outcome, .owner, .with, .start, .due, .status, .done, .confidence,
      ]
    ) { $0.fields }
    ExportProperty("prose", .prose, "The text about it, as plain text.") { $0.prose }
    ExportProperty.audience { $0.audience }
    ExportProperty("range", .range, "All of it, with everything nested.") { $0.range }
    ExportProperty("ranges", .object(goalRanges), "Where its parts stand.") { $0 }
  }

  static let goalRanges = ExportObject<Goal>(
    name: "goal_ranges", meaning: "Where the parts of a goal stand."
  ) {
    ExportProperty.place("title") { $0.title.range }
    ExportProperty.place("label") { $0.label?.range }
    ExportProperty.place("why") { $0.why?.range }
    ExportProperty.places("skills") { $0.skills.map(\.range) }
    ExportProperty.place("outcome") { $0.outcome?.range }
    assignmentPlaces.of(\Goal.assignment)
    statusPlaces.of(\Goal.status)
    ExportProperty.place("confidence") { $0.confidence?.range }
  }

  static let milestone = ExportObject<Milestone>(
    name: "milestone", meaning: "Something observable on the way to a goal, bounded in time."
  ) {
    ExportProperty("title", .text, "The words, without kind word, label, metadata and markup.") {
      $0.title.value
    }
    ExportProperty("label", .text, "A short name before them, such as `M1`.") { $0.label?.value }
    ExportProperty("anchor", .text, "The link anchor of its heading; null for the other forms.") {
      $0.anchor.isEmpty ? nil : $0.anchor
    }
    ExportProperty("form", .word, "How it was written.") { $0.form }
    ExportProperty(
      "goal", .index, "The goal it serves, as an index into `goals`; null outside goals."
    ) { $0.goal }
    ExportProperty("section", .index, "Its section, as an index into `sections`.") { $0.section }
    ExportProperty("why", .text, "Why it matters.") { $0.fields.first(.why)?.value.value }
    ExportProperty("evidence", .text, "How both will see that it is done.") { $0.evidence?.value }
    ExportProperty("skills", .texts, "The skills it grows.") { $0.skills.map(\.value) }
    ExportProperty("outcome", .text, "What it brings.") { $0.outcome?.value }
    assignment.of(\Milestone.assignment)
    ExportProperty("done", .flag, "Whether the status is `done`.") { $0.status.value == .done }
    status.of(\Milestone.status)
    ExportProperty("state", .optional(.word), "What its own checkbox says; null without one.") {
      $0.checkbox?.value
    }
    ExportProperty("after", .list(.object(reference)), "What must be finished first.") { $0.after }
    ExportProperty("reviewed", .date, "When it was last looked at together.") { $0.reviewed }
    ExportProperty("confidence", .optional(.object(confidence)), "How sure the owner is.") {
      $0.confidence?.value
    }
    ExportProperty("steps", .list(.object(step)), "Its steps, every depth, in order.") { $0.steps }
    ExportProperty.otherFields(
      besides: [
        .why, .skills, .outcome, .owner, .with, .start, .due, .evidence, .status, .done, .after,
        .reviewed, .confidence, .milestone, .goal, .identifier,
      ]
    ) { $0.fields }
    ExportProperty("prose", .prose, "The text about it, as plain text.") { $0.prose }
    ExportProperty.audience { $0.audience }
    ExportProperty("range", .range, "All of it, with everything nested.") { $0.range }
    ExportProperty("ranges", .object(milestoneRanges), "Where its parts stand.") { $0 }
  }

  static let milestoneRanges = ExportObject<Milestone>(
    name: "milestone_ranges", meaning: "Where the parts of a milestone stand."
  ) {
    ExportProperty.place("title") { $0.title.range }
    ExportProperty.place("label") { $0.label?.range }
    ExportProperty.place("why") { $0.fields.first(.why)?.value.range }
    ExportProperty.place("evidence") { $0.evidence?.range }
    ExportProperty.places("skills") { $0.skills.map(\.range) }
    ExportProperty.place("outcome") { $0.outcome?.range }
    assignmentPlaces.of(\Milestone.assignment)
    statusPlaces.of(\Milestone.status)
    ExportProperty.place("state") { $0.checkbox?.range }
    ExportProperty.place("reviewed") { $0.reviewed?.range }
    ExportProperty.place("confidence") { $0.confidence?.range }
  }
}
