import ArgumentParser
import WaymarkCheck
import WaymarkSource

/// Checks plans and folders.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say what in plans contradicts itself, or will let someone down.",
    discussion: """
      Paths are plans, or folders in which every .md file is looked at, but for what git ignores, \
      hidden folders, and README, CONTRIBUTING, CHANGELOG and LICENSE. Every finding of every file \
      is printed in one run; "waymark explain RULE" says why a rule is there.
      """)

  @Argument(help: "Plans and folders.", completion: .file(extensions: ["md"]))
  var paths: [String] = ["."]

  @OptionGroup var options: PlanOptions

  @Option(help: "The least severity that makes the exit status 1: error, warning, hint or never.")
  var failOn = Threshold.error

  @Option(help: "How findings are written: text or json.")
  var format = Format.text

  @Option(help: "Whether to use colours: auto, always or never.")
  var color = ColourChoice.auto

  @Flag(name: .shortAndLong, help: "Print findings only, without the last line of counts.")
  var quiet = false

  @OptionGroup var output: OutputOptions

  enum Threshold: String, ExpressibleByArgument, CaseIterable {
    case error, warning, hint, never
  }

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  enum ColourChoice: String, ExpressibleByArgument, CaseIterable {
    case auto, always, never
  }

  func run() throws {
    let opener = try PlanOpener(options)
    let found = PlanFinder(programmes: opener.programmes).find(paths)
    let run = CheckRun(opener: opener, today: options.day)
    var summary = CheckSummary()
    var isUnreadable = false
    var writer = try FindingsWriter(format: findingsFormat, output: output)
    for programme in opener.programmes.programmes where !programme.diagnostics.isEmpty {
      let file = run.configurationFile(programme)
      summary.add(findingsOf: file)
      try writer.write(file)
    }
    try run.forEach(found) { file in
      if case .unreadable = file.outcome { isUnreadable = true }
      summary.add(file)
      try writer.write(file)
    }
    try writer.finish(summary, isQuiet: quiet)
    if isUnreadable { throw Failure.unreadableInput }
    if fails(summary) { throw Failure.foundSomething }
  }

  private var findingsFormat: any FindingsFormat {
    switch format {
    case .json: return JSONFormat()
    case .text:
      let isColoured =
        color == .always || color == .auto && output.output == nil && Terminal.showsColour
      return TextFormat(isColoured: isColoured)
    }
  }

  private func fails(_ summary: CheckSummary) -> Bool {
    switch failOn {
    case .never: false
    case .error: summary.errors > 0
    case .warning: summary.errors + summary.warnings > 0
    case .hint: summary.errors + summary.warnings + summary.hints > 0
    }
  }
}
