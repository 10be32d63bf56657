import ArgumentParser
import WaymarkPlan
import WaymarkReport
import WaymarkSource

/// Lists what is due.
struct DueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "due",
    abstract: "List what is late and due soon across plans, by day.",
    discussion: """
      Goals, milestones, steps and actions that are open and have a date of their own. With --for, \
      also what that person does for somebody else's milestone until its date.
      """)

  @Argument(help: "Plans and folders.", completion: .file(extensions: ["md"]))
  var paths: [String] = ["."]

  @Option(name: .customLong("for"), help: ArgumentHelp("Only this person's.", valueName: "handle"))
  var handle: String?

  @Option(help: ArgumentHelp("How far ahead: days or weeks.", valueName: "14d"))
  var within = DaySpan.standard

  @Option(help: "How it is written: text, md or json.")
  var format = Format.text

  @Option(help: "Who will read it: public, programme, pair or self.")
  var audience: AudienceChoice?

  @OptionGroup var options: PlanOptions
  @OptionGroup var output: OutputOptions

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, md, json
  }

  func run() throws {
    let opener = try PlanOpener(options)
    var plans = PlanCollection(below: paths, opener, for: audience)
    try plans.inputs.refuse(output.output)
    plans.hideNames()
    let programme = opener.programmes.context(of: plans.found.map(\.path))
    var list = DueList(today: options.day, days: within.days, people: programme.people)
    var search = PersonLookup(handle, on: options.day, in: programme)
    let isReadable = try plans.forEach(transform: { [search] plan in
      let readers = opener.audience(audience, for: plan.path)
      return (plan, readers, search?.part(of: plan, for: readers))
    }) { plan, readers, part in
      list.add(plan, audience: readers, for: handle)
      search?.add(part, for: readers)
    }
    try search?.refuse()
    list.sort()
    switch format {
    case .text: try output.write(list.text(), besides: plans.inputs)
    case .md: try output.write(list.markdown(), besides: plans.inputs)
    case .json: try output.write(list.json(), besides: plans.inputs)
    }
    if !isReadable { throw Failure.unreadableInput }
  }
}

/// A number of days as an option's value: `14d`, `2w` or `14`.
struct DaySpan: ExpressibleByArgument {
  static let standard = DaySpan(days: 14)
  let days: Int

  init(days: Int) { self.days = days }

  init?(argument: String) {
    let isWeeks = argument.hasSuffix("w")
    let digits = isWeeks || argument.hasSuffix("d") ? String(argument.dropLast()) : argument
    guard let number = Int(digits), (0...36_500).contains(number) else { return nil }
    days = isWeeks ? number * 7 : number
  }

  var defaultValueDescription: String { "\(days)d" }
}
