import Foundation
import WaymarkSource

/// Reads earlier versions of a file from git.
///
/// Only git's own commands that print are run, without the hooks, filters and helpers that a
/// repository may set.
enum GitHistory {
  /// A file as it stood after a commit.
  struct Version: Sendable {
    let bytes: [UInt8]
    /// The commit, in short.
    let revision: String
    /// The day of the commit.
    let day: CalendarDate
  }

  /// The last version of a file from before a day; nil without git, or when there is none.
  static func version(of path: String, before day: CalendarDate) -> Version? {
    let file = URL(filePath: path)
    let folder = file.deletingLastPathComponent().path(percentEncoded: false)
    // All commits of the file are listed, since git follows a rename only through commits that it
    // prints; the first one before the day is the version.
    let log = [
      "log", "--follow", "--no-show-signature", "--no-ext-diff", "--no-textconv",
      "--format=%x01%h%x00%cs", "--name-only", "-z", "--", file.lastPathComponent,
    ]
    guard let printed = run(log, in: folder) else { return nil }
    for commit in printed.split(separator: 1) {
      let parts = commit.split(separator: 0).map { part in
        String(decoding: part, as: UTF8.self).trimmingCharacters(in: .newlines)
      }
      // The commit, its day, and the name that the file had then.
      guard parts.count >= 3, let date = CalendarDate(iso: parts[1]), date < day else { continue }
      guard let bytes = run(["cat-file", "blob", "\(parts[0]):\(parts[2])"], in: folder) else {
        return nil
      }
      return Version(bytes: Array(bytes), revision: parts[0], day: date)
    }
    return nil
  }

  private static func run(_ arguments: [String], in folder: String) -> Data? {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments =
      ["git", "-C", folder.isEmpty ? "." : folder, "-c", "core.fsmonitor=false"] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    do { try process.run() } catch { return nil }
    let data = (try? output.fileHandleForReading.readToEnd()) ?? Data()
    process.waitUntilExit()
    return process.terminationStatus == 0 && !data.isEmpty ? data : nil
  }
}
