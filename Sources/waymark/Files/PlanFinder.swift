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

  /// The plans below some paths, each once, in the order of the paths, then by name.
  func find(_ paths: [String]) -> [Found] {
    var found: [Found] = []
    var seen: Set<String> = []
    for path in paths {
      var status = stat()
      guard stat(path, &status) == 0 else {
        found.append(.unreadable(FileError(path: path, code: errno)))
        continue
      }
      if status.st_mode & S_IFMT == S_IFDIR {
        walk(path, &found, &seen)
      } else if seen.insert(path).inserted {
        found.append(.plan(path: path))
      }
    }
    return found
  }

  private func walk(_ root: String, _ found: inout [Found], _ seen: inout Set<String>) {
    let ignored = GitIgnored(below: root)
    var folders = [root]
    while let folder = folders.popLast() {
      guard let entries = Self.entries(of: folder) else {
        found.append(.unreadable(FileError(path: folder, code: errno)))
        continue
      }
      var inner: [String] = []
      for entry in entries.sorted(by: { $0.name < $1.name }) {
        let path =
          folder == "." ? entry.name : (folder.hasSuffix("/") ? folder : folder + "/") + entry.name
        guard !entry.name.hasPrefix("."), !ignored.contains(path, isFolder: entry.isFolder) else {
          continue
        }
        if entry.isFolder {
          inner.append(path)
        } else if isPlanName(entry.name), isWanted(path), seen.insert(path).inserted {
          found.append(.plan(path: path))
        }
      }
      folders += inner.reversed()
    }
  }

  private func isPlanName(_ name: String) -> Bool {
    let lower = name.lowercased()
    return lower.hasSuffix(".md") && !Self.repositoryFiles.contains(lower)
  }

  private func isWanted(_ path: String) -> Bool {
    programmes.programme(of: path).includes(path)
  }

  private static func entries(of folder: String) -> [(name: String, isFolder: Bool)]? {
    guard let directory = opendir(folder) else { return nil }
    defer { closedir(directory) }
    var entries: [(name: String, isFolder: Bool)] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard name != ".", name != ".." else { continue }
      entries.append((name, isFolder(entry.pointee.d_type, folder + "/" + name)))
    }
    return entries
  }

  private static func isFolder(_ type: UInt8, _ path: String) -> Bool {
    if type == UInt8(DT_DIR) { return true }
    guard type == UInt8(DT_UNKNOWN) else { return false }
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
