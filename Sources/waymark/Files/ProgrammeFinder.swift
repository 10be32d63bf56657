import Foundation
import Synchronization
import WaymarkCheck
import WaymarkPlan
import WaymarkSource

/// A `waymark.yml` with the folder it stands in.
final class Programme: Sendable {
  let configuration: Configuration
  /// What is wrong with the file.
  let diagnostics: [Diagnostic]
  let source: SourceText?
  /// Why the file could not be read.
  let fault: FileError?
  private let base: BaseFolder
  private let plans: [Glob]
  private let excluded: [Glob]
  /// The rules that the programme has switched on.
  let rules: RuleSelection
  /// The reader with the programme's words and people.
  let reader: PlanReader

  /// - Parameter fault: why the folder's configuration, which is there, cannot be read.
  init(folder: String, source: SourceText?, fault: FileError? = nil) {
    base = BaseFolder(folder)
    self.source = source
    self.fault = fault
    let (configuration, diagnostics) =
      source.map { Configuration.read($0) } ?? (Configuration(), [])
    self.configuration = configuration
    self.diagnostics =
      diagnostics + [Self.missingTemplates(configuration, folder)].compactMap(\.self)
    plans = configuration.plans.map(Glob.init)
    excluded = configuration.exclude.map(Glob.init)
    rules = RuleSelection(configuration.settings)
    reader = PlanReader(options: configuration.reading)
  }

  /// The folder, with a final slash; empty for the working folder.
  var folder: String { base.path }

  /// A file's path within the programme's folder; nil for one that is elsewhere.
  func file(of path: String) -> String? { base.path(below: path) }

  /// Why nothing may be shown to anybody: the configuration does not tell who may see what; nil
  /// when it does.
  var doubt: String? {
    if let fault {
      return "\(PathText.shown(fault.path)) cannot be read, and with it who may see what"
    }
    guard let range = configuration.doubt, let source else { return nil }
    let place = source.position(at: range.start)
    return "\(PathText.shown(source.path)):\(place.line):\(place.column) cannot be understood, and"
      + " with it who may see what; \"waymark config\" says why"
  }

  /// What is wrong with a folder of templates that is not there.
  private static func missingTemplates(
    _ configuration: Configuration, _ folder: String
  ) -> Diagnostic? {
    guard let templates = configuration.templates, let place = configuration.places[.templates]
    else { return nil }
    var status = stat()
    let isThere = stat(folder + templates, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    return isThere
      ? nil
      : Diagnostic(
        rule: ConfigurationFault.id, range: place,
        message: "\"templates\" names \"\(templates)\", and there is no such folder",
        help: "make it, or leave the setting out; its path is relative to this file")
  }

  /// Whether the programme says which files are plans.
  var hasGlobs: Bool { !plans.isEmpty || !excluded.isEmpty }

  /// The setting by which a file of a folder is no plan; nil for one that may be.
  func setting(thatLeavesOut path: String) -> ConfigurationKey? {
    guard hasGlobs else { return nil }
    let relative = file(of: path) ?? path
    if excluded.contains(where: { $0.matches(relative) }) { return .exclude }
    return plans.isEmpty || plans.contains { $0.matches(relative) } ? nil : .plans
  }
}

/// Finds the `waymark.yml` of a plan by walking up from it; each folder is looked at once.
final class ProgrammeFinder: Sendable {
  /// The names of a configuration, the one that is read where both are there first.
  static let fileNames = ["waymark.yml", "waymark.yaml"]
  private let chosen: Programme?
  private let known = Mutex<[String: Programme]>([:])
  private let standard = Programme(folder: "", source: nil)
  private let saysFaults: Bool
  /// The files whose faults were said, so that each is said once.
  private static let said = Mutex<Set<String>>([])

  /// - Parameters:
  ///   - path: the configuration to use for all plans, when the user names one.
  ///   - saysFaults: whether mistakes in a configuration are said as soon as it is read.
  init(path: String?, saysFaults: Bool = true) throws(FileError) {
    self.saysFaults = saysFaults
    guard let path else {
      chosen = nil
      return
    }
    let bytes = try FileReading.bytes(of: path, limit: 1 << 20)
    chosen = Programme(
      folder: Self.folder(of: path), source: SourceText(path: path, bytes: bytes))
    chosen.map(sayFaults)
  }

  /// Says what is wrong with a configuration; it holds as far as it can be read.
  private func sayFaults(of programme: Programme) {
    guard saysFaults, !programme.diagnostics.isEmpty, let source = programme.source,
      Self.said.withLock({ $0.insert(source.path).inserted })
    else { return }
    for diagnostic in programme.diagnostics {
      let place = source.position(at: diagnostic.range.start)
      let help = diagnostic.help.map { "; \($0)" } ?? ""
      FileWriting.complain(
        "waymark: warning: \(PathText.shown(source.path)):\(place.line):\(place.column): "
          + TerminalText.safe(diagnostic.message + help))
    }
  }

  /// Says when a folder has a second configuration, which is not read.
  private func saySecond(of paths: [String]) {
    for path in paths.dropFirst() where Self.said.withLock({ $0.insert(path).inserted }) {
      FileWriting.complain(
        "waymark: warning: \(PathText.shown(path)): it is not read beside \(Self.fileNames[0]);"
          + " keep one of them")
    }
  }

  /// The programme that a file belongs to.
  func programme(of path: String) -> Programme {
    if let chosen { return chosen }
    return programme(inFolder: Self.folder(of: path))
  }

  /// Every programme that was met, by the path of its file.
  var programmes: [Programme] {
    if let chosen { return [chosen] }
    var seen: Set<String> = []
    return known.withLock { Array($0.values) }
      .filter { $0.source.map { seen.insert($0.path).inserted } ?? false }
      .sorted { ($0.source?.path ?? "") < ($1.source?.path ?? "") }
  }

  /// The configurations that are there and cannot be read, by path.
  var faults: [FileError] {
    var seen: Set<String> = []
    return known.withLock { $0.values.compactMap(\.fault) }
      .filter { seen.insert($0.path).inserted }.sorted { $0.path < $1.path }
  }

  private func programme(inFolder folder: String) -> Programme {
    if let programme = known.withLock({ $0[folder] }) { return programme }
    let found: Programme
    let paths = Self.fileNames.map { folder + $0 }.filter { access($0, F_OK) == 0 }
    if let path = paths.first {
      saySecond(of: paths)
      found = read(path, inFolder: folder)
    } else if let parent = Self.parent(of: folder) {
      found = programme(inFolder: parent)
    } else {
      found = standard
    }
    if found.folder == folder { sayFaults(of: found) }
    known.withLock { $0[folder] = found }
    return found
  }

  private func read(_ path: String, inFolder folder: String) -> Programme {
    do {
      let bytes = try FileReading.bytes(of: path, limit: 1 << 20)
      return Programme(folder: folder, source: SourceText(path: path, bytes: bytes))
    } catch {
      if saysFaults, Self.said.withLock({ $0.insert(path).inserted }) {
        FileWriting.complain("waymark: \(error)")
      }
      return Programme(folder: folder, source: nil, fault: error)
    }
  }

  static func folder(of path: String) -> String {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[...$0]) } ?? ""
  }

  /// The path from the root of a folder, with a final slash; nil for one that is gone.
  static func absolute(_ folder: String) -> String? {
    guard let path = realpath(folder.isEmpty ? "." : folder, nil) else { return nil }
    defer { free(path) }
    let text = String(cString: path)
    return text.hasSuffix("/") ? text : text + "/"
  }

  /// The folder above; going up from the working folder gives its absolute path's parents.
  private static func parent(of folder: String) -> String? {
    if folder == "/" { return nil }
    if folder.isEmpty {
      let current = FileManager.default.currentDirectoryPath
      return parent(of: current.hasSuffix("/") ? current : current + "/")
    }
    let bare = folder.dropLast()
    if bare.hasSuffix("..") || bare == "." {
      return absolute(folder).flatMap(parent)
    }
    guard let slash = bare.lastIndex(of: "/") else { return "" }
    return String(bare[...slash])
  }
}
