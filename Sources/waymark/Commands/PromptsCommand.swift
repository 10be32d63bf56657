import ArgumentParser
import WaymarkReport
import WaymarkSource

/// Asks the next good questions of a plan.
struct PromptsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prompts",
    abstract: "Ask the next good questions of a plan.",
    discussion: """
      At most five for a session: some look back, some forward, some for each side; each says \
      which line of the plan called for it. The same plan and day give the same questions. \
      docs/prompts.md says how they are chosen, and how to add your own.
      """)

  @Argument(help: "A plan.", completion: .file(extensions: ["md"]))
  var plan: String?

  @Option(help: "How they are written: md, html or json.")
  var format = PageFormat.md

  @Option(name: .customLong("for"), help: "Only questions for this side: mentee, mentor or peer.")
  var side: Side?

  @Option(help: ArgumentHelp("The day of the session; today otherwise.", valueName: "YYYY-MM-DD"))
  var session: DayArgument?

  @Option(help: "The most questions.")
  var limit = 5

  @Flag(help: "All questions that the plan calls for.")
  var all = false

  @Flag(help: "Say why each was chosen, and which rest.")
  var explain = false

  @Option(help: "Who will read them: public, programme, pair or self.")
  var audience: AudienceChoice?

  @Option(help: ArgumentHelp("Check a folder of prompts, and ask nothing.", valueName: "folder"))
  var lint: String?

  @OptionGroup var templates: TemplateOptions
  @OptionGroup var options: PlanOptions
  @OptionGroup var output: OutputOptions

  enum Side: String, ExpressibleByArgument, CaseIterable {
    case mentee, mentor, peer
  }

  func validate() throws {
    if plan == nil, lint == nil {
      throw ValidationError("name a plan, as in: waymark prompts plan.md")
    }
    if limit < 1 { throw ValidationError("--limit takes a number from 1") }
  }

  func run() throws {
    if let lint { return try check(lint) }
    guard let path = plan else { return }
    let opener = try PlanOpener(options)
    let folder = try templates.folder(for: path, opener)
    let plan = try opener.openPlan(path, for: opener.audience(audience, for: path))
    var request = PromptRequest(session: session?.date ?? options.day)
    request.side = side.flatMap { PromptSide(rawValue: $0.rawValue) }
    request.limit = limit
    request.isAll = all
    request.explains = explain
    request.audience = opener.audience(audience, for: path)
    let library =
      folder.prompts.isEmpty
      ? PromptLibrary.embedded : PromptLibrary(overridingEmbeddedWith: folder.prompts)
    for finding in library.findings { FileWriting.complain(finding.line) }
    let sheet = PromptSheet(plan, library: library, request: request)
    try write(
      sheet, TemplateLibrary(overrides: folder.templates),
      besides: InputFiles(named: [path], opener))
  }

  private func write(
    _ sheet: PromptSheet, _ templates: TemplateLibrary, besides inputs: InputFiles
  ) throws {
    switch format {
    case .json: try output.write(sheet.json(), besides: inputs)
    case .md: try write(sheet.markdown(templates: templates), besides: inputs)
    case .html: try write(sheet.html(templates: templates), besides: inputs)
    }
  }

  private func write(
    _ rendered: (text: String?, problems: [TemplateProblem]), besides inputs: InputFiles
  ) throws {
    guard let text = rendered.text else { throw TemplateOptions.refuse(rendered.problems) }
    try output.write(text, besides: inputs)
  }

  /// The prompts of a folder, or of the `prompts` folder in a team's templates; none is an error,
  /// since a check of nothing would look like a good one.
  private static func promptFiles(in folder: String) throws(FileError) -> [SourceText] {
    var files = try TemplateFolder.prompts(in: folder, isRequired: true)
    if files.isEmpty {
      files = try TemplateFolder.prompts(in: folder + "/prompts", isRequired: false)
    }
    guard !files.isEmpty else { throw FileError(path: folder, reason: "holds no prompt") }
    return files
  }

  /// Checks a team's prompts, as a plan is checked.
  private func check(_ folder: String) throws {
    let files: [SourceText]
    do {
      files = try Self.promptFiles(in: folder)
    } catch {
      throw Failure.input(error)
    }
    let findings = PromptLibrary.lint(files)
    try output.write(findings.map { $0.line + "\n" }.joined(), besides: .none)
    let wrong = Set(findings.filter { $0.severity == .error }.map(\.source.path)).count
    let count = files.count
    FileWriting.complain(
      "\(count) \(count == 1 ? "prompt" : "prompts") read, \(wrong) found to be wrong")
    if findings.contains(where: { $0.severity == .error }) { throw Failure.foundSomething }
  }
}
