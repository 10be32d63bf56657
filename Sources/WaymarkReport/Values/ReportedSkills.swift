import WaymarkPlan
import WaymarkSource

/// The skills that the plan names, and what has been done for each.
struct ReportedSkills: Codable, Sendable {
  var moved: ReportedShare
  var movedText: String
  var skills: [Skill]

  /// One skill.
  struct Skill: Codable, Sendable {
    var name: String
    var milestones: ReportedShare?
    var exercises: ReportedShare?
    var isServed: Bool
    var hasMoved: Bool
    var lastMoved: String?
    var lastMovedText: String?
    /// What was finished for it in the time of the report, the latest first.
    var by: [String]
    var text: String
  }

  /// Nil when the plan names no skill, or its readers see none.
  init?(_ survey: Survey) {
    let work = survey.skillWork
    guard !work.isEmpty else { return nil }
    skills = work.map { Skill($0, survey) }
    moved = ReportedShare(done: skills.filter(\.hasMoved).count, total: skills.count)
    movedText = "\(moved.counted("skill")) moved \(ReportedWindow(survey.window).text)"
  }
}

extension ReportedSkills.Skill {
  init(_ work: SkillWork, _ survey: Survey) {
    let plan = survey.plan
    name = work.name
    let done = work.milestones.filter {
      plan.milestones[safe: $0].map { survey.standing(of: $0) == .done } ?? false
    }
    let practised = work.exercises.filter { plan.practices[safe: $0]?.checkbox?.value == .done }
    milestones =
      work.milestones.isEmpty
      ? nil : ReportedShare(done: done.count, total: work.milestones.count)
    exercises =
      work.exercises.isEmpty
      ? nil : ReportedShare(done: practised.count, total: work.exercises.count)
    isServed = milestones != nil || exercises != nil
    let past = work.moves.filter { $0.day <= survey.window.until }
      .enumerated().sorted { ($1.element.day, $0.offset) < ($0.element.day, $1.offset) }
      .map(\.element)
    lastMoved = past.first?.day.iso
    lastMovedText = past.first.map { DateText.short($0.day) }
    by = past.filter { survey.window.contains($0.day) && !$0.title.isEmpty }.map(\.title)
    hasMoved = past.contains { survey.window.contains($0.day) }
    var parts = [
      milestones.map { $0.counted("milestone") + " done" },
      exercises.map { $0.counted("exercise") + " done" },
    ].compactMap(\.self)
    if parts.isEmpty { parts = ["nothing in the plan grows it yet"] }
    if let lastMovedText { parts.append("last moved \(lastMovedText)") }
    text = parts.joined(separator: ", ")
  }
}
