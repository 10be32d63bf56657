package import WaymarkCheck
package import WaymarkPlan
import WaymarkReport

/// What reading and checking a plan's file gave.
package struct PlanReading: Sendable {
  /// The plan; nil where the system would not give the file to us.
  package var plan: Plan?
  /// The file with its findings.
  package var checked: CheckedFile
  /// The file as calendars know it; nil for the one below the folder of the site.
  package var file: String?
  /// For whom the plan is filtered; nil for the readers of the whole preview.
  package var audience: Audience?

  /// Joins a plan and what was found in it.
  package init(
    plan: Plan?, checked: CheckedFile, file: String? = nil, audience: Audience? = nil
  ) {
    self.audience = audience
    self.plan = plan
    self.file = file
    self.checked = checked
  }

  /// Whether nothing of a plan is in the file.
  var isSkipped: Bool {
    if case .skipped = checked.outcome { true } else { false }
  }

  /// Whether the plan cannot be shown as it is meant: it was refused, or its front matter broke,
  /// without which its people and dates are missing, or it is open who may see what.
  var isBroken: Bool { plan.map { !$0.isSound } ?? true }

  /// Why there is too much in a plan for a page, in the words of all commands; nil when there is not.
  var excess: String? { plan.flatMap { ReportLimit.problem(of: $0) } }
}
