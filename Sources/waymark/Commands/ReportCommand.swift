import ArgumentParser
import WaymarkPlan
import WaymarkReport
import WaymarkSource

/// Reports on plans.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write down how a plan stands.",
    discussion: """
      What the audience may not see is taken out of the plan before anything is written. One plan \
      goes to standard output or to the file that -o names; several go to the folder that it \
      names, a file each.
      """)

  @Argument(help: "A plan, or several.", completion: .file(extensions: ["md"]))
  var plans: [String]

  @Option(help: "What is reported: \(ReportKind.allCases.map(\.rawValue).joined(separator: ", ")).")
  var kind = Kind.standard

  @Option(help: "How it is written: md, html or json.")
  var format = PageFormat.md

  @Option(
    help: ArgumentHelp(
      "From when steps count as done lately; the last check-in otherwise.", valueName: "YYYY-MM-DD")
  )
  var since: DayArgument?

  @Option(help: ArgumentHelp("Until when; today otherwise.", valueName: "YYYY-MM-DD"))
  var until: DayArgument?

  @Option(help: "Who will read it: public, programme, pair or self.")
  var audience: AudienceChoice?

  @OptionGroup var templates: TemplateOptions
  @OptionGroup var options: PlanOptions
  @OptionGroup var output: OutputOptions

  /// A kind of report as an option's value.
  struct Kind: ExpressibleByArgument {
    let kind: ReportKind
    static let standard = Kind(kind: .progress)

    init(kind: ReportKind) { self.kind = kind }

    init?(argument: String) {
      guard let kind = ReportKind(rawValue: argument) else { return nil }
      self.kind = kind
    }

    var defaultValueDescription: String { kind.rawValue }
    static var allValueStrings: [String] { ReportKind.allCases.map(\.rawValue) }
  }

  func validate() throws {
    if plans.count > 1, output.output == nil {
      throw ValidationError("several plans need a folder to write to: -o FOLDER")
    }
  }

  func run() throws {
    let opener = try PlanOpener(options)
    var libraries = TemplateLibraries(options: templates, opener: opener)
    guard plans.count > 1 else {
      for path in plans { try output.write(try report(on: path, opener, &libraries)) }
      return
    }
    let folder = output.output ?? "."
    do { try FileWriting.makeFolder(folder) } catch { throw Failure.output(error) }
    for (position, name) in FileNames.unique(for: plans).enumerated() {
      let path = plans[position]
      // A file's name often says whose plan it is, which the public is not told.
      let isPublic = opener.audience(audience, for: path) == .everyone
      let name = isPublic ? "plan-\(position + 1)" : name
      var target = output
      target.output = "\(folder)/\(name)-\(kind.kind.rawValue).\(format.rawValue)"
      try target.write(try report(on: path, opener, &libraries))
    }
  }

  private func report(
    on path: String, _ opener: PlanOpener, _ libraries: inout TemplateLibraries
  ) throws -> String {
    let library = try libraries.library(for: path)
    let plan = try opener.openPlan(path)
    let reportOptions = ReportOptions(
      today: options.day, audience: opener.audience(audience, for: path), since: since?.date,
      until: until?.date)
    let rendering = Report.render(
      kind.kind, of: plan, options: reportOptions, as: reportFormat,
      templates: library)
    guard rendering.problems.isEmpty else { throw TemplateOptions.refuse(rendering.problems) }
    return rendering.text
  }

  private var reportFormat: ReportFormat {
    switch format {
    case .md: .markdown
    case .html: .html
    case .json: .json
    }
  }
}
