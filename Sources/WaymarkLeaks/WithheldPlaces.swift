import WaymarkPlan
import WaymarkSource

/// The parts of a plan that marks and the table of audiences keep from a reader, found a second
/// time and in another way than the filter finds them.
///
/// What the filter lets through of these counts as withheld all the same.
struct WithheldPlaces {
  private var ranges: [ByteRange] = []

  init(_ plan: Plan, audience: Audience) {
    ranges = plan.marks.filter { $0.value > audience }.map(\.range)
    ranges += plan.sections.filter { ($0.audience ?? .everyone) > audience }.map(\.range)
    func isWithheld(_ field: PlanField) -> Bool { AudienceTable.audience(of: field) > audience }
    func section(_ index: Int?) -> Audience? {
      index.flatMap { plan.sections.indices.contains($0) ? plan.sections[$0].audience : nil }
    }
    func checkIn(_ index: Int?) -> Audience? {
      index.flatMap { plan.checkIns.indices.contains($0) ? plan.checkIns[$0].audience : nil }
    }
    // Where no mark says otherwise, the table alone decides.
    let lists: [(PlanField, [Entry])] = [
      (.practice, plan.practices), (.opportunity, plan.opportunities), (.change, plan.changes),
      (.question, plan.questions), (.metricStories, plan.stories),
    ]
    for (field, entries) in lists where isWithheld(field) {
      ranges += entries.filter {
        $0.audience == nil && section($0.section) == nil && checkIn($0.checkIn) == nil
      }.map(\.range)
    }
    if isWithheld(.reflection) {
      ranges += plan.reflections.filter { $0.audience == nil }.map(\.range)
    }
    if isWithheld(.action) {
      ranges += plan.actions.filter { $0.step.audience == nil && checkIn($0.checkIn) == nil }
        .map(\.step.text.range)
    }
    if isWithheld(.checkInContents) {
      for checkIn in plan.checkIns where checkIn.audience == nil {
        ranges += checkIn.fields.map(\.range) + checkIn.prompts.map(\.question.range)
        ranges += checkIn.prompts.compactMap(\.answer?.range)
      }
    }
    if isWithheld(.feedbackContents) {
      for feedback in plan.feedback where feedback.audience == nil {
        guard checkIn(feedback.checkIn) == nil else { continue }
        ranges += feedback.fields.map(\.range)
      }
    }
    if isWithheld(.stepText) {
      for milestone in plan.milestones
      where milestone.audience == nil && section(milestone.section) == nil {
        ranges += milestone.steps.filter { $0.audience == nil }.map(\.text.range)
      }
    }
    for goal in plan.goals where goal.audience == nil && section(goal.section) == nil {
      if isWithheld(.goalWhy), let why = goal.why { ranges.append(why.range) }
      if isWithheld(.goalOutcome), let outcome = goal.outcome { ranges.append(outcome.range) }
    }
  }

  /// Whether a text that is shown was read from a withheld place.
  func hold(_ range: ByteRange) -> Bool {
    !range.isEmpty && ranges.contains { $0.start <= range.start && range.end <= $0.end }
  }

  /// A text's bytes without those of withheld places.
  func without(_ source: SourceText) -> [UInt8] {
    var bytes = source.bytes
    for range in ranges where range.end <= bytes.count {
      for offset in range.start..<range.end where bytes[offset] != 0x0A { bytes[offset] = 0x20 }
    }
    return bytes
  }
}
