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
    var opener = try PlanOpener(options)
    let found = PlanFinder(programmes: opener.programmes).find(paths)
    try found.refuseMissing(of: paths)
    let form = format.planFormat
    let stream = try output.open(besides: InputFiles(found, below: paths, opener))
    opener = opener.hidingNames(of: found) { [opener] in opener.audience(audience, for: $0) }
    var isFirst = true
    var unreadable = 0
    func beginPlan() throws {
      if isFirst {
        try output.write(PlanExport.opening(of: form), to: stream)
      } else {
        try output.write(PlanExport.separator(of: form), to: stream)
      }
      isFirst = false
    }
    func take(_ part: Part) throws {
      switch part {
      case .large(let path): try take(read(path, opener))
      case .unreadable(let error):
        FileWriting.complain("waymark: \(error)")
        unreadable += 1
      case .skipped(let path):
        FileWriting.complain("waymark: \(PathText.shown(path)): skipped: nothing of a plan in it")
      case .plan(let export):
        try beginPlan()
        try export.write(as: form) { try output.write($0, to: stream) }
      case .written(let bytes):
        try beginPlan()
        try output.write(bytes, to: stream)
      }
    }
    try found.inBatches(of: 64, transform: { [opener] in part(of: $0, form, opener) }, take)
    // A file of an earlier run stays when there is nothing to put in its place.
    if unreadable > 0, unreadable == found.count { throw Failure.unreadableInput }
    if isFirst { try output.write(PlanExport.opening(of: form), to: stream) }
    try output.write(PlanExport.closing(of: form), to: stream)
    try output.finish(stream)
    if unreadable > 0 { throw Failure.unreadableInput }
  }

  /// A file of more bytes is written in pieces: its export can be a hundred times as long.
  private static let mostBytesInMemory = 1 << 16

  private enum Part: Sendable {
    case plan(PlanExport)
    /// A plan's export.
    case written([UInt8])
    /// A large file, which is read when it is its turn, so that one is held at a time.
    case large(String)
    case skipped(String)
    case unreadable(FileError)
  }

  private func part(
    of found: PlanFinder.Found, _ form: PlanExport.Format, _ opener: PlanOpener
  ) -> Part {
    switch found {
    case .unreadable(let error): return .unreadable(error)
    case .plan(let path):
      guard FileReading.size(of: path) <= Self.mostBytesInMemory else { return .large(path) }
      let part = read(path, opener)
      guard case .plan(let export) = part else { return part }
      return .written(export.bytes(as: form))
    }
  }

  private func read(_ path: String, _ opener: PlanOpener) -> Part {
    do {
      let plan = try opener.read(path)
      let readers = opener.audience(audience, for: path)
      if let problem = opener.readingProblem(of: plan, for: readers) {
        return .unreadable(FileError(path: path, reason: problem))
      }
      guard plan.isPlan else { return .skipped(path) }
      opener.warn(about: plan)
      return .plan(PlanExport(plan.visible(to: readers), file: plan.source))
    } catch {
      return .unreadable(error)
    }
  }
}
