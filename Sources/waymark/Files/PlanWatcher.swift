import Foundation
import WaymarkSource

/// Sees when plans below some paths, their configurations or templates are saved, made, renamed
/// or removed.
final class PlanWatcher {
  /// What is different.
  struct Change {
    /// The plans that were saved.
    var saved: [String] = []
    /// Whether files may have come, gone or got another name.
    var isListChanged = false
    /// Whether a configuration or a template was saved, made or removed.
    var isSetupChanged = false

    var isEmpty: Bool { saved.isEmpty && !isListChanged && !isSetupChanged }
  }

  private let paths: [String]
  private var plans: [(path: String, stamp: FileStamp?)] = []
  private var folders: [(path: String, stamp: FileStamp?)] = []
  private var setup: [(path: String, stamp: FileStamp?)] = []
  private var signal = FolderSignal([])
  /// How long a look at all files takes, in milliseconds.
  private var cost = 1.0

  init(paths: [String]) {
    self.paths = paths
  }

  /// What is printed before each check.
  var header: String { "— waymark checks again when a plan is saved; Ctrl-C ends it —" }

  /// Remembers the files as they are, before any is read.
  /// - Parameter templates: folders of templates that plans are shown with.
  /// - Returns: the plans.
  @discardableResult
  func remember(_ opener: PlanOpener, templates: [String] = []) -> [PlanFinder.Found] {
    let finder = PlanFinder(programmes: opener.programmes)
    let isFirst = folders.isEmpty
    let (found, walked, _) = finder.survey(paths)
    // What was known keeps its stamp: a save since then is still to be seen.
    let known = Dictionary(
      (plans + folders).map { ($0.path, $0.stamp) }, uniquingKeysWith: { first, _ in first })
    plans = found.compactMap { found in
      guard case .plan(let path) = found else { return nil }
      return (path, known[path] ?? FileStamp(path))
    }
    let named = Set(plans.map { Self.folder(of: $0.path) })
    let inTemplates = templates.flatMap { [$0, $0 + "/reports", $0 + "/site", $0 + "/prompts"] }
    let watched = named.union(walked).union(inTemplates.filter { FileStamp($0) != nil })
    if watched != Set(folders.map(\.path)) { signal = FolderSignal(watched) }
    // A new folder was listed before it could be stamped, so that it is looked at once more.
    folders = named.union(walked).sorted().map { path in
      (path, known[path] ?? (isFirst ? FileStamp(path) : nil))
    }
    setup =
      (Self.configurations(above: paths, opener) + Self.files(in: inTemplates)
      + inTemplates)
      .map { ($0, FileStamp($0)) }
    return found
  }

  /// Returns when something is different, and writing has come to rest.
  /// - Parameter isOver: asked now and then whether there is another reason to return.
  @discardableResult
  func waitForChange(until isOver: () -> Bool = { false }) -> Change {
    var change = Change()
    repeat {
      if isOver() { return change }
      signal.wait(atMost: pause)
      change = look()
    } while change.isEmpty
    // An editor may empty a file and write it again, or save several one after the other.
    for _ in 0..<8 {
      usleep(25_000)
      let more = look()
      if more.isEmpty { break }
      change.saved += more.saved.filter { !change.saved.contains($0) }
      change.isListChanged = change.isListChanged || more.isListChanged
      change.isSetupChanged = change.isSetupChanged || more.isSetupChanged
    }
    return change
  }

  /// How long to wait before looking, in milliseconds.
  ///
  /// Looking takes a hundredth of the time where folders tell of changes by themselves, and a
  /// tenth where they do not; a file behind a link is seen by looking alone.
  private var pause: Int {
    signal.isWhole
      ? Int(min(max(cost * 100, 250), 5000)) : Int(min(max(cost * 10, 100), 300))
  }

  private func look() -> Change {
    let start = DispatchTime.now().uptimeNanoseconds
    var change = Change()
    for index in plans.indices where Self.refresh(&plans[index]) {
      change.saved.append(plans[index].path)
    }
    for index in folders.indices where Self.refresh(&folders[index]) { change.isListChanged = true }
    for index in setup.indices where Self.refresh(&setup[index]) { change.isSetupChanged = true }
    cost = Double(DispatchTime.now().uptimeNanoseconds - start) / 1_000_000
    return change
  }

  private static func refresh(_ file: inout (path: String, stamp: FileStamp?)) -> Bool {
    let stamp = FileStamp(file.path)
    defer { file.stamp = stamp }
    return stamp != file.stamp
  }

  /// The configurations that hold, and where one could be made.
  private static func configurations(above paths: [String], _ opener: PlanOpener) -> [String] {
    var found = opener.programmes.programmes.compactMap(\.source?.path)
    for path in paths {
      var folder = URL(filePath: path).standardizedFileURL
      while folder.path() != "/" {
        found += ProgrammeFinder.fileNames.map {
          folder.appending(path: $0).path(percentEncoded: false)
        }
        folder = folder.deletingLastPathComponent()
      }
    }
    return Set(found).sorted()
  }

  private static func files(in folders: [String]) -> [String] {
    folders.flatMap { folder in
      ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
        .map { folder + "/" + $0 }
    }
  }

  private static func folder(of path: String) -> String {
    let folder = ProgrammeFinder.folder(of: path)
    return folder.count > 1 ? String(folder.dropLast()) : folder
  }
}
