import ArgumentParser
import WaymarkEdit

/// Opens feedback to be filled in.
struct FeedbackCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "feedback",
    abstract: "Open feedback from one person to another, ready to be filled in.")

  @Argument(help: "A plan.", completion: .file(extensions: ["md"]))
  var plan: String

  @Option(help: ArgumentHelp("Who gives it.", valueName: "person"))
  var from: String

  @Option(help: ArgumentHelp("Who receives it.", valueName: "person"))
  var to: String

  @Option(help: ArgumentHelp("The goal or milestone it is about.", valueName: "item"))
  var about: String?

  @Option(help: ArgumentHelp("The day; today without it.", valueName: "YYYY-MM-DD"))
  var on: DayArgument?

  @OptionGroup var editing: EditingOptions

  func run() throws {
    try editing.edit(plan) { editor, today throws(EditProblem) in
      try editor.feedback(from: from, to: to, about: about, on: on?.date ?? today)
    }
  }
}
