import Foundation
import WaymarkSource

/// Waits until a plan below some paths, or a configuration, is saved, made or removed.
final class PlanWatcher {
  private let paths: [String]
  private var files: [String: Stamp] = [:]
  private var finder: PlanFinder?

  /// How often files are looked at, in microseconds.
  private static let interval: UInt32 = 250_000

  /// What shows that a file was saved.
  private struct Stamp: Equatable {
    var seconds: Int
    var nanoseconds: Int
    var size: Int
    var inode: UInt64
  }

  init(paths: [String]) {
    self.paths = paths
  }

  /// What is printed before each check.
  var header: String { "— waymark checks again when a plan is saved; Ctrl-C ends it —" }

  /// Remembers the files as they are.
  func remember(_ opener: PlanOpener) {
    let finder = PlanFinder(programmes: opener.programmes)
    self.finder = finder
    files = stamps(finder)
  }

  /// Returns when something is different.
  func waitForChange() {
    guard let finder else { return }
    repeat { usleep(Self.interval) } while stamps(finder) == files
  }

  private func stamps(_ finder: PlanFinder) -> [String: Stamp] {
    var result: [String: Stamp] = [:]
    for found in finder.find(paths) {
      if case .plan(let path) = found { result[path] = stamp(path) }
    }
    for programme in finder.programmes.programmes {
      if let path = programme.source?.path { result[path] = stamp(path) }
    }
    return result
  }

  private func stamp(_ path: String) -> Stamp? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    return Stamp(
      seconds: time.tv_sec, nanoseconds: time.tv_nsec, size: Int(status.st_size),
      inode: UInt64(status.st_ino))
  }
}
