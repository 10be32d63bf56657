import ArgumentParser
import WaymarkCheck
import WaymarkPlan
import WaymarkReport
import WaymarkSite
import WaymarkSource

/// Makes a site of a folder of plans.
struct SiteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "site",
    abstract: "Make pages of a folder of plans, to be looked at in any browser.",
    discussion: """
      A dashboard, a page for each plan, a page for each person, what is due, and the skills with \
      who can teach them. The pages fetch nothing from elsewhere, and work from a file, a folder \
      of a site, or any host.

      What the audience may not see is taken out of each plan before anything is made of it. Files \
      that an earlier build made, and that are no longer needed, are removed; no others are \
      touched.
      """)

  @Argument(help: "A folder of plans.", completion: .directory)
  var folder: String

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The folder to write to: new, empty, or of an earlier build.", valueName: "folder"),
    completion: .directory)
  var output: String

  @Option(help: "Who will read it: public, programme, pair or self (default: programme).")
  var audience: AudienceChoice?

  @Option(help: ArgumentHelp("The site's name; otherwise the programme's.", valueName: "text"))
  var name: String?

  @OptionGroup var templates: TemplateOptions
  @OptionGroup var options: PlanOptions

  func run() throws {
    let opener = try PlanOpener(options)
    var source = try SiteSource(folder: folder, opener: opener)
    var site = Site(try siteOptions(source, opener))
    let problems = site.templateProblems
    guard problems.isEmpty else { throw TemplateOptions.refuse(problems) }
    let target: SiteFolder
    do { target = try SiteFolder(output) } catch { throw Failure.output(error) }
    let readers = SiteReaders(choice: audience, all: site.options.audience)
    source.hideNames(from: readers)
    var build = SiteBuild(site: site, target: target)
    let isUnreadable = try build.add(source, for: readers)
    site = build.site
    try build.finish()
    if isUnreadable { throw Failure.unreadableInput }
  }

  private func siteOptions(_ source: SiteSource, _ opener: PlanOpener) throws -> SiteOptions {
    let programme = opener.programmes.programme(of: source.prefix + "x.md")
    var site = SiteOptions(
      name: name ?? programme.configuration.programme ?? "Mentoring plans", today: options.day,
      audience: audience?.audience ?? programme.configuration.audience ?? .programme)
    site.people = programme.configuration.reading.directory
    let folder = try templates.folder(for: source.prefix + "x.md", opener)
    site.reportTemplates = folder.templates
    site.siteTemplates = folder.siteTemplates
    return site
  }
}
