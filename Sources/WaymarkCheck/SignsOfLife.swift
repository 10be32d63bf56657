import WaymarkPlan
import WaymarkSource

/// The dated places of a plan that show that somebody cared for some of its milestones.
struct SignsOfLife {
  private let plan: CheckedPlan
  private let milestones: [Int]
  private var names: NameIndex
  /// For each text of the index, its day; nil without one.
  private var days: [PlanDate?] = []
  private var tied: [Reference.Target: [PlanDate?]] = [:]

  /// Reads what is dated in a plan, in time linear in the plan.
  /// - Parameter milestones: those that are asked for, by index.
  init(of milestones: [Int], in plan: CheckedPlan) {
    self.plan = plan
    self.milestones = milestones
    names = NameIndex(ofMilestones: milestones, in: plan)
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

  /// The last day that shows somebody cared for one of the milestones, by its position among them.
  func last(of position: Int) -> Last {
    let index = milestones[position]
    var found: [PlanDate?] = []
    if let own = SignsOfLife.ownLast(ofMilestone: index, in: plan) { found.append(own) }
    found += tied[.milestone(index)] ?? []
    if let goal = plan.milestones[index].goal { found += tied[.goal(goal)] ?? [] }
    found += names.textsNaming(position, sharing: 1).map { days[$0] }
    guard !found.contains(where: { $0 == nil }) else { return .unknown }
    return found.compactMap { $0 }.max { $0.date < $1.date }.map { .on($0) } ?? .never
  }

  /// The last day that a milestone itself or a step of it shows.
  static func ownLast(ofMilestone index: Int, in plan: CheckedPlan) -> PlanDate? {
    var last: PlanDate?
    func look(at day: PlanDate?) {
      guard let day else { return }
      if last.map({ $0.date < day.date }) ?? true { last = day }
    }
    look(at: plan.milestones[index].reviewed)
    look(at: plan.milestones[index].status.date)
    look(at: plan.milestones[index].assignment.start)
    look(at: plan.milestones[index].assignment.done)
    for step in plan.milestones[index].steps {
      look(at: step.assignment.done)
      look(at: step.status?.date)
      look(at: step.assignment.start)
    }
    return last
  }

  private mutating func add(_ range: ByteRange, _ day: PlanDate?, _ about: Reference? = nil) {
    names.addText(range, of: plan.source)
    days.append(day)
    if let target = about?.target { tied[target, default: []].append(day) }
  }
}
