import WaymarkPlan
import WaymarkSource

/// The dated places of a plan that show that somebody cared for a milestone.
struct SignsOfLife {
  private let plan: Plan
  private var names = NameIndex()
  /// For each text of the index, its day; nil without one.
  private var days: [PlanDate?] = []
  private var tied: [Reference.Target: [PlanDate?]] = [:]

  /// Reads what is dated in a plan, in time linear in the plan.
  init(_ plan: Plan) {
    self.plan = plan
    for checkIn in plan.checkIns where !checkIn.isSkipped { add(checkIn.range, checkIn.date) }
    for feedback in plan.feedback { add(feedback.range, feedback.date, feedback.about) }
    for reflection in plan.reflections { add(reflection.range, reflection.date) }
    let entries = [plan.practices, plan.opportunities, plan.wins, plan.changes, plan.questions]
    for entry in entries.joined() {
      let day = entry.date ?? entry.assignment.done
      add(entry.range, day ?? entry.checkIn.map { plan.checkIns[$0].date }, entry.about)
    }
    for metric in plan.metrics {
      guard let target = metric.serves?.target else { continue }
      tied[target, default: []] += metric.values.map(\.date)
    }
  }

  /// What is known of the last time somebody cared for a milestone.
  enum Last {
    case on(PlanDate)
    /// Nothing shows it.
    case never
    /// A text without a date names it, so nothing can be said.
    case unknown
  }

  /// The last day that shows somebody cared for a milestone.
  func last(ofMilestone index: Int) -> Last {
    let milestone = plan.milestones[index]
    var found: [PlanDate?] = []
    for day in [
      milestone.reviewed, milestone.status.date, milestone.assignment.start,
      milestone.assignment.done,
    ] where day != nil {
      found.append(day)
    }
    for step in milestone.steps {
      for day in [step.assignment.done, step.status?.date, step.assignment.start] where day != nil {
        found.append(day)
      }
    }
    found += tied[.milestone(index)] ?? []
    if let goal = milestone.goal { found += tied[.goal(goal)] ?? [] }
    let naming = names.textsNaming(
      milestone.title, label: milestone.label, in: plan.source, sharing: 1)
    found += naming.map { days[$0] }
    guard !found.contains(where: { $0 == nil }) else { return .unknown }
    return found.compactMap { $0 }.max { $0.date < $1.date }.map { .on($0) } ?? .never
  }

  private mutating func add(_ range: ByteRange, _ day: PlanDate?, _ about: Reference? = nil) {
    names.add(range, of: plan.source)
    days.append(day)
    if let target = about?.target { tied[target, default: []].append(day) }
  }
}
