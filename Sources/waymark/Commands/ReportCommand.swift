import ArgumentParser
import WaymarkPlan
import WaymarkReport
import WaymarkSource

/// Reports on plans.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write down how plans stand.",
    discussion: """
      \(ReportKind.allCases.map { kind in
        "  " + kind.rawValue.padded(to: 13) + kind.purpose
      }.joined(separator: "\n"))

      What the audience may not see is taken out of a plan before anything is written. A report \
      about one plan goes to standard output or to the file that -o names; several plans give a \
      file each, in the folder that -o names, unless the kind is about many. docs/reports.md has \
      more.
      """)

  @Argument(help: "Plans and folders.", completion: .file(extensions: ["md"]))
  var plans: [String]

  @Option(help: "What is reported.")
  var kind = Kind.standard

  @Option(help: "How it is written: md, html or json.")
  var format = PageFormat.md

  @Option(name: .customLong("for"), help: ArgumentHelp("Whose report it is.", valueName: "handle"))
  var handle: String?

  @Option(
    help: ArgumentHelp(
      "From when steps count as done lately; the last check-in otherwise.", valueName: "YYYY-MM-DD")
  )
  var since: DayArgument?

  @Option(help: ArgumentHelp("Until when; today otherwise.", valueName: "YYYY-MM-DD"))
  var until: DayArgument?

  @Option(
    help: ArgumentHelp(
      "An earlier version of the plan to compare with, for --kind changes; otherwise git is asked.",
      valueName: "file"))
  var against: String?

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
    if handle != nil, !kind.kind.takesHandle {
      let kinds = ReportKind.allCases.filter(\.takesHandle).map { "--kind \($0.rawValue)" }
      throw ValidationError(
        kinds.isEmpty
          ? "no kind of report takes --for" : "--for goes with \(kinds.joined(separator: " or "))")
    }
    if handle == nil, kind.kind.needsHandle {
      throw ValidationError(
        "a report on a person needs one, as in: waymark report --kind \(kind.kind.rawValue) --for ada"
      )
    }
    if against != nil, !kind.kind.comparesVersions {
      throw ValidationError("--against goes with --kind changes")
    }
    if against != nil, plans.count > 1 {
      throw ValidationError("--against compares one plan with its earlier version")
    }
    if let since = since?.date, let until = until?.date, until < since {
      throw ValidationError("--until \(until) is before --since \(since)")
    }
    if let since = since?.date, until == nil, options.day < since {
      throw ValidationError("--since \(since) is after \(options.day), the day of the report")
    }
  }

  func run() throws {
    let opener = try PlanOpener(options)
    let found = PlanFinder(programmes: opener.programmes).find(plans)
    let writing = ReportWriting(
      command: self,
      opener: opener.hidingNames(of: found) { opener.audience(audience, for: $0) })
    guard kind.kind.isAboutMany else { return try writing.writeEach(found) }
    try writing.writeTogether(found)
  }

  /// What is asked of a report on a plan.
  func reportOptions(
    for audience: Audience, in programme: ProgrammeContext = ProgrammeContext()
  ) -> ReportOptions {
    var asked = ReportOptions(
      today: options.day, audience: audience, since: since?.date, until: until?.date)
    asked.programme = programme
    asked.handle = handle.map(ReportOptions.handle(written:))
    return asked
  }

  var reportFormat: ReportFormat {
    switch format {
    case .md: .markdown
    case .html: .html
    case .json: .json
    }
  }
}

extension String {
  /// The text with space after it, up to a width.
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
