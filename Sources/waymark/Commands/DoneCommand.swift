import ArgumentParser
import WaymarkEdit

/// Ticks something off.
struct DoneCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "done",
    abstract: "Tick off a milestone, a step, an action, an exercise or a question.",
    discussion: """
      The item is named by its label, its title or enough of it, or by ":" and its line. The box \
      is ticked and the day written where the item keeps such things. What its status said, such as \
      why it was blocked, gives way to it; nothing else changes.
      """)

  @Argument(help: "A plan.", completion: .file(extensions: ["md"]))
  var plan: String

  @Argument(help: "What is done.")
  var item: String

  @Option(help: ArgumentHelp("The day it was done; today without it.", valueName: "YYYY-MM-DD"))
  var on: DayArgument?

  @OptionGroup var editing: EditingOptions

  func run() throws {
    try editing.edit(plan) { editor, today throws(EditProblem) in
      try editor.done(item, on: EditingOptions.day(on, notAfter: today))
    }
  }
}
