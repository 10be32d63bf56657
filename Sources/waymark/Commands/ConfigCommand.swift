import ArgumentParser
import WaymarkCheck
import WaymarkSource

/// Shows the settings that hold for a plan.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "Show the settings that hold, and where each comes from.",
    discussion: """
      Settings come from waymark.yml beside a plan or above it. What is printed is itself a \
      waymark.yml, with a remark behind each value. The schemas let an editor complete and check \
      waymark.yml and front matter.
      """)

  @Argument(help: "A plan or a folder.")
  var path = "."

  @Flag(help: "Write the JSON Schema of waymark.yml.")
  var schema = false

  @Flag(help: "Write the JSON Schema of front matter.")
  var frontMatterSchema = false

  @OptionGroup var options: PlanOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    if schema { return try output.write(ConfigurationSchema.configuration, besides: .none) }
    if frontMatterSchema {
      return try output.write(ConfigurationSchema.frontMatter, besides: .none)
    }
    let opener = try PlanOpener(options, saysFaults: false)
    let isFile = path.hasSuffix(".md")
    let place = isFile ? path : path + "/"
    let programme = opener.programmes.programme(of: place)
    let inputs = InputFiles(named: [place], opener)
    try inputs.refuse(output.output)
    for diagnostic in programme.diagnostics {
      guard let source = programme.source else { continue }
      let place = source.position(at: diagnostic.range.start)
      FileWriting.complain(
        "\(source.path):\(place.line):\(place.column): error: \(diagnostic.message)")
    }
    try output.write(EffectiveSettings(programme: programme).text, besides: inputs)
    if !programme.diagnostics.isEmpty { throw Failure.foundSomething }
  }
}
