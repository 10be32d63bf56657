import ArgumentParser
import WaymarkPlan

/// Shows what was read.
struct OutlineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "outline",
    abstract: "Show what waymark reads in a plan, line by line.",
    discussion: """
      Goals, milestones, steps, check-ins and the rest as they were understood, with owners and \
      dates, inherited ones marked. What is missing here was taken as prose.
      """)

  @Argument(help: "A plan.", completion: .file(extensions: ["md"]))
  var plan: String

  @OptionGroup var options: PlanOptions

  @OptionGroup var output: OutputOptions

  func run() throws {
    let opener = try PlanOpener(options)
    let outline = PlanOutline.lines(of: try opener.open(plan)).map { $0 + "\n" }.joined()
    try output.write(outline, besides: InputFiles(named: [plan], opener))
  }
}
