import Foundation

/// The names in a folder.
enum FolderListing {
  /// The names, sorted, hidden ones left out; none for a folder that may be missing.
  static func names(in folder: String, isRequired: Bool) throws(FileError) -> [String] {
    var status = stat()
    guard stat(folder, &status) == 0 else {
      if !isRequired, errno == ENOENT { return [] }
      throw FileError(path: folder, code: errno)
    }
    guard status.st_mode & S_IFMT == S_IFDIR else { throw FileError(path: folder, code: ENOTDIR) }
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder)
        .filter { !$0.hasPrefix(".") }.sorted()
    } catch {
      throw FileError(path: folder, code: EACCES)
    }
  }
}
