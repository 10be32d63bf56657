import ArgumentParser
import Foundation
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

        waymark check plans/                                   what a person reads
        waymark check plans/ --fix --diff                      what safe fixes would change
        waymark check plans/ --format github --format sarif=waymark.sarif      in CI
      """)

  @Argument(help: "Plans and folders.", completion: .file(extensions: ["md"]))
  var paths: [String] = ["."]

  @OptionGroup var options: PlanOptions

  @Option(help: "The least severity that makes the exit status 1: error, warning, hint or never.")
  var failOn = Threshold.error

  @Option(
    help: ArgumentHelp(
      """
      How findings are written: text, json, sarif, github, gitlab or junit; with =FILE, to a \
      file. May be given several times. (default: text)
      """, valueName: "format"))
  var format: [FormatChoice] = []

  @Option(help: "Whether to use colours: auto, always or never.")
  var color = ColourChoice.auto

  @OptionGroup(title: "Fixing") var fixing: FixingOptions
  @OptionGroup(title: "Old plans") var baseline: BaselineOptions

  @Flag(help: "Check what comes on standard input, as an editor does.")
  var stdin = false

  @Option(help: ArgumentHelp("The path that standard input stands for.", valueName: "path"))
  var stdinFilename: String?

  @Flag(help: "Print a table of how often each rule was found.")
  var statistics = false

  @Flag(help: "Check again whenever a plan is saved.")
  var watch = false

  @Flag(name: .shortAndLong, help: "Print findings only, without the counts at the end.")
  var quiet = false

  @OptionGroup var output: OutputOptions

  enum Threshold: String, ExpressibleByArgument, CaseIterable {
    case error, warning, hint, never
  }

  enum ColourChoice: String, ExpressibleByArgument, CaseIterable {
    case auto, always, never
  }

  mutating func validate() throws {
    if stdinFilename != nil { stdin = true }
    try outputs.validate(isDiff: fixing.diff)
    if watch, stdin || baseline.writeBaseline != nil {
      throw ValidationError("--watch goes with plans on disk, and writes no baseline")
    }
    if stdin, paths != ["."] {
      throw ValidationError("standard input is one plan: leave out the paths, or --stdin")
    }
    if stdin, fixing.isFixing, !fixing.diff {
      throw ValidationError("standard input cannot be changed: use --diff to see the fixes")
    }
  }

  func run() throws {
    guard watch else {
      try checkOnce()
      return
    }
    let watcher = PlanWatcher(paths: paths)
    while true {
      let opener = try PlanOpener(options, saysFaults: false)
      watcher.remember(opener)
      FileWriting.complain(watcher.header)
      do { try checkOnce() } catch is ExitCode {}
      watcher.waitForChange()
    }
  }

  private func checkOnce() throws {
    let opener = try PlanOpener(options, saysFaults: false)
    let found =
      stdin
      ? [.plan(path: inputName)] : PlanFinder(programmes: opener.programmes).find(paths)
    let inputs = InputFiles(found, below: stdin ? [inputName] : paths, opener)
    // All are looked at before the first is written, and before a fix is.
    for path in outputs.paths { try inputs.refuse(path) }
    try baseline.refuseOtherFile()
    var session = try CheckSession(
      formats: try writers(besides: inputs), fixing: fixing, baseline: baseline.read(),
      newBaseline: baseline.writeBaseline.map(BaselinePaths.init),
      // Who writes all findings to a file, and names no form for them, need not read them.
      showsFindings: baseline.writeBaseline == nil || !format.isEmpty || output.output != nil,
      run: CheckRun(
        opener: opener, today: options.day, named: stdin ? [inputName] : Set(paths)))
    if stdin {
      try session.checkInput(as: inputName)
    } else {
      try session.check(found)
    }
    try session.finish(isQuiet: quiet, statistics: statistics)
    try baseline.write(session.newBaseline, isQuiet: quiet)
    if session.isUnreadable { throw Failure.unreadableInput }
    if session.isUnwritable { throw Failure.unwritableOutput }
    if baseline.writeBaseline == nil, fails(session.summary) { throw Failure.foundSomething }
  }

  /// The path that findings in standard input have.
  private var inputName: String { stdinFilename ?? "standard input" }

  private var outputs: CheckOutputs {
    CheckOutputs(
      formats: format, output: output.output, baseline: baseline.writeBaseline)
  }

  private func writers(besides inputs: InputFiles) throws -> [FindingsWriter] {
    var choices = format.isEmpty ? [FormatChoice(argument: "text")].compactMap { $0 } : format
    // Standard output is for the diff alone, so that it can be given to patch.
    if fixing.diff { choices = choices.filter { $0.path != nil } }
    let isColoured =
      color == .always || color == .auto && output.output == nil && Terminal.showsColour
    return try choices.map { choice in
      var target = output
      if let path = choice.path { target.output = path }
      return try FindingsWriter(
        format: choice.format(isColoured: isColoured && choice.path == nil), output: target,
        besides: inputs)
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

/// Options that change files.
struct FixingOptions: ParsableArguments {
  @Flag(help: "Apply the fixes that keep the meaning.")
  var fix = false

  @Flag(help: "Apply the fixes that are most likely right, too.")
  var unsafeFixes = false

  @Flag(help: "With --fix, show what would change, and write nothing.")
  var diff = false

  /// Whether fixes are wanted at all.
  var isFixing: Bool { fix || unsafeFixes || diff }

  var applicabilities: Set<Fix.Applicability> { unsafeFixes ? [.safe, .unsafe] : [.safe] }
}
