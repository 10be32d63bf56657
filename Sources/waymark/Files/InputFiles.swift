import WaymarkPlan
import WaymarkSource

/// The files that a command reads, which none of its outputs may take the place of.
struct InputFiles: Sendable {
  /// A command that reads no plan.
  static let none = InputFiles(paths: [], named: [], opener: nil)

  private let paths: [String]
  private let named: Set<String>
  private let opener: PlanOpener?

  /// Plans, and files beside them, that the user named.
  init(named paths: [String], _ opener: PlanOpener) {
    self.init(paths: paths, named: Set(paths), opener: opener)
  }

  /// What was found below the paths that the user named.
  init(_ found: [PlanFinder.Found], below paths: [String], _ opener: PlanOpener) {
    self.init(paths: found.map(\.path), named: Set(paths), opener: opener)
  }

  private init(paths: [String], named: Set<String>, opener: PlanOpener?) {
    self.paths = paths
    self.named = named
    self.opener = opener
  }

  /// Ends the program when an output would take the place of a file that is read.
  func refuse(_ output: String?) throws {
    guard let output, output != "-", let reason = reason(against: output) else { return }
    throw Failure.request(
      "\(PathText.shown(output)): the output would take the place of \(reason);"
        + " nothing is written, name another file")
  }

  /// Why an output may not be written; nil where nothing speaks against it.
  private func reason(against output: String) -> String? {
    // What is not there yet cannot be lost, and a plan is read from no pipe of the same name.
    guard let opener, case .file? = FileIdentity(output) else { return nil }
    let identity = FileIdentity(output)
    if let path = paths.first(where: { FileIdentity($0) == identity }), isKept(path, opener) {
      return path == output ? "a plan that is read" : "\(PathText.shown(path)), a plan that is read"
    }
    var folders: Set<String> = []
    for path in paths where folders.insert(ProgrammeFinder.folder(of: path)).inserted {
      guard let source = opener.programmes.programme(of: path).source,
        FileIdentity(source.path) == identity
      else { continue }
      return "the configuration that holds for \(PathText.shown(path))"
    }
    return nil
  }

  /// Whether a file that is read has to stay.
  ///
  /// What an earlier run wrote into the folder of plans is met there as well, and may be written
  /// anew as long as it is no plan.
  private func isKept(_ path: String, _ opener: PlanOpener) -> Bool {
    guard !named.contains(path), let plan = try? opener.read(path) else { return true }
    return plan.isPlan || plan.isRefused || plan.hasBrokenFrontMatter
  }
}
