import ArgumentParser
import WaymarkPlan
import WaymarkReport
import WaymarkSource

/// Finds out who is meant by `--for`, over all plans, as a report on a person does.
struct PersonLookup: Sendable {
  private var options: ReportOptions
  private var parts: [ReportPart] = []

  /// - Parameter handle: what the user typed; without it there is nobody to look for.
  init?(_ handle: String?, on day: CalendarDate, in programme: ProgrammeContext) {
    guard let handle else { return nil }
    options = ReportOptions(today: day, audience: .oneself)
    options.handle = ReportOptions.handle(written: handle)
    options.programme = programme
  }

  /// What a plan says about who is meant; plans may be looked at side by side.
  func part(of plan: Plan, for readers: Audience) -> ReportPart? {
    var options = options
    options.audience = readers
    return Report.part(of: plan, for: .person, options: options)
  }

  /// Takes in what a plan says.
  mutating func add(_ part: ReportPart?, for readers: Audience) {
    if let part { parts.append(part) }
    // What is told is for the widest readers that any of the plans has.
    options.audience = min(options.audience, readers)
  }

  /// Ends the command where it is not clear who is meant.
  func refuse() throws {
    guard let problem = Report.problem(of: .person, with: parts, options: options) else { return }
    throw ValidationError(problem.message + (problem.help.map { "; \($0)" } ?? ""))
  }
}
