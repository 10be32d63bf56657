import ArgumentParser
import WaymarkEdit

/// Adds something to celebrate.
struct WinCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "win",
    abstract: "Add something to celebrate under Wins.")

  @Argument(help: "A plan.", completion: .file(extensions: ["md"]))
  var plan: String

  @Argument(help: "What is celebrated.")
  var text: String

  @Option(help: ArgumentHelp("The day; today without it.", valueName: "YYYY-MM-DD"))
  var on: DayArgument?

  @OptionGroup var editing: EditingOptions

  func run() throws {
    try editing.edit(plan) { editor, today throws(EditProblem) in
      try editor.win(text, on: EditingOptions.day(on, notAfter: today))
    }
  }
}
