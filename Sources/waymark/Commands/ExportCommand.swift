import ArgumentParser
import WaymarkPlan
import WaymarkReport
import WaymarkSource

/// Gives plans as data.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Give plans as data: JSON, or rows for a spreadsheet.",
    discussion: """
      What the audience may not see is left out before anything is written. docs/export.md \
      describes every key and column, and docs/plan-export.schema.json is the JSON's schema.
      """)

  @Argument(help: "Plans and folders.", completion: .file(extensions: ["md"]))
  var paths: [String] = ["."]

  @Option(help: "The form: json, or rows as ndjson or csv.")
  var format = Format.json

  @Option(help: "Who will read it: public, programme, pair or self.")
  var audience: AudienceChoice?

  @OptionGroup var options: PlanOptions
  @OptionGroup var output: OutputOptions

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case json, ndjson, csv

    var planFormat: PlanExport.Format {
      switch self {
      case .json: .json
      case .ndjson: .ndjson
      case .csv: .csv
      }
    }
  }

  func run() throws {
    let opener = try PlanOpener(options)
    let found = PlanFinder(programmes: opener.programmes).find(paths)
    let form = format.planFormat
    let stream = try output.open()
    try output.write(PlanExport.opening(of: form), to: stream)
    var isFirst = true
    var isUnreadable = false
    try found.inBatches(of: 64, transform: { part(of: $0, form, opener) }) { part in
      switch part {
      case .unreadable(let error):
        FileWriting.complain("waymark: \(error)")
        isUnreadable = true
      case .skipped(let path):
        FileWriting.complain("waymark: \(PathText.shown(path)): skipped: nothing of a plan in it")
      case .plan(let bytes):
        if !isFirst { try output.write(PlanExport.separator(of: form), to: stream) }
        isFirst = false
        try output.write(bytes, to: stream)
      }
    }
    try output.write(PlanExport.closing(of: form), to: stream)
    try output.finish(stream)
    if isUnreadable { throw Failure.unreadableInput }
  }

  private enum Part: Sendable {
    case plan([UInt8])
    case skipped(String)
    case unreadable(FileError)
  }

  private func part(
    of found: PlanFinder.Found, _ form: PlanExport.Format, _ opener: PlanOpener
  ) -> Part {
    switch found {
    case .unreadable(let error): return .unreadable(error)
    case .plan(let path):
      do {
        let plan = try opener.read(path)
        let readers = opener.audience(audience, for: path)
        if let problem = PlanOpener.readingProblem(of: plan, for: readers) {
          return .unreadable(FileError(path: path, reason: problem))
        }
        guard plan.isPlan else { return .skipped(path) }
        opener.warn(about: plan)
        let visible = plan.visible(to: readers)
        return .plan(PlanExport(visible, file: plan.source).bytes(as: form))
      } catch {
        return .unreadable(error)
      }
    }
  }
}
