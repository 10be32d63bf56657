import Foundation

/// The files below a folder that git ignores; none outside a repository or without git.
struct GitIgnored {
  private let root: String
  private var paths: Set<String> = []

  init(below root: String) {
    self.root = root
    guard Self.isInRepository(root) else { return }
    for line in Self.list(root) { paths.insert(line) }
  }

  /// Whether git ignores a path that was found below the root.
  func contains(_ path: String, isFolder: Bool) -> Bool {
    guard !paths.isEmpty else { return false }
    var relative = path[...]
    if root != "." { relative = path.dropFirst(root.hasSuffix("/") ? root.count : root.count + 1) }
    return paths.contains(isFolder ? relative + "/" : String(relative))
  }

  private static func isInRepository(_ root: String) -> Bool {
    // A folder that is gone has no path, and so none above it to look at.
    guard var folder = ProgrammeFinder.absolute(root) else { return false }
    while true {
      if access(folder + ".git", F_OK) == 0 { return true }
      guard folder != "/" else { return false }
      folder = ProgrammeFinder.folder(of: String(folder.dropLast()))
    }
  }

  private static func list(_ root: String) -> [String] {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "git", "-C", root, "ls-files", "--others", "--ignored", "--exclude-standard", "--directory",
      "-z",
    ]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    do { try process.run() } catch { return [] }
    let data = (try? output.fileHandleForReading.readToEnd()) ?? Data()
    process.waitUntilExit()
    return data.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
  }
}
