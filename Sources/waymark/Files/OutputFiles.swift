import Foundation

/// The files below a folder, whatever they are called.
enum OutputFiles {
  /// The paths, in order; a path that is a file is itself.
  ///
  /// Git's own folder is passed over, and links to folders are not followed.
  static func below(_ path: String) throws(FileError) -> [String] {
    var status = stat()
    guard stat(path, &status) == 0 else { throw FileError(path: path, code: errno) }
    guard status.st_mode & S_IFMT == S_IFDIR else { return [path] }
    var files: [String] = []
    var folders = [path.hasSuffix("/") && path.count > 1 ? String(path.dropLast()) : path]
    while let folder = folders.popLast() {
      let names: [String]
      do {
        names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      } catch {
        throw FileError(path: folder, code: EACCES)
      }
      var inner: [String] = []
      for name in names where name != ".git" {
        let child = folder + "/" + name
        guard lstat(child, &status) == 0 else { continue }
        let isLink = status.st_mode & S_IFMT == S_IFLNK
        guard stat(child, &status) == 0 else { continue }
        switch status.st_mode & S_IFMT {
        case S_IFDIR: if !isLink { inner.append(child) }
        case S_IFREG: files.append(child)
        default: break
        }
      }
      folders += inner.reversed()
    }
    return files
  }
}
