import ArgumentParser
import WaymarkReport
import WaymarkSource

/// Shows the templates that a team can change, and copies them.
struct TemplatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "templates",
    abstract: "List, show and copy the templates and prompts that a team can change.",
    discussion: """
      A copy takes the place of what waymark carries when its folder is named by templates: in \
      waymark.yml, or by --templates. docs/templates.md says what can stand in one.
      """,
    subcommands: [List.self, Show.self, Copy.self, Names.self], defaultSubcommand: List.self)

  /// Finds files by name; a name that means nothing ends the program with those nearest to it.
  private static func find(_ name: String) throws -> [CarriedTemplates.File] {
    let carried = CarriedTemplates()
    let found = carried.files(named: name)
    guard found.isEmpty else { return found }
    let names = carried.names.flatMap { path in
      [path, path.split(separator: "/").last.map(String.init) ?? path]
    }
    let near = NearestName.matches(for: name, in: names)
    let hint = near.first.map { "did you mean \"\($0)\"?" } ?? "\"waymark templates\" lists them"
    throw ValidationError("\"\(name)\" is no template; \(hint)")
  }

  /// Lists what there is.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the templates of reports and sites, and the prompts.")

    @Argument(help: "Only this folder: \(CarriedTemplates.folders.joined(separator: ", ")).")
    var folder: String?

    @OptionGroup var output: OutputOptions

    func run() throws {
      let folders = CarriedTemplates.folders
      if let folder, !folders.contains(folder) {
        throw ValidationError("\"\(folder)\" is none of \(folders.joined(separator: ", "))")
      }
      let files = CarriedTemplates().files.filter { file in
        folder.map { file.path.hasPrefix($0 + "/") } ?? true
      }
      let width = files.map(\.path.count).max() ?? 0
      let lines = files.map { file in
        let gap = String(repeating: " ", count: width - file.path.count)
        return file.path + (file.purpose.map { gap + "  " + $0 } ?? "")
      }
      try output.write(lines.map { $0 + "\n" }.joined(), besides: .none)
    }
  }

  /// Prints one.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print a template or a prompt as waymark carries it.")

    @Argument(
      help: "Its name, such as progress.md or prompts/overdue-what-hindered.md.",
      completion: .list(CarriedTemplates().names))
    var name: String

    @OptionGroup var output: OutputOptions

    func run() throws {
      let found = try TemplatesCommand.find(name)
      guard found.count == 1 else {
        let names = found.map(\.path).joined(separator: ", ")
        throw ValidationError("\"\(name)\" is several; name one of \(names)")
      }
      try output.write(found[0].text, besides: .none)
    }
  }

  /// Copies some or all into a folder.
  struct Copy: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Copy templates into a folder of your own, all of them unless some are named.",
      discussion: """
        What is there already is left as it is. Copy only what you mean to change: what is not in \
        your folder stays up to date by itself.
        """)

    @Argument(help: "The folder; it is made when it is missing.", completion: .directory)
    var folder: String

    @Argument(
      help: "Names of files or folders, such as progress.html, page.css or prompts.",
      completion: .list(CarriedTemplates().names))
    var names: [String] = []

    func run() throws {
      let files =
        names.isEmpty ? CarriedTemplates().files : try names.flatMap(TemplatesCommand.find)
      var setup = FolderSetup(folder: folder)
      do {
        for file in files { try setup.make(file.path, file.text) }
      } catch {
        setup.say()
        throw Failure.output(error)
      }
      setup.say()
    }
  }

  /// Prints the names that the templates of a report may use.
  struct Names: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the names that the templates of a report may use, as a Markdown table.")

    @Argument(
      help: "A kind of report, or prompts.",
      completion: .list(ReportKind.allCases.map(\.rawValue) + ["prompts"]))
    var kind: String

    @OptionGroup var output: OutputOptions

    func run() throws {
      let kinds = ReportKind.allCases.map(\.rawValue) + ["prompts"]
      if kind == "prompts" {
        return try output.write(TemplateDocumentation.variablesOfPrompts(), besides: .none)
      }
      guard let known = ReportKind(rawValue: kind) else {
        let near = NearestName.matches(for: kind, in: kinds)
        let hint =
          near.first.map { "did you mean \"\($0)\"?" }
          ?? "write one of \(kinds.joined(separator: ", "))"
        throw ValidationError("\"\(kind)\" is no kind of report; \(hint)")
      }
      try output.write(TemplateDocumentation.variables(of: known), besides: .none)
    }
  }
}
