import ArgumentParser
import WaymarkPlan
import WaymarkReport

/// Makes a feed of what there is to celebrate.
struct FeedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feed",
    abstract: "Make an Atom feed of wins and finished milestones.",
    discussion: """
      Wins, and goals and milestones that are done, with their dates, the newest first. What has no \
      date has no place in a feed, and is counted on standard error.
      """)

  @Argument(help: "Plans and folders.", completion: .file(extensions: ["md"]))
  var paths: [String] = ["."]

  @Option(help: ArgumentHelp("The feed's title.", valueName: "text"))
  var title: String?

  @Option(help: ArgumentHelp("At most so many entries, the newest.", valueName: "count"))
  var limit = 100

  @Option(help: ArgumentHelp("The web address that the feed will have.", valueName: "address"))
  var address: String?

  @Option(help: "Who will read it: public, programme, pair or self.")
  var audience: AudienceChoice?

  @OptionGroup var options: PlanOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit \(limit): give a number of at least 1") }
  }

  func run() throws {
    let opener = try PlanOpener(options)
    var plans = PlanCollection(below: paths, opener, for: audience)
    try plans.refuseMissing()
    try plans.inputs.refuse(output.output)
    plans.hideNames()
    var feed = AtomFeed(
      options: FeedOptions(
        today: options.day, title: title ?? plans.programmeName.map { "Wins: \($0)" },
        limit: limit, address: address))
    let isReadable = try plans.forEach(transform: { $0 }) { plan in
      feed.add(
        plan, audience: opener.audience(audience, for: plan.path), file: plans.file(of: plan))
    }
    if feed.undatedCount > 0 {
      FileWriting.complain("waymark: without a date, and so left out: \(feed.undatedCount)")
    }
    try output.write(feed.text(), besides: plans.inputs)
    if !isReadable { throw Failure.unreadableInput }
  }
}
