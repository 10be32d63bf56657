public import WaymarkPlan
import WaymarkSource

/// What a programme's report keeps of one plan: a few words and numbers, and never the plan.
///
/// Made on all cores, one for each plan as it is read, so that a programme of any size is held
/// in a small part of the memory that its files take.
public struct PlanDigest: Sendable {
  /// The plan as a line of the report.
  package var plan: ProgrammePlan
  /// What the lines are ordered by: the title, then the file.
  let order: String
  let people: [Member]
  let skills: [Skill]
  let dueSoon: [ProgrammeWork.Milestone]
  /// The next check-in, where it is within the next two weeks.
  let checkInSoon: CalendarDate?
  let wins: [Win]
  /// How much feedback went from whom to whom in the window.
  let feedback: [Direction: Int]
  let openSteps: Int
  let doneSteps: Int

  /// Somebody the plan names.
  struct Member: Sendable {
    let identity: PersonIdentity
    let name: String
    let isMentee: Bool
    let isMentor: Bool
  }

  /// A skill that the plan names.
  struct Skill: Sendable {
    /// The name in folded form.
    let key: String
    let name: String
    /// Whether a milestone that names it is finished.
    let isShown: Bool
  }

  /// Something that was celebrated in the window.
  struct Win: Sendable {
    let day: CalendarDate
    let text: String
  }

  /// From which side to which feedback went.
  enum Direction: Sendable, CaseIterable {
    case mentorToMentee, menteeToMentor, others
  }

  /// Reduces a plan to what its readers may see, and of that to what the report needs.
  ///
  /// The readers are the programme at the most: nobody is in the pair of all plans.
  public init(_ plan: Plan, options: ReportOptions) {
    var options = options
    options.audience = min(options.audience, .programme)
    self.init(Survey(plan: plan, options: options), options: options)
  }

  /// Reduces a plan that was filtered before.
  init(_ survey: Survey, options: ReportOptions) {
    let window = options.windowAcrossPlans
    let work = ProgrammeWork(survey)
    let row = ProgrammePlan(survey, work)
    let directory = PeopleDirectory(options.programme.people)
    self.plan = row
    order = WordFolding.fold(row.title)
    people = survey.plan.people.map { person in
      Member(
        identity: directory.identity(of: person), name: person.displayName,
        isMentee: person.has(.mentee), isMentor: person.has(.mentor))
    }
    skills = PlanDigest.skills(of: survey.plan)
    dueSoon = work.dueSoon
    checkInSoon = Rhythm(survey).next.flatMap { day in
      let left = day.days(since: options.today)
      return row.rhythm == .inTime && left <= ReportOptions.soonAcrossPlans ? day : nil
    }
    wins = survey.plan.wins.compactMap { win in
      guard let day = win.date?.date, window.contains(day), !win.text.value.isEmpty
      else { return nil }
      return Win(day: day, text: win.text.value)
    }
    feedback = PlanDigest.directions(survey, window)
    openSteps = work.openSteps
    doneSteps = work.doneSteps
  }

  /// The skills of a plan, its goals and its milestones, each once.
  static func skills(of plan: Plan) -> [Skill] {
    var order: [String] = []
    var names: [String: String] = [:]
    var shown: Set<String> = []
    func add(_ skills: [Located<String>], isShown: Bool = false) {
      for skill in skills {
        let key = WordFolding.fold(skill.value)
        guard !key.isEmpty else { continue }
        if names[key] == nil {
          names[key] = skill.value
          order.append(key)
        }
        if isShown { shown.insert(key) }
      }
    }
    add(plan.skills)
    for goal in plan.goals { add(goal.skills) }
    for milestone in plan.milestones {
      add(milestone.skills, isShown: milestone.status.value == .done)
    }
    return order.map {
      Skill(key: $0, name: names[$0] ?? $0, isShown: shown.contains($0))
    }
  }

  private static func directions(_ survey: Survey, _ window: Survey.Window) -> [Direction: Int] {
    var counts: [Direction: Int] = [:]
    func has(_ role: Role, _ references: [PersonReference]) -> Bool {
      references.contains { reference in
        reference.person.flatMap { survey.plan.people[safe: $0] }?.has(role) ?? false
      }
    }
    for feedback in survey.plan.feedback where window.contains(feedback.date.date) {
      let direction: Direction =
        if has(.mentor, feedback.from), has(.mentee, feedback.to) {
          .mentorToMentee
        } else if has(.mentee, feedback.from), has(.mentor, feedback.to) {
          .menteeToMentor
        } else {
          .others
        }
      counts[direction, default: 0] += 1
    }
    return counts
  }
}
