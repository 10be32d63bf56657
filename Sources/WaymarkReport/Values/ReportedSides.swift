import WaymarkPlan
import WaymarkSource

/// How work and questions are spread over the sides: mentee, mentor, peers.
struct ReportedSides: Codable, Sendable {
  var sides: [Side]
  var workText: String?
  var questionsText: String?

  /// One side.
  struct Side: Codable, Sendable {
    var side: String
    var names: String
    var work: Int
    var workPercent: Int
    var questions: Int
    var questionsPercent: Int
    var text: String
  }

  /// Nil when the readers do not see owners, or no side has work or a question.
  init?(_ survey: Survey, _ items: [WorkItem]) {
    guard survey.showsOwners else { return nil }
    let plan = survey.plan
    let roles = [Role.mentee, .mentor, .peer].filter { !plan.people(with: $0).isEmpty }
    guard roles.count > 1 else { return nil }
    func side(of reference: PersonReference?) -> Role? {
      guard let reference else { return nil }
      if let role = reference.role { return role }
      return reference.person.flatMap { plan.people[safe: $0] }.flatMap { person in
        roles.first { person.has($0) }
      }
    }
    // What was given up is nobody's share.
    let working = items.filter { $0.isOpen || $0.isDone }.compactMap {
      side(of: $0.assignment.owner)
    }
    let asking = plan.questions.compactMap { $0.side ?? side(of: $0.assignment.owner) }
    guard !working.isEmpty || !asking.isEmpty else { return nil }
    func counts(_ found: [Role]) -> [Int] { roles.map { role in found.count { $0 == role } } }
    let work = counts(working)
    let questions = counts(asking)
    let workPercents = NumberText.percents(work)
    let questionPercents = NumberText.percents(questions)
    sides = roles.indices.map { index in
      let names = plan.people(with: roles[index]).compactMap { plan.people[safe: $0]?.displayName }
      return Side(
        side: roles[index].name.capitalisedFirst, names: Words.list(names), work: work[index],
        workPercent: workPercents[index], questions: questions[index],
        questionsPercent: questionPercents[index],
        text: "\(work[index]) of the work, \(NumberText.counted(questions[index], "question"))")
    }
    if !working.isEmpty { workText = ReportedSides.text(sides, \.work) }
    if !asking.isEmpty { questionsText = ReportedSides.text(sides, \.questions) }
  }

  private static func text(_ sides: [Side], _ count: (Side) -> Int) -> String {
    Words.list(sides.map { "\($0.side.lowercased()) \(count($0))" })
  }
}
