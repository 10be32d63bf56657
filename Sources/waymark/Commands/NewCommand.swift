import ArgumentParser
import Foundation
import WaymarkEdit
import WaymarkPlan
import WaymarkSource

/// Begins a plan from a template.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Begin a plan from a template.",
    discussion: """
      At a terminal, what is not given is asked for. The template's weeks become dates, counted \
      from the first day: week 6 ends 42 days after it, or on the Friday before. A longer or \
      shorter plan stretches or shrinks them. A file that exists is never overwritten.

        waymark new plan.md --template skill-growth --mentee "Ada Byron" --mentor "Grace Hopper"
        waymark new --list
      """)

  @Argument(
    help: "The file to make; - for standard output.", completion: .file(extensions: ["md"]))
  var plan: String?

  @Flag(help: "List the templates.")
  var list = false

  @OptionGroup var choices: NewPlanOptions

  func validate() throws {
    if !list, plan == nil { throw ValidationError("name the file to make, as in plan.md") }
    try choices.checkDates()
  }

  func run() throws {
    if list {
      try OutputOptions.parse([]).write(Self.templateList(), besides: .none)
      return
    }
    guard let path = plan else { return }
    if path != "-", FileWriting.exists(path) {
      throw Failure.output(
        FileError(path: path, reason: "it is there already; name another file"))
    }
    var choices = choices
    if isatty(STDIN_FILENO) == 1, isatty(STDERR_FILENO) == 1 { choices.ask() }
    let (template, new) = try choices.resolved()
    let text = new.text(from: template)
    guard path != "-" else {
      try OutputOptions.parse([]).write(text, besides: .none)
      return
    }
    do {
      try FileWriting.create(path, with: Array(text.utf8))
    } catch {
      throw Failure.output(error)
    }
    FileWriting.complain(
      "made \(path) from \"\(template.name)\", beginning \(new.start)\nnext: waymark check \(path)")
  }

  /// The templates with what each is for, a line each.
  static func templateList() -> String {
    let width = PlanTemplate.builtIn.map(\.name.count).max() ?? 0
    return PlanTemplate.builtIn.map { template in
      let space = String(repeating: " ", count: width - template.name.count + 2)
      return template.name + space + template.summary + "\n"
    }.joined()
  }
}
