import ArgumentParser
import WaymarkEdit

/// Moves a due date.
struct MoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "move",
    abstract: "Move a due date, and note why under Changes.",
    discussion: """
      The date is changed where it is written, or added. The note says what moved, from which \
      day to which, and why; the section is made when the plan has none.
      """)

  @Argument(help: "A plan.", completion: .file(extensions: ["md"]))
  var plan: String

  @Argument(help: "What moves: a label, a title or enough of it, or \":\" and its line.")
  var item: String

  @Option(help: ArgumentHelp("The new day.", valueName: "YYYY-MM-DD"))
  var due: DayArgument

  @Option(help: "Why it moves.")
  var because: String

  @OptionGroup var editing: EditingOptions

  func run() throws {
    try editing.edit(plan) { editor, today throws(EditProblem) in
      try editor.move(item, to: due.date, because: because, on: today)
    }
  }
}
