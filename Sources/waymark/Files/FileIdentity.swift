import Foundation

/// Which file a path leads to, so that two ways to write it are told to be one: `./p.md`, links,
/// other letters on a disk that makes no difference between them.
enum FileIdentity: Hashable {
  /// A file that is there.
  case file(device: UInt64, number: UInt64)
  /// A place where a file would be made.
  case place(String)

  /// Nil for what is no file, such as a pipe or a terminal, which many can write to.
  init?(_ path: String) {
    var status = stat()
    if stat(path, &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFREG else { return nil }
      self = .file(device: UInt64(status.st_dev), number: UInt64(status.st_ino))
    } else {
      self = .place(Self.place(of: path))
    }
  }

  /// The path from the root without links: of the file, or of the place where it would be made.
  static func place(of path: String) -> String {
    if let real = realpath(path, nil) {
      defer { free(real) }
      return String(cString: real)
    }
    let folder = ProgrammeFinder.folder(of: path)
    return (ProgrammeFinder.absolute(folder) ?? folder) + path.dropFirst(folder.count)
  }
}
