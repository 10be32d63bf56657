import Foundation

/// Finds the files that are plans below the paths a user names.
///
/// A file that is named is one. In a folder, every `.md` file is, but for what git ignores, what
/// is hidden, and the files that every repository has; `plans:` and `exclude:` of `waymark.yml`
/// narrow it. Links to folders are not followed, so that no loop can catch it.
struct PlanFinder {
  /// The files of repositories that are no plans.
  private static let repositoryFiles: Set<String> = [
    "readme.md", "contributing.md", "changelog.md", "license.md", "code_of_conduct.md",
    "security.md",
  ]

  let programmes: ProgrammeFinder

  /// A file to read, or a path that cannot be.
  enum Found {
    case plan(path: String)
    case unreadable(FileError)

    /// The path, as it was named or found.
    var path: String {
      switch self {
      case .plan(let path): path
      case .unreadable(let error): error.path
      }
    }
  }

  /// The plans below some paths, in the order of the paths, then by name.
  ///
  /// Each comes once, under its first path, also when links lead to it or it is named in two ways.
  ///
  /// Globs of a programme that leave out every file are named on standard error.
  func find(_ paths: [String]) -> [Found] {
    let (found, _, unmatched) = survey(paths)
    unmatched.complain()
    return found
  }

  /// The plans below some paths, and the folders that they were looked for in.
  func survey(
    _ paths: [String]
  ) -> (found: [Found], folders: [String], unmatched: UnmatchedGlobs) {
    var found: [Found] = []
    var unmatched = UnmatchedGlobs()
    var seen: Set<String> = []
    var visited: [String] = []
    for path in paths {
      var status = stat()
      guard stat(path, &status) == 0 else {
        found.append(.unreadable(FileError(path: path, code: errno)))
        continue
      }
      if status.st_mode & S_IFMT == S_IFDIR {
        visited += walk(path, &found, &seen, &unmatched)
      } else if seen.insert(Self.realPath(of: path)).inserted {
        found.append(.plan(path: path))
      }
    }
    return (found, visited, unmatched)
  }

  /// - Returns: the folders, in order.
  private func walk(
    _ root: String, _ found: inout [Found], _ seen: inout Set<String>,
    _ unmatched: inout UnmatchedGlobs
  ) -> [String] {
    let ignored = GitIgnored(below: root)
    var folders = [root]
    var visited: [String] = []
    while let folder = folders.popLast() {
      visited.append(folder)
      guard let entries = Self.entries(of: folder) else {
        found.append(.unreadable(FileError(path: folder, code: errno)))
        continue
      }
      let realFolder = Self.realPath(of: folder)
      var inner: [String] = []
      for entry in entries.sorted(by: { $0.name < $1.name }) {
        let path =
          folder == "." ? entry.name : (folder.hasSuffix("/") ? folder : folder + "/") + entry.name
        guard !entry.name.hasPrefix("."), !ignored.contains(path, isFolder: entry.kind == .folder)
        else {
          continue
        }
        if entry.kind == .folder {
          inner.append(path)
        } else if isPlanName(entry.name),
          unmatched.lets(path, bePlanOf: programmes.programme(of: path))
        {
          let real = entry.kind == .link ? Self.realPath(of: path) : realFolder + "/" + entry.name
          guard seen.insert(real).inserted else { continue }
          found.append(
            Self.isSpecial(entry.kind, path) ? .unreadable(noFile(path)) : .plan(path: path))
        }
      }
      folders += inner.reversed()
    }
    return visited
  }

  private func isPlanName(_ name: String) -> Bool {
    let lower = name.lowercased()
    return lower.hasSuffix(".md") && !Self.repositoryFiles.contains(lower)
  }

  /// The path of a file without links on the way; the path itself where there is none.
  private static func realPath(of path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  /// What stands in a folder.
  private enum EntryKind {
    case folder, link, file, other
  }

  private func noFile(_ path: String) -> FileError {
    FileError(path: path, reason: "a pipe, socket or device, and no file; name it to read it")
  }

  /// Whether something is no file that can be read to its end: a pipe of that name would be waited
  /// for without end.
  private static func isSpecial(_ kind: EntryKind, _ path: String) -> Bool {
    guard kind != .file else { return false }
    var status = stat()
    guard stat(path, &status) == 0 else { return false }
    return ![S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT)
  }

  private static func entries(of folder: String) -> [(name: String, kind: EntryKind)]? {
    guard let directory = opendir(folder) else { return nil }
    defer { closedir(directory) }
    var entries: [(name: String, kind: EntryKind)] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard name != ".", name != ".." else { continue }
      entries.append((name, kind(entry.pointee.d_type, folder + "/" + name)))
    }
    return entries
  }

  private static func kind(_ type: UInt8, _ path: String) -> EntryKind {
    switch type {
    case UInt8(DT_DIR): return .folder
    case UInt8(DT_LNK): return .link
    case UInt8(DT_REG): return .file
    case UInt8(DT_UNKNOWN): break
    default: return .other
    }
    var status = stat()
    guard lstat(path, &status) == 0 else { return .file }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return .folder
    case S_IFLNK: return .link
    case S_IFREG: return .file
    default: return .other
    }
  }
}

extension [PlanFinder.Found] {
  /// Ends a command, before anything is written, when a path that was named is not there: a file of
  /// an earlier run is worth more than what a slip of the pen would put in its place.
  func refuseMissing(of named: [String]) throws {
    let named = Set(named)
    let missing = compactMap { found -> FileError? in
      guard case .unreadable(let error) = found, named.contains(error.path) else { return nil }
      return error
    }
    for error in missing { FileWriting.complain("waymark: \(error)") }
    if !missing.isEmpty { throw Failure.unreadableInput }
  }
}
