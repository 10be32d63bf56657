import ArgumentParser
import WaymarkEdit
import WaymarkPlan
import WaymarkReport

/// Opens a check-in to be filled in.
struct CheckInCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check-in",
    abstract: "Open a check-in: what is due, what was carried over, and the day's questions.",
    discussion: """
      A dated section is added where the plan keeps its check-ins, newest first or last as the \
      file does, with fields to fill in, what is due for whom until the next one, the open \
      actions of earlier ones, and the questions of "waymark prompts".
      """)

  @Argument(help: "A plan.", completion: .file(extensions: ["md"]))
  var plan: String

  @Option(help: ArgumentHelp("The day; today without it.", valueName: "YYYY-MM-DD"))
  var on: DayArgument?

  @Flag(inversion: .prefixedNo, help: "Whether to add the day's questions.")
  var prompts = true

  @OptionGroup var templates: TemplateOptions
  @OptionGroup var editing: EditingOptions

  func run() throws {
    let own = try templates.folder(for: plan, try PlanOpener(editing.options)).prompts
    let library = own.isEmpty ? PromptLibrary.embedded : PromptLibrary(overridingEmbeddedWith: own)
    try editing.edit(plan) { editor, today throws(EditProblem) in
      let day = on?.date ?? today
      // A check-in is for both: what only one may see calls for no question in it.
      let visible = editor.plan.visible(to: .pair)
      let request = PromptRequest(session: day)
      // Of a plan that is too much for a page, questions are too much too.
      let asks = prompts && ReportLimit.problem(of: visible) == nil
      let questions =
        asks ? PromptSheet(visible, library: library, request: request).prompts : []
      return try editor.checkIn(on: day, prompts: questions.map(\.question))
    }
  }
}
