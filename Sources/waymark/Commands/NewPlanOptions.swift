import ArgumentParser
import WaymarkEdit
import WaymarkPlan
import WaymarkSource

/// What a new plan is made of, as options.
struct NewPlanOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("A template's name, or a file of your own.", valueName: "name"),
    completion: .list(PlanTemplate.builtIn.map(\.name)))
  var template: String?

  @Option(help: ArgumentHelp("Whose growth it is about; may be repeated.", valueName: "name"))
  var mentee: [String] = []

  @Option(help: ArgumentHelp("Who accompanies them; may be repeated.", valueName: "name"))
  var mentor: [String] = []

  @Option(help: ArgumentHelp("A peer; may be repeated.", valueName: "name"))
  var peer: [String] = []

  @Option(help: ArgumentHelp("The first day; today by default.", valueName: "YYYY-MM-DD"))
  var start: DayArgument?

  @Option(help: ArgumentHelp("The last day.", valueName: "YYYY-MM-DD"))
  var end: DayArgument?

  @Option(help: ArgumentHelp("How many weeks it lasts.", valueName: "number"))
  var weeks: Int?

  @Option(help: ArgumentHelp("How often you meet, as in \"every 2 weeks\".", valueName: "rhythm"))
  var cadence: String?

  @Option(help: ArgumentHelp("The title.", valueName: "words"))
  var title: String?

  /// Finds what contradicts itself in the dates.
  func checkDates() throws {
    if let weeks, !(1...520).contains(weeks) {
      throw ValidationError("--weeks \(weeks): a plan lasts 1 to 520 weeks")
    }
    if end != nil, weeks != nil { throw ValidationError("give --end or --weeks, not both") }
    if let end, end.date < (start?.date ?? Today.fromClock()) {
      throw ValidationError("--end \(end.date) is before the first day")
    }
  }

  /// Asks at the terminal for what is missing.
  mutating func ask() {
    let questions = Questions()
    if template == nil {
      FileWriting.complain(NewCommand.templateList())
      template = questions.answer("Template", standard: "minimal")
    }
    if mentee.isEmpty { mentee = questions.names("Mentee") }
    if mentor.isEmpty { mentor = questions.names("Mentor") }
    if peer.isEmpty { peer = questions.names("Peers, separated by commas (none)") }
    if start == nil {
      start = questions.value("First day", standard: Today.fromClock().description) {
        DayArgument(argument: $0)
      }
    }
    let chosen = template.flatMap(PlanTemplate.named)
    if end == nil, weeks == nil {
      weeks = questions.value("Weeks", standard: chosen.map { String($0.weeks) } ?? "26") {
        Int($0).flatMap { (1...520).contains($0) ? $0 : nil }
      }
    }
    if cadence == nil {
      cadence = questions.answer("How often you meet", standard: chosen?.cadence ?? "every 2 weeks")
    }
  }

  /// The template and what goes into it; ends the program when something is missing or wrong.
  /// - Parameter usual: the template when none is named.
  func resolved(usual: String? = nil) throws -> (PlanTemplate, NewPlan) {
    var missing: [String] = []
    if template == nil, usual == nil {
      missing.append("--template (waymark new --list shows them)")
    }
    if mentee.allSatisfy(\.isBlank) { missing.append("--mentee") }
    if mentor.allSatisfy(\.isBlank) { missing.append("--mentor") }
    guard missing.isEmpty, let name = template ?? usual else {
      throw ValidationError("missing: " + missing.joined(separator: ", "))
    }
    let chosen = try Self.template(named: name)
    let first = start?.date ?? Today.fromClock()
    let new = NewPlan(
      mentees: mentee.filter { !$0.isBlank }, mentors: mentor.filter { !$0.isBlank },
      peers: peer.filter { !$0.isBlank }, start: first,
      end: end?.date ?? weeks.map { NewPlan.end(after: $0, from: first) },
      cadence: cadence, title: title.flatMap { $0.isBlank ? nil : $0 })
    if let cadence {
      let plan = PlanReader().read(SourceText(text: new.text(from: chosen)))
      if plan.cadence == nil {
        throw ValidationError(
          "--cadence \"\(cadence)\" gives no rhythm; write weekly, every 2 weeks or monthly")
      }
    }
    return (chosen, new)
  }

  private static func template(named name: String) throws -> PlanTemplate {
    if let known = PlanTemplate.named(name) { return known }
    guard name.hasSuffix(".md") else {
      let near = NearestName.matches(for: name, in: PlanTemplate.builtIn.map(\.name))
      let hint = near.first.map { "; did you mean \"\($0)\"?" } ?? "; waymark new --list shows them"
      throw ValidationError("no template \"\(name)\"" + hint)
    }
    do {
      let bytes = try FileReading.bytes(of: name, limit: 1 << 20)
      return PlanTemplate(name: name, text: String(decoding: bytes, as: UTF8.self))
    } catch {
      throw Failure.input(error)
    }
  }
}

extension String {
  /// Whether there is nothing but space in it.
  fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
