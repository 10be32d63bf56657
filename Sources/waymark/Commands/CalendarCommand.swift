import ArgumentParser
import WaymarkPlan
import WaymarkReport

/// Makes a calendar of plans.
struct CalendarCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calendar",
    abstract: "Make a calendar of what is due and of check-ins, to import or to subscribe to.",
    discussion: """
      Whole days, as iCalendar (RFC 5545): goals, milestones, steps and actions with a date of \
      their own, the check-ins that the plan names, and the next ones that its cadence asks for. \
      With --for, what one person answers for, and the check-ins they take part in. Importing a \
      later calendar changes the events that are there and adds none twice; docs/calendar.md says \
      how.
      """)

  @Argument(help: "Plans and folders.", completion: .file(extensions: ["md"]))
  var paths: [String] = ["."]

  @Option(name: .customLong("for"), help: ArgumentHelp("Only this person's.", valueName: "handle"))
  var handle: String?

  @Option(
    name: .customLong("alarm"), parsing: .upToNextOption,
    help: ArgumentHelp(
      "Remind so many days before, at nine in the morning; 0 is the day itself.",
      valueName: "days"))
  var alarms: [Int] = []

  @Option(help: ArgumentHelp("What calendar programs call it.", valueName: "text"))
  var name: String?

  @Option(help: "Who will see it: public, programme, pair or self.")
  var audience: AudienceChoice?

  @OptionGroup var options: PlanOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if let days = alarms.first(where: { !(0...366).contains($0) }) {
      throw ValidationError("--alarm \(days): give a number of days from 0 to 366")
    }
  }

  func run() throws {
    let opener = try PlanOpener(options)
    var plans = PlanCollection(below: paths, opener, for: audience)
    try plans.refuseMissing()
    try plans.inputs.refuse(output.output)
    plans.hideNames()
    let programme = opener.programmes.context(of: plans.found.map(\.path))
    var asked = CalendarOptions(
      today: options.day, handle: handle, alarms: alarms, name: name ?? plans.programmeName)
    asked.people = programme.people
    var calendar = PlanCalendar(options: asked)
    var search = PersonLookup(handle, on: options.day, in: programme)
    let isReadable = try plans.forEach(transform: { [search] plan in
      let readers = opener.audience(audience, for: plan.path)
      return (plan, readers, search?.part(of: plan, for: readers))
    }) { plan, readers, part in
      calendar.add(plan, audience: readers, file: plans.file(of: plan))
      search?.add(part, for: readers)
    }
    try search?.refuse()
    try output.write(calendar.text(), besides: plans.inputs)
    if !isReadable { throw Failure.unreadableInput }
  }
}
