import ArgumentParser
import WaymarkCheck
import WaymarkPlan
import WaymarkReport
import WaymarkSource

/// Where a team's own templates are.
struct TemplateOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A folder with templates of your own; otherwise the one that waymark.yml names.",
      valueName: "folder"))
  var templates: String?

  /// The templates that hold for a plan.
  func folder(for path: String, _ opener: PlanOpener) throws -> TemplateFolder {
    let programme = opener.programmes.programme(of: path)
    let named = templates ?? programme.configuration.templates.map { programme.folder + $0 }
    guard let named else { return TemplateFolder() }
    do {
      return try TemplateFolder(named)
    } catch {
      throw Failure.input(error)
    }
  }

  /// Says what is wrong with templates, and ends.
  static func refuse(_ problems: [TemplateProblem]) -> ExitCode {
    for problem in problems { FileWriting.complain(problem.description) }
    return Failure.unreadableInput
  }
}

/// The templates of reports, read and prepared once for each folder that plans ask for.
struct TemplateLibraries {
  let options: TemplateOptions
  let opener: PlanOpener
  private var known: [String: Libraries] = [:]

  /// The templates and the prompts that hold in a folder.
  struct Libraries: Sendable {
    let templates: TemplateLibrary
    let prompts: PromptLibrary
  }

  init(options: TemplateOptions, opener: PlanOpener) {
    self.options = options
    self.opener = opener
  }

  /// The templates and the prompts that hold for a plan.
  mutating func libraries(for path: String) throws -> Libraries {
    let folder = opener.programmes.programme(of: path).folder
    if let libraries = known[folder] { return libraries }
    let own = try options.folder(for: path, opener)
    let prompts =
      own.prompts.isEmpty
      ? PromptLibrary.embedded : PromptLibrary(overridingEmbeddedWith: own.prompts)
    for finding in prompts.findings { FileWriting.complain(finding.line) }
    let libraries = Libraries(
      templates: TemplateLibrary(overrides: own.templates), prompts: prompts)
    known[folder] = libraries
    return libraries
  }
}

/// How something about a plan is written.
enum PageFormat: String, ExpressibleByArgument, CaseIterable {
  case md, html, json
}

extension PlanOpener {
  /// Reads a plan that something is to be said about; a file that is none ends the program.
  func openPlan(_ path: String, for audience: Audience) throws -> Plan {
    let plan = try open(path)
    if let problem = problem(of: plan, for: audience) {
      throw Failure.input(FileError(path: path, reason: problem))
    }
    warn(about: plan)
    return plan
  }

  /// Why nothing can be said about a file to an audience; nil when it is a plan.
  func problem(of plan: Plan, for audience: Audience) -> String? {
    if let problem = readingProblem(of: plan, for: audience) { return problem }
    guard plan.isPlan else { return "there is nothing of a plan in it: no people, goals or dates" }
    return ReportLimit.problem(of: plan)
  }

  /// Why a file must not be passed on as if it had been read; nil when it was read, plan or not.
  func readingProblem(of plan: Plan, for audience: Audience) -> String? {
    if audience < .oneself, let doubt = programmes.programme(of: plan.path).doubt { return doubt }
    if plan.isRefused { return plan.diagnostics.first?.message ?? "it cannot be read as a plan" }
    if plan.isPlan, plan.hasDoubtfulShare, !plan.isFilterable(for: audience) {
      return "\"share\" cannot be understood, and with it what \(audience.readers) may not see;"
        + " \"waymark check\" says why"
    }
    guard plan.hasBrokenFrontMatter, !plan.isPlan || !plan.isFilterable(for: audience) else {
      return nil
    }
    let reason =
      plan.isPlan
      ? "the front matter cannot be read, and with it what \(audience.readers) may not see"
      : "the front matter cannot be read, and there is nothing of a plan beside it"
    return reason + "; \"waymark check\" says why"
  }

  /// Says when what was read of a plan is less than what is in the file.
  func warn(about plan: Plan) {
    guard plan.hasBrokenFrontMatter else { return }
    FileWriting.complain(
      "\(plan.path): warning: the front matter cannot be read, so people and dates may be missing;"
        + " \"waymark check\" says why")
  }
}
